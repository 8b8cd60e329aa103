from django.urls import reverse

from core.seo.sitemap import PathSitemap


class RequestSitemap(PathSitemap):
    """The booking and voucher forms."""

    def items(self) -> list[str]:
        return [reverse("booking"), reverse("voucher")]
