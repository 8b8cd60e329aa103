"""Dates and times in messages of the page editor."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

ZONES = {"Africa/Johannesburg": "South African time"}


def version_of(moment: datetime | None) -> str:
    """For example "the version of yesterday, 14:05" or "the version of 3 December 2026, 14:05"."""
    if moment is None:
        return "the version before"
    local, today = timezone.localtime(moment), timezone.localdate()
    near = {today: "today", today - timedelta(days=1): "yesterday"}
    day = near.get(local.date()) or date_format(local, "j F Y")
    return f"the version of {day}, {date_format(local, 'H:i')}"


def full_moment(moment: datetime) -> str:
    """For example "Friday 4 December 2026, 09:00 (South African time)"."""
    zone = ZONES.get(settings.TIME_ZONE, settings.TIME_ZONE)
    return f"{date_format(timezone.localtime(moment), 'l j F Y, H:i')} ({zone})"
