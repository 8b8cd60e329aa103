"""sitemap.xml: one file, or on a large site an index of several."""

from typing import Any

from django.contrib.sitemaps.views import index
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap as file
from wagtail.models import Page, Site

from core.visibility import visible
from enquiries.sitemap import RequestSitemap
from home.areas.sitemap import AreaSitemap

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


@require_safe
def sitemap(request: HttpRequest, section: str | None = None) -> HttpResponse:
    """All live, public pages, areas and forms. Http404 when no Site matches the host name."""
    sections: dict[str, Any] = {
        "pages": PageSitemap(request),
        "areas": AreaSitemap(request),
        "requests": RequestSitemap(request),
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
