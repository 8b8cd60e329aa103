from typing import Any

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest

from core.seo.metadata import absolute_url


class PathSitemap(Sitemap):
    """A sitemap of paths outside the page tree, with the host of the Wagtail site."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def _urls(self, page: Any, protocol: str, domain: str) -> list[dict[str, Any]]:
        return [
            {"location": absolute_url(path, self.request), "lastmod": None, "alternates": []}
            for path in self.paginator.page(page).object_list
        ]
