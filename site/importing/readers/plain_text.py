"""Reads plain text: a message from WhatsApp, notes, a text file."""

import re
from itertools import groupby

from importing.parts import Heading, Paragraph, Part, Quote, Run, Runs, plain
from importing.sources import Reading, UnreadableSourceError
from importing.typed_lists import mark_of
from importing.typed_text import clean, clean_runs
from text.characters import INVISIBLE

MAXIMUM_CHARACTERS = 1_000_000
MAXIMUM_LINES = 100_000
TOO_LONG = (
    "This text is too long to be read: more than a million characters, or a hundred thousand "
    "lines. Bring it in parts."
)
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
URL = r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]’”']"
# *bold* and _italic_ as in WhatsApp, which needs a space or a sign around them.
INLINE = re.compile(
    rf"(?P<url>{URL})"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]{0,2000}[^\s*])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>[^\s_](?:[^_\n]{0,2000}[^\s_])?)_(?![\w_])"
)
UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|_{3,}|\*{3,}|~{3,})\s*")
LONGEST_HEADING = 80
ENDS_A_SENTENCE = (".", "!", ";", ",", "…", ":", "”", ")")
# Lines of this length were broken by a program, not by a person.
WRAPPED = range(55, 101)


def read(text: str) -> Reading:
    """The parts of plain text. Raises UnreadableSourceError when it is too long."""
    if len(text) > MAXIMUM_CHARACTERS:
        raise UnreadableSourceError(TOO_LONG)
    lines = LINE_ENDS.sub("\n", text).split("\n")
    if len(lines) > MAXIMUM_LINES:
        raise UnreadableSourceError(TOO_LONG)
    lines = [_clean_line(line) for line in lines]
    blocks = [list(group) for filled, group in groupby(lines, key=_has_text) if filled]
    parts: list[Part] = []
    for place, block in enumerate(blocks):
        parts += _block(block, is_last=place == len(blocks) - 1)
    return Reading(parts, [line for line in lines if _has_text(line)])


def runs_of(line: str) -> Runs:
    """The line with the bold, the italic and the links that were typed."""
    runs: Runs = []
    place = 0
    for found in INLINE.finditer(line):
        runs.append(Run(line[place : found.start()]))
        if address := found["url"]:
            runs.append(Run(address, href=address))
        elif found["bold"]:
            runs += [
                Run(run.text, bold=True, italic=run.italic, href=run.href)
                for run in runs_of(found["bold"])
            ]
        else:
            runs.append(Run(found["italic"], italic=True))
        place = found.end()
    return [run for run in [*runs, Run(line[place:])] if run.text]


def _clean_line(line: str) -> str:
    """The line without invisible characters; its indent stays, as it nests lists."""
    line = INVISIBLE.sub("", line).expandtabs(4)
    text = line.lstrip()
    return line[: len(line) - len(text)] + clean(text).rstrip()


def _has_text(line: str) -> bool:
    return bool(line.strip())


def _block(lines: list[str], *, is_last: bool) -> list[Part]:
    """The parts of lines that stand together."""
    if len(lines) == 2 and (found := UNDERLINE.fullmatch(lines[1])) and not mark_of(lines[0]):
        level = 1 if found[1].startswith("=") else 2
        return [Heading(level, clean_runs(runs_of(lines[0].strip())))]
    lines = [line for line in lines if not UNDERLINE.fullmatch(line)]
    if lines and all(line.lstrip().startswith(">") for line in lines):
        quoted: list[Part] = [
            Paragraph(clean_runs(runs_of(line.lstrip().lstrip("> ")))) for line in lines
        ]
        return [Quote(quoted)]
    if len(lines) == 1 and not is_last and is_heading(lines[0]):
        return [Heading(2, _without_bold(clean_runs(runs_of(lines[0].strip()))))]
    if _is_wrapped(lines):
        return [Paragraph(runs_of(" ".join(line.strip() for line in lines)))]
    return [Paragraph(runs_of(line)) for line in lines]


def is_heading(line: str) -> bool:
    """Whether a line that stands alone is a heading: short, and not a sentence."""
    text = line.strip().strip("*_")
    return (
        0 < len(text) <= LONGEST_HEADING
        and not text.endswith(ENDS_A_SENTENCE)
        and not mark_of(line)
        and not re.search(r"https?://|\d{3}[ -]?\d{4}|@", text)
    )


def _without_bold(runs: Runs) -> Runs:
    return [Run(plain(runs))]


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph that a program broke to a width."""
    return (
        len(lines) > 1
        and all(len(line) in WRAPPED for line in lines[:-1])
        and len(lines[-1]) < WRAPPED.stop
        and not any(mark_of(line) for line in lines[1:])
    )
