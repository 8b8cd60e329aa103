"""Clean text, and its words for comparison."""

import re
from itertools import groupby
from unicodedata import normalize

from importing.parts import Run, Runs
from text.characters import LINE_BREAKS, without_invisible_characters

# A hint where a word may break, seen nowhere else.
SOFT_HYPHEN = "\xad"
NO_BREAK_SPACES = re.compile("[\xa0\u202f\u2007]")
SPACES = re.compile(r"[ \t\xa0\u202f\u2007]*[ \t][ \t\xa0\u202f\u2007]*|[\xa0\u202f\u2007]{2,}")
WORD = re.compile(r"[^\W_]+")


def clean(text: str) -> str:
    """The text without invisible characters, and with one space for several.

    Line breaks stay. A single no-break space stays between words, not at the end of a line.
    """
    text = without_invisible_characters(LINE_BREAKS.sub("\n", text)).replace(SOFT_HYPHEN, "")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return SPACES.sub(" ", text)


def clean_runs(runs: Runs) -> Runs:
    """The runs joined where they look alike, with no spaces at the ends of lines."""
    joined = [
        Run("".join(run.text for run in alike), *look)
        for look, alike in groupby((run for run in runs if run.text), key=_look)
    ]
    kept: Runs = []
    before = "\n"
    for place, run in enumerate(joined):
        text = _without_blank_lines(clean(run.text))
        if before[-1].isspace():
            text = text.lstrip()
        if place == len(joined) - 1:
            text = text.rstrip()
        if text:
            kept.append(Run(text, run.bold, run.italic, run.href))
            before = text
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept and kept[-1].text != kept[-1].text.rstrip():
        last = kept[-1]
        kept[-1] = Run(last.text.rstrip(), last.bold, last.italic, last.href)
    return kept


def _without_blank_lines(text: str) -> str:
    """The text without spaces around its line breaks; several breaks become one."""
    first, *rest = text.split("\n")
    if not rest:
        return text
    between = [line.strip() for line in rest[:-1]]
    return "\n".join([first.rstrip(), *filter(None, between), rest[-1].lstrip()])


def _look(run: Run) -> tuple[bool, bool, str]:
    return run.bold, run.italic, run.href


def words(text: str) -> list[str]:
    """The letters and digits of the text as lower-case words."""
    return WORD.findall(normalize("NFKC", clean(text)).casefold())
