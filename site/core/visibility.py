"""Filtering of pages that are public."""

from typing import Any

from wagtail.models import PageViewRestriction

from caching.content import cached


def visible(pages: Any) -> Any:
    """The live, unrestricted pages of a queryset or manager.

    Skips Wagtail's `public()`, which queries the restrictions, if there are none.
    """
    return pages.live().public() if has_restrictions() else pages.live()


def has_restrictions() -> bool:
    return cached("restrictions", PageViewRestriction.objects.exists)
