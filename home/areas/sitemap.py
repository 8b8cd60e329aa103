from django.urls import reverse

from core.seo.sitemap import PathSitemap
from services.areas import shown_areas


class AreaSitemap(PathSitemap):
    """The pages of the body areas."""

    def items(self) -> list[str]:
        shown = shown_areas()
        return [reverse("areas"), *(area.url for area in shown)] if shown else []
