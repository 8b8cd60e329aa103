from typing import Any

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest

from core.seo.metadata import absolute_url


class PathSitemap(Sitemap):
    """Pages beside the tree, by the site's own name as the page tree's are."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def _urls(self, page: Any, protocol: str, domain: str) -> list[dict[str, Any]]:
        return [
            {"location": absolute_url(path, self.request), "lastmod": None, "alternates": []}
            for path in self.paginator.page(page).object_list
        ]
