"""Which pages every visitor may see."""

from typing import Any

from wagtail.models import PageViewRestriction

from caching.content import cached


def visible(pages: Any) -> Any:
    """Of a queryset (or manager) of pages those that are live and below no view restriction.

    Wagtail's `public()` reads the restrictions each time; as a rule there are none.
    """
    return pages.live().public() if has_restrictions() else pages.live()


def has_restrictions() -> bool:
    return cached("restrictions", PageViewRestriction.objects.exists)
