"""Tables of HTML: those of data stay tables, those that only arrange things are taken apart."""

from itertools import chain

from justhtml import Element

from importing.parts import Box, Heading, Items, Paragraph, Part, Run, Table, plain
from importing.readers.frames import Cell, Frame, text_of
from importing.readers.html_tree import attribute
from importing.typed_text import clean

# A cell with more text than this is a column of a page, not a value.
LONGEST_VALUE = 400
# No table that a person reads is wider; spans can claim any number.
MOST_COLUMNS = 60


def cell_of(element: Element, parts: list[Part]) -> Cell:
    return Cell(
        parts,
        is_header=element.name == "th",
        columns=_span(element, "colspan"),
        rows=_span(element, "rowspan"),
    )


def _span(element: Element, name: str) -> int:
    value = attribute(element, name)
    return max(1, min(int(value), MOST_COLUMNS)) if value.isascii() and value.isdigit() else 1


def table_parts(frame: Frame, element: Element) -> list[Part]:
    """The table, and after it what stood in its cells and is no text."""
    rows = [row for row in frame.rows if row]
    caption = clean(plain(frame.caption)).strip()
    cells = list(chain.from_iterable(rows))
    within: list[Part] = list(chain.from_iterable(cell.parts for cell in cells))
    others: list[Part] = [part for part in within if not text_of([part])]
    # What stands in a table outside its cells: browsers show it before.
    before = frame.parts
    if attribute(element, "role") == "presentation" or _arranges(rows):
        title: list[Part] = [Paragraph([Run(caption)])] if caption else []
        apart: list[Part] = [Box(within)] if len(cells) == 1 else within
        return [*before, *title, *apart]
    table = Table(
        _grid(rows),
        caption,
        first_row_is_header=len(rows) > 1 and all(cell.is_header for cell in rows[0]),
        first_column_is_header=len(rows[0]) > 1 and all(row[0].is_header for row in rows[1:]),
    )
    return [*before, table, *others]


def _arranges(rows: list[list[Cell]]) -> bool:
    """Whether a table only puts things beside or below each other."""
    cells = list(chain.from_iterable(rows))
    if max(map(len, rows), default=0) < 2:
        return not any(cell.is_header for cell in cells) or len(cells) < 2
    if any(isinstance(part, (Table, Box)) for cell in cells for part in cell.parts):
        return True
    if len(rows) == 1 and any(
        not isinstance(part, Paragraph) for cell in cells for part in cell.parts
    ):
        return True
    return any(
        sum(map(len, text_of(cell.parts))) > LONGEST_VALUE
        or (sum(isinstance(part, (Heading, Items)) for part in cell.parts) > 1)
        for cell in cells
    )


def _grid(rows: list[list[Cell]]) -> list[list[str]]:
    """The text of the cells; a cell over several columns or rows is followed by empty ones."""
    below: dict[int, int] = {}  # columns that a cell of a row above still covers, and for how long
    grid: list[list[str]] = []
    for row in rows:
        line: list[str] = []
        waiting = list(row)
        covered, below = below, {}
        while waiting or len(line) in covered:
            if left := covered.pop(len(line), 0):
                if left > 1:
                    below[len(line)] = left - 1
                line.append("")
                continue
            cell = waiting.pop(0)
            for column in range(len(line), min(len(line) + cell.columns, MOST_COLUMNS)):
                if cell.rows > 1:
                    below[column] = cell.rows - 1
            line += ["\n".join(text_of(cell.parts)), *[""] * (cell.columns - 1)]
        below |= {column: left - 1 for column, left in covered.items() if left > 1}
        grid.append(line)
    return grid
