"""Calculations with opening hours, without database queries."""

from contact.hours.calendar import Calendar, SpecialDate
from contact.hours.spans import (
    DAY,
    MIDNIGHT,
    SPA_TIME,
    Span,
    format_span,
    interval,
    midnight,
    overlapping_rows,
    times_problem,
)
from contact.hours.week import (
    DAYS,
    DayHours,
    SpecialDayHours,
    format_dates,
    group_days,
    week,
)

__all__ = [
    "DAY",
    "DAYS",
    "MIDNIGHT",
    "SPA_TIME",
    "Calendar",
    "DayHours",
    "Span",
    "SpecialDate",
    "SpecialDayHours",
    "format_dates",
    "format_span",
    "group_days",
    "interval",
    "midnight",
    "overlapping_rows",
    "times_problem",
    "week",
]
