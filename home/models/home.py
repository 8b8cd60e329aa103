from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.fields import StreamField
from core.models import BasePage
from core.routing import find_live_page
from home.blocks import PageStreamBlock
from images.models import image_alt, optional_image
from services.queries import all_services


class HomePage(BasePage):
    """The first page of the site, and the root of its tree."""

    max_count = 1
    essential = True
    include_in_search = False
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "articles.ArticleIndexPage",
        "services.ServiceIndexPage",
        "home.StandardPage",
        "home.ContactPage",
    ]
    page_description = "The first page of the site. There is one."
    template = "home/home_page.html"
    select_related = ("hero_image",)

    hero_title = models.CharField(
        "opening line", max_length=90, help_text="One sentence over the large picture."
    )
    hero_text = models.TextField(
        "below it", max_length=240, blank=True, help_text="One or two sentences more."
    )
    hero_image = optional_image(
        "large picture",
        "A wide one. Set its focal point, so that phones show the part that matters.",
    )
    hero_alt = image_alt()
    body = StreamField(PageStreamBlock(), blank=True)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("hero_title"),
                FieldPanel("hero_text"),
                FieldPanel("hero_image"),
                FieldPanel("hero_alt"),
            ],
            heading="Opening",
        ),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("hero_text"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "home page"

    @property
    def card_summary(self) -> str:
        return self.listing_summary or self.hero_text

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        prices = [service.from_price for service in all_services() if service.from_price]
        context["from_price"] = min(prices, default=None)
        return context

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult | Page:
        """Like Page.route, with two queries in all instead of two for each path component.

        The home page is fetched again, too: Wagtail caches only its path for the site.
        """
        page = find_live_page(self, path_components)
        if page and not path_components:
            return RouteResult(page)
        return page.route(request, []) if page else super().route(request, path_components)
