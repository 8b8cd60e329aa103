"""Opening hours worked out from what the owner typed. Nothing in here asks the database."""

from contact.hours.calendar import Calendar, SpecialDate
from contact.hours.spans import (
    MIDNIGHT,
    SPA_TIME,
    Span,
    interval,
    midnight,
    overlaps,
    span,
    why_refused,
)
from contact.hours.week import DAYS, DayHours, SpecialDayHours, grouped, week

__all__ = [
    "DAYS",
    "MIDNIGHT",
    "SPA_TIME",
    "Calendar",
    "DayHours",
    "Span",
    "SpecialDate",
    "SpecialDayHours",
    "grouped",
    "interval",
    "midnight",
    "overlaps",
    "span",
    "week",
    "why_refused",
]
