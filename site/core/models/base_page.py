import re
from http import HTTPMethod
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.search import index

from caching.content import cached
from core.models.identity import SiteIdentity
from core.page_links import prefetch_links
from core.publishing import PageForm
from core.seo.metadata import DESCRIPTION_LENGTH, Metadata, full_title, share_image
from core.seo.structured_data import Node, breadcrumb_nodes, page_node, spa_node, to_json
from core.validators import validate_sensible_moment
from core.visibility import has_restrictions, visible
from images.models import SiteImage, optional_image
from text.characters import has_visible_characters

# First or last path segments of palms.urls, which take precedence over pages. At every depth, since
# some are below pages (contact/booking/, articles/feed/) and pages can be moved.
RESERVED_SLUGS = {
    "_util",
    "admin",
    settings.ADMIN_PATH.split("/")[0],
    "booking",
    "areas",
    "documents",
    "enquiry",
    "feed",
    "healthz",
    "media",
    "readyz",
    "question",
    "report",
    "search",
    "site-away",
    "static",
    "tap",
    "thanks",
    "voucher",
}
# Wagtail's root node has depth 1.
HOME_DEPTH = 2


class BasePage(Page):
    """The base of all page types: fields for lists, search results and sharing."""

    listing_title = models.CharField(
        "short title",
        max_length=80,
        blank=True,
        help_text="For cards and lists, when the page's own title is too long for them.",
    )
    listing_summary = models.TextField(
        "summary",
        max_length=220,
        blank=True,
        help_text="One or two sentences for cards and lists. Empty: the introduction is used.",
    )
    listing_image = optional_image(
        "picture", "For cards and lists. Empty: the page's main picture is used."
    )
    share_image = optional_image(
        help_text="Goes with the link on WhatsApp or Facebook; 1200 × 630 fits best. "
        "Empty: the page's main picture is used."
    )

    base_form_class = PageForm
    # Forms are posted to separate views.
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    # Foreign keys that most pages of the type render, for core.routing.
    select_related: tuple[str, ...] = ()
    # The query parameters that the page type reads; the page cache accepts only these.
    query_parameters: tuple[str, ...] = ()
    # Staff may edit, but not delete or unpublish it (core.essential_pages).
    essential = False
    # Whether the site's search returns pages of the type.
    include_in_search = True
    # The label above the title in the site's search results.
    kind = ""
    og_type = "website"
    # Overridden by page types that can be booked; templates read them on every page.
    whatsapp_text: Any = ""
    booking_query: Any = ""
    # While rendering a preview, which must neither use nor fill caches.
    is_previewing = False

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("listing_title"),
                FieldPanel("listing_summary"),
                FieldPanel("listing_image"),
            ],
            heading="In cards and lists",
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "seo_title",
                    help_text="The blue line in search results, at best under 60 characters. "
                    "Empty: the page's title.",
                ),
                FieldPanel(
                    "search_description",
                    help_text="The grey lines below it, about 150 characters. "
                    "Empty: the summary or introduction.",
                ),
                FieldPanel("share_image", heading="Picture for shared links"),
            ],
            heading="In search results and when shared",
        ),
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    help_text="The last part of the page's address. Changing it after "
                    "publishing leaves a redirect from the old address.",
                ),
                FieldPanel(
                    "show_in_menus", help_text="Ticked: a link to this page stands in the menu."
                ),
            ],
            heading="Address and menu",
        ),
    ]

    search_fields = [
        *Page.search_fields,
        index.SearchField("listing_summary"),
        index.SearchField("search_description"),
    ]

    class Meta:
        abstract = True

    @property
    def card_title(self) -> str:
        return self.listing_title or self.title

    @property
    def card_summary(self) -> str:
        return self.listing_summary or getattr(self, "standfirst", "")

    @property
    def card_image(self) -> SiteImage | None:
        return self.listing_image or getattr(self, "hero_image", None)

    def clean(self) -> None:
        super().clean()
        if not has_visible_characters("".join(re.findall(r"\w", self.title))):
            raise ValidationError({"title": "Give the page a title that can be read."})
        if self.slug in RESERVED_SLUGS:
            raise ValidationError(
                {"slug": "Another address of the site ends like this. Add a word to it."}
            )
        for name in ("go_live_at", "expire_at"):
            if moment := getattr(self, name):
                try:
                    validate_sensible_moment(moment)
                except ValidationError as error:
                    raise ValidationError({name: error}) from None

    def shows_query(self, query: QueryDict) -> bool:
        """Whether the page with these query parameters is no 404."""
        return True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().serve(request, *args, **kwargs)
        response.query_parameters = self.query_parameters
        return response

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        self.is_previewing = True
        return super().serve_preview(request, mode_name)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["metadata"] = self.get_metadata(request)
        context["breadcrumbs"] = self.get_breadcrumbs()
        context["structured_data"] = self._structured_data_script(request)
        prefetch_links(self)
        return context

    def get_metadata(self, request: HttpRequest) -> Metadata:
        """The page's metadata with fallbacks."""
        identity = SiteIdentity.for_request(request)
        image = self.share_image or self.card_image or identity.default_share_image
        description = self.search_description or self.card_summary or identity.tagline
        return Metadata(
            title=full_title(self.seo_title or self.title, identity.name),
            description=Truncator(description).chars(DESCRIPTION_LENGTH),
            canonical=self.get_full_url(request) or "",
            og_type=self.og_type,
            **share_image(image, request),
        )

    def structured_data(self, request: HttpRequest) -> list[Node]:
        """The schema.org nodes of the spa and of this page. Subclasses add to them."""
        identity = SiteIdentity.for_request(request)
        image = share_image(identity.default_share_image, request).get("image_url")
        return [
            spa_node(identity.name, identity.tagline, image, request),
            page_node(self, request),
            *breadcrumb_nodes(self, self.get_breadcrumbs(), request),
        ]

    def _structured_data_script(self, request: HttpRequest) -> SafeString:
        """The JSON-LD of the page; "" for a preview."""
        site = Site.find_for_request(request)
        if site is None or self.pk is None or self.is_previewing:
            return SafeString()
        key = f"structured-data:{site.pk}:{self.pk}"
        # Safe: to_json escapes <, > and &.
        return mark_safe(cached(key, lambda: to_json(self.structured_data(request))))  # noqa: S308

    def get_breadcrumbs(self) -> list[tuple[str, str]]:
        """(title, URL) of each ancestor below the home page."""
        if self.depth is None or self.depth <= HOME_DEPTH + 1:
            return []
        return cached(f"trail:{self.path[: -self.steplen]}", self._query_breadcrumbs)

    def _query_breadcrumbs(self) -> list[tuple[str, str]]:
        return [
            (page.title, page.url)
            for page in visible(self.get_ancestors().filter(depth__gt=HOME_DEPTH))
            if page.url
        ]

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        # Saves Wagtail's query for the restrictions of all ancestors.
        if has_restrictions():
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()
