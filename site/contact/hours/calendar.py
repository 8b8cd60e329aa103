"""Opening hours by date. Special days override public holidays, which override the ordinary week."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from contact.hours.spans import DAY, Span, format_span, interval, midnight
from contact.hours.week import SpecialDayHours


@dataclass(frozen=True)
class SpecialDate:
    """A date with its own hours; closed if `spans` is empty."""

    date: date
    reason: str
    spans: tuple[Span, ...] = ()


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
        self.special = {day.date: day for day in special}
        self.holiday = holiday
        self.open_holidays = frozenset(open_holidays)

    @property
    def is_known(self) -> bool:
        """Whether opening hours are set; without them the hours are unknown, not closed."""
        return bool(self.weekly)

    def spans(self, day: date) -> list[Span]:
        """The spans that begin on this date, in order; empty when it is closed."""
        if day in self.special:
            return list(self.special[day].spans)
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

        Holidays with ordinary hours too, about which visitors are unsure.
        """
        found = []
        for day in (start + offset * DAY for offset in range(days + 1)):
            name = self.special[day].reason if day in self.special else ""
            # Without opening hours it is unknown whether holidays are closed.
            if name or day in self.special or (self.is_known and (name := self.holiday(day))):
                lines = [format_span(*times) for times in self.spans(day)]
                found.append(SpecialDayHours(day, name or self.holiday(day), lines))
        return found
