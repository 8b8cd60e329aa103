"""One stretch of opening time. It belongs to the day it begins on: one that closes no later than
it opens runs past midnight into the next morning, and 00:00–00:00 is the whole day."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

Span = tuple[time, time]

# The spa is in one place, two hours ahead of UTC in summer and in winter.
SPA_TIME = ZoneInfo("Africa/Johannesburg")
MIDNIGHT = time(0)
# Closing "before" opening is a night that ends by then, and a slip of the keyboard after it.
LATEST_MORNING = time(6)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
# Any Monday: the ordinary week is compared on its dates.
A_MONDAY = date(2024, 1, 1)


def span(opens: time, closes: time) -> str:
    """09:00–18:00."""
    if opens == closes:
        return "all day and night"
    return f"{opens:%H:%M}–{closes:%H:%M}"


def why_refused(opens: time, closes: time) -> str:
    """What is wrong with these two times, in words; empty when nothing is."""
    if closes > opens or closes == opens == MIDNIGHT:
        return ""
    if closes < opens and closes <= LATEST_MORNING:
        return ""
    return (
        "Closing time must be later than opening time. After midnight is fine, "
        f"until {LATEST_MORNING:%H:%M} at the latest."
    )


def midnight(day: date) -> datetime:
    """The moment at which this date begins."""
    return datetime.combine(day, MIDNIGHT, tzinfo=SPA_TIME)


def interval(day: date, opens: time, closes: time) -> tuple[datetime, datetime]:
    """From when and until when, the second moment no longer open."""
    ends = day if closes > opens else day + DAY
    return (
        datetime.combine(day, opens, tzinfo=SPA_TIME),
        datetime.combine(ends, closes, tzinfo=SPA_TIME),
    )


def overlaps(rows: Sequence[tuple[int, time, time]]) -> Iterator[tuple[int, int]]:
    """The places of any two rows of the ordinary week that claim the same minute.

    Sunday's night reaches into Monday, so each row is also compared a week on.
    """
    spans = [
        interval(A_MONDAY + timedelta(days=weekday), opens, closes)
        for weekday, opens, closes in rows
    ]
    for (first, (opens, closes)), (second, other) in combinations(enumerate(spans), 2):
        for shift in (-WEEK, timedelta(), WEEK):
            if opens + shift < other[1] and other[0] < closes + shift:
                yield first, second
                break
