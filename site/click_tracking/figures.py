"""Aggregates the totals of a period for the chart and the table."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import QuerySet, Sum
from django.utils.formats import date_format
from wagtail.models import Page

from click_tracking.models import ContactTap
from click_tracking.period import MAX_DAILY_COLUMNS, Period
from click_tracking.placements import CHANNELS, PLACEMENTS

NO_PAGE = "Search, thanks and other pages outside the page tree"
GONE = "(deleted)"


@dataclass
class Row:
    """One line of the table or one column of the chart."""

    label: str
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def cells(self, channels: list[str]) -> list[int]:
        return [self.counts[channel] for channel in channels]


def clicks_in(period: Period) -> QuerySet[ContactTap]:
    return ContactTap.objects.filter(day__range=(period.first, period.last))


def total_in(period: Period) -> int:
    return clicks_in(period).aggregate(all=Sum("total", default=0))["all"]


def used_channels(period: Period) -> list[str]:
    """The channels with clicks, in the order of CHANNELS."""
    found = set(clicks_in(period).values_list("channel", flat=True).order_by().distinct())
    return [channel for channel in CHANNELS if channel in found]


def rows_by(kind: str, period: Period) -> list[Row]:
    """The rows of the table: days and weeks newest first, the rest by number of clicks."""
    if kind in ("day", "week"):
        return [row for row in _over_time(period, weekly=kind == "week") if row.total][::-1]
    counts = _counts("page_number" if kind == "page" else kind, period)
    labels = {"page": _page_labels, "channel": _channel, "placement": _placement}[kind](counts)
    rows = [Row(labels[key], found) for key, found in counts.items()]
    return sorted(rows, key=lambda row: (-row.total, row.label))


def columns(period: Period) -> list[Row]:
    """The columns of the chart: days up to MAX_DAILY_COLUMNS, else weeks; without gaps."""
    return list(_over_time(period, weekly=period.days > MAX_DAILY_COLUMNS))


def _over_time(period: Period, *, weekly: bool) -> Iterator[Row]:
    by_day: dict[date, Counter[str]] = _counts("day", period)  # type: ignore[assignment]
    day = period.first
    while day <= period.last:
        step = 7 - day.weekday() if weekly else 1
        label = date_format(day, "j F Y")
        counts: Counter[str] = Counter()
        for number in range(step):
            counts.update(by_day.get(day + timedelta(days=number), {}))
        yield Row(f"Week from {label}" if weekly else label, counts)
        day += timedelta(days=step)


def _counts(name: str, period: Period) -> dict[Hashable, Counter[str]]:
    found: dict[Hashable, Counter[str]] = defaultdict(Counter)
    rows = clicks_in(period).order_by().values_list(name, "channel").annotate(Sum("total"))
    for key, channel, total in rows:
        found[key][channel] += total
    return found


def _page_labels(counts: dict) -> dict[Hashable, str]:
    """Current titles; of deleted pages the last known title."""
    titles = {page.pk: page.title for page in Page.objects.filter(pk__in=counts).only("title")}
    gone = set(counts) - set(titles) - {0}
    last = ContactTap.objects.filter(page_number__in=gone).order_by("day")
    kept = dict(last.values_list("page_number", "page_title"))
    return {0: NO_PAGE, **titles, **{number: f"{kept[number]} {GONE}" for number in gone}}


def _channel(counts: dict) -> dict[Hashable, str]:
    return {key: CHANNELS.get(key, key) for key in counts}


def _placement(counts: dict) -> dict[Hashable, str]:
    return {key: PLACEMENTS.get(key, key) for key in counts}
