"""Panel on the admin home: the clicks of the last seven days as a small chart."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import get_text_list
from laces.components import Component

from click_tracking import figures
from click_tracking.chart import draw
from click_tracking.period import Period
from click_tracking.placements import CHANNELS
from click_tracking.report import PERMISSION, URL_NAME

CACHE_SECONDS = 60


class ClicksOfWeek(Component):
    name = "clicks_of_week"
    template_name = "click_tracking/admin/week.html"
    order = 58

    class Media:
        css = {"all": ["click_tracking/css/report.css"]}

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        today = timezone.localdate()
        days = clicks_by_day(today)
        totals = {channel: sum(row.counts[channel] for row in days) for channel in CHANNELS}
        channels = [channel for channel in CHANNELS if totals[channel]]
        return {
            "total": sum(totals.values()),
            "sentence": get_text_list(
                [f"{totals[channel]} {CHANNELS[channel]}" for channel in channels], "and"
            ),
            "channels": [(channel, CHANNELS[channel]) for channel in channels],
            "rows": [(row, row.cells(channels)) for row in days],
            "chart": draw(days, channels),
            "url": f"{reverse(URL_NAME)}?period=7",
        }


def clicks_by_day(today: date) -> list[figures.Row]:
    """A row for each of the last seven days; at most CACHE_SECONDS old."""
    key = f"clicks-of-week:{today}"
    days: list[figures.Row] | None = cache.get(key)
    if days is None:
        days = figures.columns(Period(today - timedelta(days=6), today))
        cache.set(key, days, CACHE_SECONDS)
    return days


def add_clicks(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    if request.user.has_perm(PERMISSION):
        panels.append(ClicksOfWeek())
