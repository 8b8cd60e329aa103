"""What is open while a document is read from its beginning to its end."""

import re
from dataclasses import dataclass, field, replace

from importing.parts import Heading, Item, Items, Paragraph, Part, Picture, Run, Runs, plain
from importing.typed_text import clean_runs

BLANK_LINE = re.compile(r"\n[ \t\xa0]*(?:\n[ \t\xa0]*)+")


@dataclass
class List:
    """An open list. `number` is that of its next item."""

    ordered: bool
    number: int = 1
    is_typed: bool = False  # its numbers do not start at 1: they are written out


@dataclass
class Frame:
    """A container of parts: the document, a quote, a cell, a figure.

    `name` is the element that opened it. `runs` is the line being read; `heading` the level of the
    heading that it belongs to, 0 for none.
    """

    name: str
    parts: list[Part] = field(default_factory=list)
    runs: Runs = field(default_factory=list)
    heading: int = 0
    lists: list[List] = field(default_factory=list)
    new_item: bool = False
    # Pictures and tables within a list follow it, so that it is not torn apart.
    after_list: list[Part] = field(default_factory=list)
    # Of figures.
    caption: Runs = field(default_factory=list)
    # Of tables.
    rows: list[list["Cell"]] = field(default_factory=list)

    def flush(self) -> None:
        """End the line: a heading, an item or as many paragraphs as it has blank lines."""
        read, self.runs = self.runs, []
        runs = clean_runs(read)
        if not runs:
            return
        if self.heading and not self.lists:
            # A line break in a heading is only for its looks.
            flat = [replace(run, text=run.text.replace("\n", " ")) for run in runs]
            self.parts.append(Heading(self.heading, flat))
        elif self.lists:
            self._add_to_list(runs)
        else:
            self.parts += [Paragraph(part) for part in split_at_blank_lines(read)]

    def _add_to_list(self, runs: Runs) -> None:
        current = self.lists[-1]
        if current.is_typed:
            number = [Run(f"{current.number}. ")] if self.new_item else []
            current.number += self.new_item
            self.new_item = False
            self.parts.append(Paragraph([*number, *runs]))
            return
        last = self.parts[-1] if self.parts else None
        if not self.new_item and isinstance(last, Items):
            item = last.items[-1]
            item.runs += [Run("\n"), *runs]
            return
        if not isinstance(last, Items) or (self.new_item and self.starts_list):
            last = Items([])
            self.parts.append(last)
        self.starts_list = self.new_item = False
        last.items.append(Item(runs, depth=len(self.lists) - 1, ordered=current.ordered))

    # Set when an outermost list opens, so that two lists in a row stay two.
    starts_list: bool = False

    def add(self, part: Part) -> None:
        """Add a part that is no text; the line before it ends."""
        self.flush()
        (self.after_list if self.lists else self.parts).append(part)

    def add_caption(self, text: str) -> None:
        """Add a line to the caption, or to the name of who is quoted."""
        self.caption += [Run("\n"), Run(text)] if self.caption else [Run(text)]

    def open_list(self, *, ordered: bool, start: int = 1) -> None:
        self.flush()
        self.starts_list = self.starts_list or not self.lists
        self.lists.append(List(ordered, start, is_typed=ordered and start != 1))

    def close_list(self) -> None:
        self.flush()
        if self.lists:
            self.lists.pop()
        self.new_item = bool(self.lists)
        if not self.lists:
            self.parts += self.after_list
            self.after_list = []

    def open_item(self) -> None:
        self.flush()
        self.new_item = True

    def finish(self) -> list[Part]:
        """Its parts, when it closes."""
        self.flush()
        while self.lists:
            self.close_list()
        return self.parts

    def pictures(self) -> list[Picture]:
        return [part for part in self.parts if isinstance(part, Picture)]


@dataclass
class Cell:
    parts: list[Part]
    is_header: bool
    columns: int = 1
    rows: int = 1


def split_at_blank_lines(runs: Runs) -> list[Runs]:
    """The runs of each paragraph."""
    blanks = [(found.start(), found.end()) for found in BLANK_LINE.finditer(plain(runs))]
    paragraphs: list[Runs] = [[]]
    place = done = 0
    for run in runs:
        end = place + len(run.text)
        while done < len(blanks) and blanks[done][0] < end:
            start, after = blanks[done]
            paragraphs[-1].append(replace(run, text=run.text[: max(0, start - place)]))
            if after > end:
                # The blank line goes on in the next run.
                run, place = replace(run, text=""), end
                break
            run, place = replace(run, text=run.text[after - place :]), after
            paragraphs.append([])
            done += 1
        paragraphs[-1].append(run)
        place = end
    return [cleaned for cleaned in map(clean_runs, paragraphs) if cleaned]


def text_of(parts: list[Part]) -> list[str]:
    """The text of headings, paragraphs and lists, a string for each line."""
    lines: list[str] = []
    for part in parts:
        if isinstance(part, (Heading, Paragraph)):
            lines.append(plain(part.runs))
        elif isinstance(part, Items):
            lines += [f"• {plain(item.runs)}" for item in part.items]
    return lines
