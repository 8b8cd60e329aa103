"""Spans: pairs of opening and closing times, which belong to the day on which they begin.

A span that closes no later than it opens ends on the next day; 00:00–00:00 is the whole day.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

Span = tuple[time, time]

# UTC+2, without daylight saving time.
SPA_TIME = ZoneInfo("Africa/Johannesburg")
MIDNIGHT = time(0)
# For spans past midnight; a later closing time before opening is a typing error.
LATEST_CLOSING = time(6)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
# Any Monday: rows of the ordinary week are compared as dates of its week.
REFERENCE_MONDAY = date(2024, 1, 1)


def format_span(opens: time, closes: time) -> str:
    """09:00–18:00."""
    if opens == closes:
        return "all day and night"
    return f"{opens:%H:%M}–{closes:%H:%M}"


def times_problem(opens: time, closes: time) -> str:
    """The error message for an invalid pair of times; empty when it is valid."""
    if closes > opens or closes == opens == MIDNIGHT:
        return ""
    if closes < opens and closes <= LATEST_CLOSING:
        return ""
    return (
        "Closing time must be later than opening time. After midnight is fine, "
        f"until {LATEST_CLOSING:%H:%M} at the latest."
    )


def midnight(day: date) -> datetime:
    """The start of this date in SPA_TIME."""
    return datetime.combine(day, MIDNIGHT, tzinfo=SPA_TIME)


def interval(day: date, opens: time, closes: time) -> tuple[datetime, datetime]:
    """Start and end of a span on that day; the end is exclusive."""
    ends = day if closes > opens else day + DAY
    return (
        datetime.combine(day, opens, tzinfo=SPA_TIME),
        datetime.combine(ends, closes, tzinfo=SPA_TIME),
    )


def overlapping_rows(rows: Sequence[tuple[int, time, time]]) -> Iterator[tuple[int, int]]:
    """The indexes of each two rows (weekday, opens, closes) that overlap.

    Rows are also compared with those of the adjacent weeks, since Sunday night may reach into
    Monday.
    """
    intervals = [
        interval(REFERENCE_MONDAY + timedelta(days=weekday), opens, closes)
        for weekday, opens, closes in rows
    ]
    for (first, (opens, closes)), (second, other) in combinations(enumerate(intervals), 2):
        for shift in (-WEEK, timedelta(), WEEK):
            if opens + shift < other[1] and other[0] < closes + shift:
                yield first, second
                break
