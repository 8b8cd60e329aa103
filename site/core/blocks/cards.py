"""Blocks that show other pages. The pages' models are named by string: core knows nobody above."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from wagtail import blocks

from caching.content import cached
from core.blocks import groups
from core.blocks.choosers import CardChooserBlock
from core.visibility import visible

NEWEST = 3


def all_services() -> list[Any]:
    """Every live service, in the order of the page tree."""
    model = apps.get_model("services.ServicePage")
    return cached("all-services", lambda: list(visible(model.objects).for_display()))


def newest_articles() -> list[Any]:
    model = apps.get_model("articles.ArticlePage")
    return cached(
        "newest-articles",
        lambda: list(visible(model.objects).newest_first().for_display()[:NEWEST]),
    )


class CardsBlock(blocks.StructBlock):
    """Shows the chosen pages that visitors may see; none chosen, a list that keeps itself up to date."""

    pages_field: str
    otherwise: Callable[[], list[Any]]

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        chosen = value[self.pages_field]
        context[self.pages_field] = (
            [page for page in chosen if getattr(page, "shown_to_visitors", False)]
            if len(chosen)
            else type(self).otherwise()
        )
        return context


class ServiceCardsBlock(CardsBlock):
    """Leads from an article or the home page to what can be booked."""

    heading = blocks.CharBlock(required=False, max_length=120)
    text = blocks.TextBlock(
        required=False,
        max_length=240,
        rows=2,
        help_text="One or two sentences under the heading, for example “Thirty to ninety "
        "minutes. Pressure as you like it.” Empty: the heading stands alone.",
    )
    services = blocks.ListBlock(
        CardChooserBlock(page_type="services.ServicePage", label="Service"),
        default=[],
        max_num=8,
        help_text="None chosen: all services, in the order of their list.",
    )

    pages_field = "services"
    otherwise = staticmethod(all_services)

    class Meta:
        icon = "tasks"
        label = "Menu of services"
        group = groups.FROM_THE_SITE
        description = (
            "Services one below the other: name, lengths, lowest price, what it feels like."
        )
        template = "blocks/service_cards.html"
        preview_value = {"heading": "Four massages", "text": "Time for each.", "services": []}


class ArticleTeasersBlock(CardsBlock):
    """Points to more reading."""

    heading = blocks.CharBlock(required=False, max_length=120)
    articles = blocks.ListBlock(
        CardChooserBlock(page_type="articles.ArticlePage", label="Article"),
        default=[],
        max_num=6,
        help_text="None chosen: the three newest articles.",
    )

    pages_field = "articles"
    otherwise = staticmethod(newest_articles)

    class Meta:
        icon = "doc-full"
        label = "Article teasers"
        group = groups.FROM_THE_SITE
        description = "Cards of articles, chosen by you or the newest."
        template = "blocks/article_teasers.html"
        preview_value = {"heading": "Read on", "articles": []}


class PriceListBlock(CardsBlock):
    """Every length and price of the services, taken from their pages."""

    heading = blocks.CharBlock(required=False, max_length=120)
    services = blocks.ListBlock(
        CardChooserBlock(page_type="services.ServicePage", label="Service"),
        default=[],
        max_num=12,
        help_text="None chosen: all services. Prices are changed on the services' own pages.",
    )

    pages_field = "services"
    otherwise = staticmethod(all_services)

    class Meta:
        icon = "list-ul"
        label = "Price list"
        group = groups.FROM_THE_SITE
        description = "Lengths and prices, taken from the service pages."
        template = "blocks/price_list.html"
        preview_value = {"heading": "Prices", "services": []}
