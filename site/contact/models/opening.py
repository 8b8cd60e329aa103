from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from contact import holidays, hours

# Special days and public holidays are announced this far ahead.
LOOK_AHEAD_DAYS = 30
BOOKING_DAYS = 30
# Open pages and stale cached copies show correct hours for this long.
OPEN_NOW_DAYS = 15


class OpeningTimesMixin:
    """Opening hours of ContactDetails, computed from its rows."""

    if TYPE_CHECKING:
        opening_hours: Any
        special_days: Any
        open_holidays: list[str]

    @property
    def calendar(self) -> hours.Calendar:
        return hours.Calendar(
            rows=[(row.weekday, row.opens, row.closes) for row in self.opening_hours.all()],
            special=[day.as_date() for day in self.special_days.all()],
            holiday=holidays.holiday_name,
            open_holidays=[date.fromisoformat(day) for day in self.open_holidays],
        )

    def open_days(
        self, days: int = BOOKING_DAYS, now: datetime | None = None
    ) -> list[tuple[date, list[hours.Span]]]:
        """The open days of the next `days`, today first, with (opens, closes) times.

        Excludes times that have passed today. A closing time not after the opening time is on the
        next day (20:00–02:00).
        """
        now = timezone.localtime(now, hours.SPA_TIME)
        return self.calendar.open_days(now.date(), days, after=now)

    @property
    def week(self) -> list[hours.DayHours]:
        rows = [(row.weekday, row.opens, row.closes) for row in self.opening_hours.all()]
        # No rows means unknown hours, not closed.
        return hours.week(rows) if rows else []

    @property
    def week_grouped(self) -> list[hours.DayHours]:
        return hours.group_days(self.week)

    @property
    def closed_days(self) -> str:
        """The closed days of the week as text, in consecutive order."""
        closed = [day.days for day in self.week if day.closed]
        if "Sunday" in closed and "Monday" in closed and len(closed) < len(self.week):
            # Start at the weekend, so that Sunday and Monday are consecutive.
            from_weekend = closed.index("Saturday" if "Saturday" in closed else "Sunday")
            closed = closed[from_weekend:] + closed[:from_weekend]
        return " and ".join(filter(None, [", ".join(closed[:-1]), *closed[-1:]]))

    @property
    def week_in_a_line(self) -> str:
        """The first group of open days with its hours, for one line of text."""
        for row in self.week_grouped:
            if not row.closed:
                return f"{row.days} {', '.join(map(str, row.hours))}"
        return ""

    @property
    def coming_special_days(self) -> list[hours.SpecialDayHours]:
        """Special days and public holidays of the next LOOK_AHEAD_DAYS."""
        return self.calendar.unusual_days(timezone.localdate(), LOOK_AHEAD_DAYS)

    @property
    def next_holiday(self) -> hours.SpecialDayHours | None:
        """The next public holiday with its hours; None without opening hours."""
        calendar = self.calendar
        if not calendar.is_known:
            return None
        for day, name in holidays.upcoming_holidays(timezone.localdate()):
            return hours.SpecialDayHours(
                day, name, [hours.format_span(*at) for at in calendar.spans(day)]
            )
        return None

    def undecided_holidays(self, days: int) -> list[tuple[int, date, str]]:
        """Public holidays within so many days that are closed only because nothing says otherwise.

        Each with its place in the choices of `open_holidays`. Not those on which an ordinary week
        has no hours.
        """
        today = timezone.localdate()
        weekdays = {row.weekday for row in self.opening_hours.all()}
        special = hours.Calendar(special=[day.as_date() for day in self.special_days.all()])
        return [
            (place, day, name)
            for place, (day, name) in enumerate(holidays.upcoming_holidays(today))
            if (day - today).days <= days
            and day.weekday() in weekdays
            and day.isoformat() not in self.open_holidays
            and not special.unusual_days(day, 0)
        ]

    @property
    def open_now(self) -> dict[str, str]:
        """Data for open_now.js: the open intervals from today on, and the interval that they cover.

        Pages are cached, so the server cannot decide whether the spa is open now; the browser
        compares the intervals with its clock. Both values are ISO 8601 intervals. Empty without
        opening hours.
        """
        calendar = self.calendar
        if not calendar.is_known:
            return {}
        today = timezone.localdate()
        intervals = calendar.intervals(today, OPEN_NOW_DAYS)
        known = (hours.midnight(today), hours.midnight(today + timedelta(days=OPEN_NOW_DAYS)))
        return {"intervals": " ".join(map(_iso_interval, intervals)), "known": _iso_interval(known)}


def _iso_interval(moments: tuple[datetime, datetime]) -> str:
    return "/".join(moment.isoformat(timespec="minutes") for moment in moments)
