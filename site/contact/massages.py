"""Every massage in a line of its own: its name, its lengths, what the shortest costs."""

from dataclasses import dataclass
from decimal import Decimal

from django.apps import apps

from core.freshness import fresh


@dataclass(frozen=True)
class Massage:
    pk: int
    title: str
    card_title: str
    slug: str
    url: str
    feel: str
    minutes: str
    from_price: Decimal | None


def massages() -> list[Massage]:
    """Those that visitors can see, in the order of the page tree."""
    return fresh("massages", _find)


def _find() -> list[Massage]:
    pages = apps.get_model("services.ServicePage").objects.live().public()
    return [
        Massage(
            page.pk,
            page.title,
            page.card_title,
            page.slug,
            page.url or "",
            page.feel,
            page.lengths,
            page.from_price,
        )
        for page in pages.order_by("path").defer("body").prefetch_related("prices")
    ]
