"""The ordinary week and special days as lines of text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from itertools import groupby

from contact.hours.spans import format_span

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True)
class DayHours:
    """One line: a day, or consecutive days with the same hours."""

    days: str
    hours: list[str] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        return not self.hours


@dataclass(frozen=True)
class SpecialDayHours:
    """The date `first`, or the dates from it until `last`, with the hours of each of them."""

    first: date
    reason: str
    hours: list[str] = field(default_factory=list)
    last: date | None = None

    @property
    def closed(self) -> bool:
        return not self.hours

    @property
    def dates(self) -> str:
        """24 December, 20–27 December, or 28 December – 4 January."""
        return format_dates(self.first, self.last or self.first)

    @property
    def line(self) -> str:
        """Closed 20–27 December, Family holiday."""
        return self._line(self.dates)

    def line_with_year(self, current: int) -> str:
        """The same with the year where it is not the current one: Closed 2 January 2028."""
        return self._line(format_dates(self.first, self.last or self.first, current))

    def _line(self, dates: str) -> str:
        if self.closed:
            days = f"Closed {dates}"
        elif self.last:
            days = f"Open {', '.join(self.hours)}, {dates}"
        else:
            days = f"Open {', '.join(self.hours)} on {dates}"
        return f"{days}, {self.reason}" if self.reason else days


def format_dates(first: date, last: date, current_year: int = 0) -> str:
    """Both dates in words, as short as possible.

    With `current_year` they have their year, once, unless it is that one.
    """
    year = f" {last.year}" if current_year and last.year != current_year else ""
    if first == last:
        return f"{first.day} {first:%B}{year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {last:%B}{year}"
    first_year = ""
    if current_year and first.year not in (current_year, last.year):
        first_year = f" {first.year}"
    return f"{first.day} {first:%B}{first_year} – {last.day} {last:%B}{year}"


def week(rows: Iterable[tuple[int, time, time]]) -> list[DayHours]:
    """Seven lines from Monday on, from rows (weekday, opens, closes); days without rows are closed."""
    spans: dict[int, list[str]] = {weekday: [] for weekday in range(7)}
    for weekday, opens, closes in sorted(rows):
        spans[weekday].append(format_span(opens, closes))
    return [DayHours(DAYS[weekday], spans[weekday]) for weekday in range(7)]


def group_days(lines: list[DayHours]) -> list[DayHours]:
    """Merge consecutive days with the same hours into one line: Tuesday–Friday."""
    result = []
    for hours, run in groupby(lines, key=lambda line: line.hours):
        days = [line.days for line in run]
        name = days[0] if len(days) == 1 else f"{days[0]}–{days[-1]}"
        result.append(DayHours(name, hours))
    return result
