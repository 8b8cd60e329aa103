"""URLs of the body areas, which list pages outside the page tree, for core/unpublished_urls.py."""

from django.urls import reverse
from wagtail.models import Page

from anatomy.area_urls import area_url
from anatomy.models import BodyArea


def extra_paths(page: Page) -> list[str]:
    """Hook `extra_paths`: the list of body areas, and every area."""
    # All areas: the page may have been listed by others when the edge cached them.
    slugs = BodyArea.objects.values_list("slug", flat=True)
    return [reverse("areas"), *(area_url(slug) for slug in slugs)]
