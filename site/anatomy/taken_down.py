"""Addresses of areas, which list pages and are not in the page tree, for core/taken_down.py."""

from django.urls import reverse
from wagtail.models import Page

from anatomy.addresses import area_url
from anatomy.models import BodyArea


def paths_beside_the_tree(page: Page) -> list[str]:
    # All of them: the page may have been about others when the edge made its copy.
    slugs = BodyArea.objects.values_list("slug", flat=True)
    return [reverse("areas"), *(area_url(slug) for slug in slugs)]
