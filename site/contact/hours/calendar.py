"""What holds on a date: the ordinary week, a public holiday, or a special day, the last one first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from contact.hours.spans import DAY, Span, interval, midnight, span
from contact.hours.week import SpecialDayHours


@dataclass(frozen=True)
class SpecialDate:
    """A date with hours of its own; closed when it has none."""

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
        """`rows`: weekday, opens, closes. `holiday`: the name of the public holiday on a date, or
        nothing. A holiday is a closed day unless it is among the `open_holidays`."""
        self.weekly: dict[int, list[Span]] = {}
        for weekday, opens, closes in sorted(rows):
            self.weekly.setdefault(weekday, []).append((opens, closes))
        self.special = {day.date: day for day in special}
        self.holiday = holiday
        self.open_holidays = frozenset(open_holidays)

    @property
    def is_known(self) -> bool:
        """Whether anybody has said when the spa is open: saying nothing is not being closed."""
        return bool(self.weekly)

    def spans(self, day: date) -> list[Span]:
        """The stretches that begin on this date, earliest first; none when it is closed."""
        if day in self.special:
            return list(self.special[day].spans)
        if self.holiday(day) and day not in self.open_holidays:
            return []
        return list(self.weekly.get(day.weekday(), []))

    def intervals(self, start: date, days: int) -> list[tuple[datetime, datetime]]:
        """Open stretches from midnight before `start` for so many days, joined where they touch,
        with the night before and cut off at the last midnight. The second moment is closed."""
        first, last = midnight(start), midnight(start + days * DAY)
        found = sorted(
            interval(day, *times)
            for day in (start + place * DAY for place in range(-1, days))
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
        """The open ones of so many days from `start` on, without what is over by `after`."""
        found = []
        for day in (start + timedelta(days=place) for place in range(count)):
            times = self.spans(day)
            if after:
                times = [one for one in times if interval(day, *one)[1] > after]
            if times:
                found.append((day, times))
        return found

    def unusual_days(self, start: date, days: int) -> list[SpecialDayHours]:
        """Special days and public holidays from `start` to so many days later, with their hours.

        A holiday on which the spa is open as usual is one of them: visitors wonder about it.
        """
        found = []
        for day in (start + place * DAY for place in range(days + 1)):
            name = self.special[day].reason if day in self.special else ""
            # Whoever has not yet typed the week has not said either that holidays are closed.
            if name or day in self.special or (self.is_known and (name := self.holiday(day))):
                lines = [span(*times) for times in self.spans(day)]
                found.append(SpecialDayHours(day, name or self.holiday(day), lines))
        return found
