"""SVG coordinates of a stacked column chart: a column for each day or week, a segment per channel."""

from dataclasses import dataclass

from click_tracking.figures import Row

# SVG user units; the template scales the chart to the width of the page.
COLUMN, GAP, HEIGHT = 10, 3, 100


@dataclass(frozen=True)
class Segment:
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
    columns: list[tuple[Row, list[Segment]]]


def draw(rows: list[Row], channels: list[str]) -> Chart:
    highest = max((row.total for row in rows), default=0)
    columns = []
    for index, row in enumerate(rows):
        segments, top = [], float(HEIGHT)
        for channel in channels:
            if count := row.counts[channel]:
                height = round(count * HEIGHT / highest, 2)
                top = round(top - height, 2)
                segments.append(Segment(channel, index * COLUMN, top, COLUMN - GAP, height))
        columns.append((row, segments))
    return Chart(max(len(rows), 1) * COLUMN - GAP, HEIGHT, highest, columns)
