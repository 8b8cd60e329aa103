"""Wagtail's image library, in which a search and the filter "usage count" go together.

Wagtail 7.4 fails with 500 there: its search cannot narrow by something that is only counted. Take
this away when it can.
"""

from typing import Any

import django_filters
from django.urls import URLPattern, path
from wagtail.admin.filters import RelatedFilterMixin
from wagtail.images.views.images import ImagesFilterSet, IndexView


class UsageFilter(RelatedFilterMixin, django_filters.RangeFilter):
    """Found first and handed on by number, as Wagtail does for tags."""


class LibraryFilterSet(ImagesFilterSet):
    def __init__(self, *args: Any, is_searching: bool = False, **more: Any) -> None:
        super().__init__(*args, is_searching=is_searching, **more)
        theirs = self.filters["usage_count"]
        self.filters["usage_count"] = ours = UsageFilter(
            field_name="usage_count",
            label=theirs.label,
            widget=theirs.extra["widget"],
            use_subquery=is_searching,
        )
        ours.parent, ours.model = self, theirs.model


class Library(IndexView):
    filterset_class = LibraryFilterSet


def urls() -> list[URLPattern]:
    """Before Wagtail's own, which keep their names."""
    return [
        path("images/", Library.as_view()),
        path("images/results/", Library.as_view(results_only=True)),
    ]
