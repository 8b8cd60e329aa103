from typing import Any

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest
from django.urls import reverse

from anatomy.models import shown_areas
from core.seo import absolute_url


class AreaSitemap(Sitemap[str]):
    """The pages of the body areas, by the site's own name as the page tree's are."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> list[str]:
        shown = shown_areas()
        return [reverse("areas"), *(area.url for area in shown)] if shown else []

    def _urls(self, page: Any, protocol: str, domain: str) -> list[dict[str, Any]]:
        return [
            {"location": absolute_url(path, self.request), "lastmod": None, "alternates": []}
            for path in self.paginator.page(page).object_list
        ]
