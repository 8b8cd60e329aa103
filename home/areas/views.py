"""The page of each body area and the list of them, outside the Wagtail page tree."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from articles.models import ArticleIndexPage, ArticlePage
from caching.content import cached
from core.models import SiteIdentity
from core.seo.metadata import DESCRIPTION_LENGTH, Metadata, absolute_url, full_title, share_image
from core.visibility import visible
from services.areas import ShownArea, first_area, named_after, shown_areas
from services.models import ServicePage

TITLE = "Where’s it sore?"
LEAD = "Tap the spot. We’ll show you what we’d do, and what it costs."
DESCRIPTION = (
    "Which massage we’d do where it’s sore, what it costs, and when to see a doctor first."
)
# At most this many articles are shown on an area's page.
ARTICLES = 3


@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """All shown areas, on the body map and as a list."""
    shown = shown_areas()
    context = {
        "heading": TITLE,
        "lead": LEAD,
        "areas": shown,
        "first": first_area(shown),
        "metadata": _metadata(request, TITLE, DESCRIPTION, reverse("areas")),
    }
    return render(request, "home/areas.html", context)


@require_safe
def area(request: HttpRequest, slug: str) -> HttpResponse:
    """One shown area with its services, safety note and articles. Raises Http404 for others."""
    found = next((area for area in shown_areas() if area.slug == slug), None)
    if found is None:
        raise Http404("No such area is shown")
    context = {
        "area": found,
        "others": [area for area in shown_areas() if area.slug != slug],
        "breadcrumbs": [(TITLE, reverse("areas"))],
        "metadata": _metadata(request, found.name, found.description, found.url),
        **cached(f"related-area:{found.pk}", lambda: _related_content(found)),
    }
    return render(request, "home/area.html", context)


def _related_content(area: ShownArea) -> dict[str, Any]:
    """Live services about the area, those named after it first, and its newest articles."""
    services = visible(ServicePage.objects)
    articles = visible(ArticlePage.objects).newest_first()
    found = services.filter(body_areas=area.pk).order_by("path").prefetch_related("prices")
    return {
        "services": sorted(
            found.defer("body"), key=lambda service: not named_after(service.title, area.name)
        ),
        "articles": list(articles.filter(body_areas=area.pk).for_display()[:ARTICLES]),
        "all_articles": visible(ArticleIndexPage.objects).first(),
    }


def _metadata(request: HttpRequest, title: str, description: str, path: str) -> Metadata:
    identity = SiteIdentity.for_request(request)
    return Metadata(
        title=full_title(title, identity.name),
        description=Truncator(description).chars(DESCRIPTION_LENGTH),
        canonical=absolute_url(path, request),
        **share_image(identity.default_share_image, request),
    )
