from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from contact import holidays, hours

# How far ahead visitors are told of a day with other hours.
LOOK_AHEAD_DAYS = 30
BOOKING_DAYS = 30
# A page that a visitor keeps open, or that a cache hands out late, still knows the hours so long.
OPEN_NOW_DAYS = 15


class OpensAndCloses:
    """When the spa is open, worked out from the contact record's rows; its only source anywhere."""

    if TYPE_CHECKING:
        opening_hours: Any
        special_days: Any
        open_holidays: list[str]

    @property
    def calendar(self) -> hours.Calendar:
        return hours.Calendar(
            rows=[(row.weekday, row.opens, row.closes) for row in self.opening_hours.all()],
            special=[day.as_date() for day in self.special_days.all()],
            holiday=holidays.holiday,
            open_holidays=[date.fromisoformat(day) for day in self.open_holidays],
        )

    def open_days(
        self, days: int = BOOKING_DAYS, now: datetime | None = None
    ) -> list[tuple[date, list[hours.Span]]]:
        """The open days among the coming `days`, today first, each with its (opens, closes) times.

        Closed days, public holidays and what is already over today are left out. A time of closing
        no later than that of opening is in the night after (20:00–02:00).
        """
        now = timezone.localtime(now, hours.SPA_TIME)
        return self.calendar.open_days(now.date(), days, after=now)

    @property
    def week(self) -> list[hours.DayHours]:
        rows = [(row.weekday, row.opens, row.closes) for row in self.opening_hours.all()]
        # Nobody has said anything yet: that is not the same as always closed.
        return hours.week(rows) if rows else []

    @property
    def week_grouped(self) -> list[hours.DayHours]:
        return hours.grouped(self.week)

    @property
    def closed_days(self) -> str:
        """The days without hours in one line, in the order in which they follow each other."""
        closed = [day.days for day in self.week if day.closed]
        if "Sunday" in closed and "Monday" in closed and len(closed) < len(self.week):
            # The weekend goes on into the next week: Sunday and Monday.
            from_weekend = closed.index("Saturday" if "Saturday" in closed else "Sunday")
            closed = closed[from_weekend:] + closed[:from_weekend]
        return " and ".join(filter(None, [", ".join(closed[:-1]), *closed[-1:]]))

    @property
    def week_in_a_line(self) -> str:
        """The first open days of the week with their hours, for a line that says no more."""
        for row in self.week_grouped:
            if not row.closed:
                return f"{row.days} {', '.join(map(str, row.hours))}"
        return ""

    @property
    def coming_special_days(self) -> list[hours.SpecialDayHours]:
        """Special days and public holidays of the next thirty days."""
        return self.calendar.unusual_days(timezone.localdate(), LOOK_AHEAD_DAYS)

    @property
    def next_holiday(self) -> hours.SpecialDayHours | None:
        """The public holiday that comes next and what the site says of it, for the owner to check."""
        calendar = self.calendar
        if not calendar.is_known:
            return None
        for day, name in holidays.coming(timezone.localdate()):
            return hours.SpecialDayHours(day, name, [hours.span(*at) for at in calendar.spans(day)])
        return None

    @property
    def open_now(self) -> dict[str, str]:
        """The coming open stretches for open_now.js, and for which time they are all that is known.

        Pages are kept in caches, so the server cannot say whether the spa is open "now": it says
        when it will be, and the visitor's browser compares that with its clock. It begins with
        today, so what keeps it must not keep it past midnight for long: finished pages are made
        anew every full hour (caching.pages), and one that a browser kept is right for two weeks.
        """
        calendar = self.calendar
        if not calendar.is_known:
            return {}
        today = timezone.localdate()
        stretches = calendar.intervals(today, OPEN_NOW_DAYS)
        known = (hours.midnight(today), hours.midnight(today + timedelta(days=OPEN_NOW_DAYS)))
        return {"stretches": " ".join(map(_stretch, stretches)), "known": _stretch(known)}


def _stretch(moments: tuple[datetime, datetime]) -> str:
    return "/".join(moment.isoformat(timespec="minutes") for moment in moments)
