"""Services and their prices as schema.org JSON-LD nodes."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from core.seo.structured_data import spa_id
from core.templatetags.site_tags import format_zar
from services.models.rows import ServicePrice
from services.queries import all_services

Node = dict[str, Any]


def describe_spa(request: HttpRequest) -> Node:
    """The range from the lowest to the highest price of any service."""
    prices = sorted({row.current_price for service in all_services() for row in service.price_rows})
    if not prices:
        return {}
    ends = prices if len(prices) == 1 else [prices[0], prices[-1]]
    return {"priceRange": "–".join(map(format_zar, ends)), "currenciesAccepted": "ZAR"}


def service_node(page: Page, prices: Iterable[ServicePrice], request: HttpRequest) -> Node:
    """The spa's offers on this page: one for each length."""
    return {
        "@id": spa_id(request),
        "makesOffer": [_offer(page, row, request) for row in prices],
    }


def _offer(page: Page, row: ServicePrice, request: HttpRequest) -> Node:
    offer = {
        "@type": "Offer",
        "price": f"{row.current_price:.2f}",
        "priceCurrency": "ZAR",
        "url": page.get_full_url(request),
        "itemOffered": {
            "@type": "Service",
            # schema.org has no duration for a Service, so it is in the name.
            "name": f"{page.title}, {row.minutes} minutes",
            "serviceType": "Massage",
        },
    }
    return offer | ({"description": row.note} if row.note else {})
