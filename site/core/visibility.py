"""Filtering of pages that are public."""

from typing import Any

from wagtail import hooks
from wagtail.models import Page, PageViewRestriction

from caching.content import cached


def visible(pages: Any) -> Any:
    """The live, unrestricted pages of a queryset or manager that are not hidden today.

    Skips Wagtail's `public()`, which queries the restrictions, if there are none.
    """
    pages = pages.live().public() if has_restrictions() else pages.live()
    hidden = _hidden_pages()
    return pages.exclude(pk__in=hidden) if hidden else pages


def is_hidden(page: Page) -> bool:
    """Whether the page is one of those of the hook `hidden_pages`. Not cached: right after a change."""
    return page.pk in _find_hidden_pages()


def _find_hidden_pages() -> list[int]:
    return [pk for find in hooks.get_hooks("hidden_pages") for pk in find()]


def _hidden_pages() -> list[int]:
    """The primary keys from the hook `hidden_pages`."""
    return cached("hidden-pages", _find_hidden_pages)


def has_restrictions() -> bool:
    return cached("restrictions", PageViewRestriction.objects.exists)
