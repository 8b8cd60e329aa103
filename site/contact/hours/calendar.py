"""Opening hours by date. Special days override public holidays, which override the ordinary week."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from contact.hours.spans import DAY, Span, format_span, interval, midnight
from contact.hours.week import SpecialDayHours


@dataclass(frozen=True)
class SpecialDate:
    """The date `first`, or each date from it until `last`, with its own hours; closed if `spans` is empty."""

    first: date
    reason: str
    spans: tuple[Span, ...] = ()
    last: date | None = None

    def includes(self, day: date) -> bool:
        return self.first <= day <= (self.last or self.first)

    @property
    def as_hours(self) -> SpecialDayHours:
        lines = [format_span(*times) for times in self.spans]
        return SpecialDayHours(self.first, self.reason, lines, self.last)


class Calendar:
    """The opening hours of any date."""

    def __init__(
        self,
        rows: Iterable[tuple[int, time, time]] = (),
        special: Iterable[SpecialDate] = (),
        holiday: Callable[[date], str] = lambda day: "",
        open_holidays: Iterable[date] = (),
    ) -> None:
        """`rows` are (weekday, opens, closes). `holiday` returns the name of the public holiday on a
        date, or an empty string; holidays are closed unless they are in `open_holidays`."""
        self.weekly: dict[int, list[Span]] = {}
        for weekday, opens, closes in sorted(rows):
            self.weekly.setdefault(weekday, []).append((opens, closes))
        # The latest first day first, so that it holds if two rows overlap.
        self.special = sorted(special, key=lambda row: row.first, reverse=True)
        self.holiday = holiday
        self.open_holidays = frozenset(open_holidays)

    @property
    def is_known(self) -> bool:
        """Whether opening hours are set; without them the hours are unknown, not closed."""
        return bool(self.weekly)

    def special_on(self, day: date) -> SpecialDate | None:
        """The special day, or range of days, that holds on this date."""
        return next((row for row in self.special if row.includes(day)), None)

    def spans(self, day: date) -> list[Span]:
        """The spans that begin on this date, in order; empty when it is closed."""
        if row := self.special_on(day):
            return list(row.spans)
        if self.holiday(day) and day not in self.open_holidays:
            return []
        return list(self.weekly.get(day.weekday(), []))

    def intervals(self, start: date, days: int) -> list[tuple[datetime, datetime]]:
        """Open intervals from the start of `start` for that many days, with exclusive ends.

        Adjacent intervals are merged; those that cross the limits are cut off there.
        """
        first, last = midnight(start), midnight(start + days * DAY)
        found = sorted(
            interval(day, *times)
            for day in (start + offset * DAY for offset in range(-1, days))
            for times in self.spans(day)
        )
        joined: list[tuple[datetime, datetime]] = []
        for begins, ends in found:
            begins, ends = max(begins, first), min(ends, last)
            if joined and begins <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(ends, joined[-1][1]))
            elif begins < ends:
                joined.append((begins, ends))
        return joined

    def open_days(
        self, start: date, count: int, after: datetime | None = None
    ) -> list[tuple[date, list[Span]]]:
        """The open days of the `count` days from `start` on, each with its spans in order.

        Spans that end by `after` are left out; one that `after` is within is included.
        """
        found = []
        for day in (start + offset * DAY for offset in range(count)):
            times = self.spans(day)
            if after:
                times = [one for one in times if interval(day, *one)[1] > after]
            if times:
                found.append((day, times))
        return found

    def unusual_days(self, start: date, days: int) -> list[SpecialDayHours]:
        """Special days and public holidays from `start` to `days` later, that day included.

        A range of days is one entry with all its dates, also those outside the period. Holidays with
        ordinary hours too, about which visitors are unsure.
        """
        found: dict[date, SpecialDayHours] = {}
        for day in (start + offset * DAY for offset in range(days + 1)):
            if row := self.special_on(day):
                reason = row.reason or (self.holiday(day) if row.last is None else "")
                found.setdefault(row.first, replace(row.as_hours, reason=reason))
            # Without opening hours it is unknown whether holidays are closed.
            elif self.is_known and (name := self.holiday(day)):
                lines = [format_span(*times) for times in self.spans(day)]
                found[day] = SpecialDayHours(day, name, lines)
        return list(found.values())
