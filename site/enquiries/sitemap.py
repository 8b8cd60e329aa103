from django.urls import reverse

from core.seo.sitemap import PathSitemap


class RequestSitemap(PathSitemap):
    """The forms with a page of their own."""

    def items(self) -> list[str]:
        return [reverse("booking"), reverse("voucher")]
