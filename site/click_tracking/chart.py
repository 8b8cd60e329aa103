"""The chart as numbers for an SVG: a column for each day or week, a piece of it for each channel."""

from dataclasses import dataclass

from click_tracking.figures import Row

# The drawing's own units; it is stretched to the width of the page.
COLUMN, GAP, HEIGHT = 10, 3, 100


@dataclass(frozen=True)
class Piece:
    channel: str
    x: int
    y: float
    width: int
    height: float


@dataclass(frozen=True)
class Chart:
    width: int
    height: int
    highest: int
    columns: list[tuple[Row, list[Piece]]]


def draw(rows: list[Row], channels: list[str]) -> Chart:
    highest = max((row.total for row in rows), default=0)
    columns = []
    for place, row in enumerate(rows):
        pieces, top = [], float(HEIGHT)
        for channel in channels:
            if count := row.counts[channel]:
                height = round(count * HEIGHT / highest, 2)
                top = round(top - height, 2)
                pieces.append(Piece(channel, place * COLUMN, top, COLUMN - GAP, height))
        columns.append((row, pieces))
    return Chart(max(len(rows), 1) * COLUMN - GAP, HEIGHT, highest, columns)
