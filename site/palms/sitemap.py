"""sitemap.xml: one file, or on a large site an index of several."""

from typing import Any

from django.contrib.sitemaps import Sitemap as DjangoSitemap
from django.contrib.sitemaps.views import index
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap as file
from wagtail.models import Page, Site

from core.seo.metadata import absolute_url
from core.visibility import visible
from services.areas import shown_areas

# The columns that URL and date need; loading specific pages takes 30 s for 50,000 of them.
FIELDS = ("url_path", "last_published_at", "latest_revision_created_at", "path", "locale_id")


class PageSitemap(Sitemap):
    # Pages in one file, few enough to render within a request.
    limit = 5_000

    def items(self) -> Any:
        root = self.get_wagtail_site().root_page
        pages = visible(root.get_descendants(inclusive=True))
        return pages.order_by("path").only(*FIELDS)

    def get_latest_lastmod(self) -> Any:
        return self.items().aggregate(newest=Max("last_published_at"))["newest"]


class PathSitemap(DjangoSitemap):
    """A sitemap of paths outside the page tree, with the host of the Wagtail site."""

    def __init__(self, request: HttpRequest, paths: list[str]) -> None:
        self.request, self.paths = request, paths

    def items(self) -> list[str]:
        return self.paths

    def _urls(self, page: Any, protocol: str, domain: str) -> list[dict[str, Any]]:
        return [
            {"location": absolute_url(path, self.request), "lastmod": None, "alternates": []}
            for path in self.paginator.page(page).object_list
        ]


@require_safe
def sitemap(request: HttpRequest, section: str | None = None) -> HttpResponse:
    """All live, public pages, areas and forms. Http404 when no Site matches the host name."""
    shown = shown_areas()
    areas = [reverse("areas"), *(area.url for area in shown)] if shown else []
    sections: dict[str, Any] = {
        "pages": PageSitemap(request),
        "areas": PathSitemap(request, areas),
        "requests": PathSitemap(request, [reverse("booking"), reverse("voucher")]),
    }
    try:
        if section is None and sections["pages"].paginator.num_pages > 1:
            return index(request, sections, sitemap_url_name="sitemap_part")
        return file(request, sections, section=section)
    except Site.DoesNotExist:
        raise Http404("No site answers to this name") from None


def paths_of_pages(page: Page) -> list[str]:
    """Hook `extra_paths`: sitemaps that list the page."""
    return [reverse("sitemap"), reverse("sitemap_part", args=["pages"])]
