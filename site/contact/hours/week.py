"""The ordinary week as lines of text."""

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
    date: date
    reason: str
    hours: list[str] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        return not self.hours


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
