"""Lists that were typed: lines that begin with a bullet, a dash or a number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from importing.parts import Item, Items, Paragraph, Part, Run, Runs, plain
from importing.typed_text import clean_runs

BULLET = r"[•●○◦▪▫■□◆◇‣⁃∙·➢➤►▸▶❖❥][\ufe0e\ufe0f]?"
DASH = r"[-–—*+]"
# They say something of their own, so they stay before the text.
SIGN = r"[✓✔✅☑👉➡👍⭐🔹🔸][\ufe0e\ufe0f]?"
LIST_MARK = re.compile(
    rf"(?P<indent>\s*)(?:(?P<bullet>{BULLET})\s*|(?P<dash>{DASH})\s+|(?P<sign>(?={SIGN}))"
    r"|\(?(?P<number>\d{1,2})[.)]\s+)(?=\S)"
)
SUB_BULLETS = "○◦▫□‣⁃"


@dataclass
class Mark:
    """What a typed line begins with. `length` is its length in characters."""

    kind: str
    length: int
    indent: int
    number: int = 0


@dataclass
class Line:
    paragraph: int
    runs: Runs
    mark: Mark | None = None


def mark_of(line: str) -> Mark | None:
    """The mark at the beginning of a line, if there is one."""
    found = LIST_MARK.match(line)
    if not found:
        return None
    kind = found.lastgroup if found.lastgroup != "indent" else "sign"
    indent = len(found["indent"]) + 2 * ((found["bullet"] or "_")[0] in SUB_BULLETS)
    return Mark(kind or "sign", found.end(), indent, int(found["number"] or 0))


def with_typed_lists(parts: list[Part]) -> list[Part]:
    """The parts with typed lists among the paragraphs as Items."""
    found: list[Part] = []
    for are_paragraphs, group in groupby(parts, key=lambda part: isinstance(part, Paragraph)):
        together = list(group)
        found += _lists_in(together) if are_paragraphs else together
    return found


def split_lines(runs: Runs) -> Iterator[Runs]:
    """The runs of each line."""
    line: Runs = []
    for run in runs:
        for place, text in enumerate(run.text.split("\n")):
            if place:
                yield line
                line = []
            if text:
                line.append(Run(text, run.bold, run.italic, run.href))
    yield line


def without_start(runs: Runs, length: int) -> Runs:
    """The runs without their first characters."""
    left: Runs = []
    for run in runs:
        left.append(Run(run.text[length:], run.bold, run.italic, run.href))
        length = max(0, length - len(run.text))
    return clean_runs(left)


def _lists_in(paragraphs: list[Part]) -> list[Part]:
    lines: list[Line] = []
    for place, part in enumerate(paragraphs):
        if isinstance(part, Paragraph):
            lines += [Line(place, runs, mark_of(plain(runs))) for runs in split_lines(part.runs)]
    if not any(line.mark for line in lines):
        return paragraphs
    found: list[Part] = []
    before = ""
    for marked, group in groupby(lines, key=lambda line: line.mark is not None):
        together = list(group)
        marks = [line.mark for line in together if line.mark]
        if marked and _is_list(marks, after_colon=before.rstrip().endswith(":")):
            found.append(_items(together, marks))
        else:
            for _, same in groupby(together, key=lambda line: line.paragraph):
                joined = [run for line in same for run in [Run("\n"), *line.runs]]
                found.append(Paragraph(clean_runs(joined[1:])))
        before = plain(together[-1].runs)
    return found


def _is_list(marks: list[Mark], *, after_colon: bool) -> bool:
    if len(marks) == 1 and not after_colon:
        return marks[0].kind == "bullet"
    return _counts_up(marks)


def _counts_up(marks: list[Mark]) -> bool:
    """Whether the numbers of each level run from 1: others would be lost in a numbered list."""
    levels: list[tuple[int, int]] = []  # indent and last number
    for mark in marks:
        while levels and levels[-1][0] > mark.indent:
            levels.pop()
        last = levels.pop()[1] if levels and levels[-1][0] == mark.indent else 0
        if mark.kind == "number" and mark.number != last + 1:
            return False
        levels.append((mark.indent, mark.number))
    return True


def _items(lines: list[Line], marks: list[Mark]) -> Items:
    items: list[Item] = []
    indents: list[int] = []
    for line, mark in zip(lines, marks, strict=True):
        while indents and indents[-1] > mark.indent:
            indents.pop()
        if not indents or indents[-1] < mark.indent:
            indents.append(mark.indent)
        runs = without_start(line.runs, mark.length)
        items.append(Item(runs, depth=len(indents) - 1, ordered=mark.kind == "number"))
    return Items(items, [mark.number for mark in marks if mark.kind == "number"])
