"""The list of services in the page explorer, with their prices."""

from typing import Any

from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet

from core.templatetags.site_tags import format_zar
from services.hiding import near_date
from services.models import ServicePage, ServicePrice
from services.prices.changes import price_to_come


def price_list(page: ServicePage) -> str:
    """Hidden until 5 January. 60 min R650, 90 min R900 (R950 from 1 January)."""
    prices = ", ".join(map(_price, page.price_rows))
    if page.hidden_until and page.is_hidden:
        return f"Hidden until {near_date(page.hidden_until)}. {prices}"
    return prices


def _price(row: ServicePrice) -> str:
    text = f"{row.minutes} min {format_zar(row.current_price)}"
    return f"{text} ({price_to_come(row)})" if row.has_coming_price else text


class ServiceListing(ExplorableIndexView):
    """Wagtail's listing with prices in place of the page type, which is the same in all rows."""

    base_columns = [
        Column("prices", label="Prices", accessor=price_list) if column.name == "type" else column
        for column in ExplorableIndexView.base_columns
    ]

    def annotate_queryset(self, pages: Any) -> Any:
        return super().annotate_queryset(pages).prefetch_related("prices")


class ServiceViewSet(PageViewSet):
    model = ServicePage
    index_view_class = ServiceListing
