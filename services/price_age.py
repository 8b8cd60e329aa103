"""Services whose prices have not changed for a year, by their revisions: prices have no date."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone
from wagtail.models import Revision, get_default_page_content_type

from services.models import ServicePage, ServicePrice

Prices = frozenset[tuple[int, Decimal]]
YEAR = timedelta(days=365)


def services_with_old_prices(now: datetime | None = None) -> list[tuple[int, str, int]]:
    """Primary key, title and shortest minutes of live services, in page tree order.

    Three queries.
    """
    before = (now or timezone.now()) - YEAR
    services = ServicePage.objects.live().filter(first_published_at__lt=before).order_by("path")
    titles = dict(services.values_list("pk", "title"))
    current = _current_prices(titles)
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


def _current_prices(services: Iterable[int]) -> dict[int, Prices]:
    found = defaultdict(set)
    rows = ServicePrice.objects.filter(page__in=list(services)).order_by()
    for pk, minutes, price in rows.values_list("page", "minutes", "price"):
        found[pk].add((minutes, price))
    return {pk: frozenset(prices) for pk, prices in found.items()}


def _prices_since(before: datetime, services: Iterable[int]) -> list[tuple[int, Prices]]:
    """The prices in the revisions of each service since `before`, and in the last one before it."""
    revisions = Revision.objects.filter(
        base_content_type=get_default_page_content_type(),
        object_id__in=[str(pk) for pk in services],
    )
    rows = revisions.order_by("-created_at", "-pk").values_list(
        "object_id", "created_at", "content__prices"
    )
    found, complete = [], set()
    for key, created, prices in rows:
        if key not in complete:
            found.append((int(key), _prices(prices)))
        if created < before:
            complete.add(key)
    return found


def _prices(rows: Any) -> Prices:
    return frozenset((row["minutes"], Decimal(row["price"])) for row in rows or [])
