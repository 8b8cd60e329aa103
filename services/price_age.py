"""Services whose prices have not changed for a year, by their revisions: prices have no date.

A price from a day counts from that day on.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from modelcluster.models import model_from_serializable_data
from wagtail.models import Revision, get_default_page_content_type

from services.models import ServicePage, ServicePrice

Prices = frozenset[tuple[int, Decimal]]
YEAR = timedelta(days=365)


def services_with_old_prices(now: datetime | None = None) -> list[tuple[int, str, int]]:
    """Primary key, title and shortest minutes of live services, in page tree order.

    Three queries.
    """
    now = now or timezone.now()
    before = now - YEAR
    services = ServicePage.objects.live().filter(first_published_at__lt=before).order_by("path")
    titles = dict(services.values_list("pk", "title"))
    current = _current_prices(titles, timezone.localdate(now))
    changed = {
        pk
        for pk, prices in _prices_since(before, titles)
        if pk in current and prices != current[pk]
    }
    return [
        (pk, title, min(minutes for minutes, _price in current[pk]))
        for pk, title in titles.items()
        if pk in current and pk not in changed
    ]


def _current_prices(services: Iterable[int], day: date) -> dict[int, Prices]:
    found = defaultdict(set)
    for row in ServicePrice.objects.filter(page__in=list(services)).order_by():
        found[row.page_id].add((row.minutes, row.price_on(day)))
    return {pk: frozenset(prices) for pk, prices in found.items()}


def _prices_since(before: datetime, services: Iterable[int]) -> Iterator[tuple[int, Prices]]:
    """The prices in the revisions of each service since `before`, and in the last one before it.

    Each as of the day of `before`: a new price from a later day makes those of that revision differ.
    """
    revisions = Revision.objects.filter(base_content_type=get_default_page_content_type())
    earlier = revisions.filter(object_id=OuterRef("object_id"), created_at__lt=before)
    last_before = earlier.order_by("-created_at", "-pk").values("pk")[:1]
    rows = revisions.filter(
        Q(created_at__gte=before) | Q(pk=Subquery(last_before)),
        object_id__in=[str(pk) for pk in services],
    )
    day = timezone.localdate(before)
    for key, prices in rows.order_by().values_list("object_id", "content__prices"):
        yield int(key), _prices(prices, day)


def _prices(rows: Any, day: date) -> Prices:
    # The foreign keys are not needed; their check is a query for each row.
    found = [model_from_serializable_data(ServicePrice, row, check_fks=False) for row in rows or []]
    return frozenset((row.minutes, row.price_on(day)) for row in found)
