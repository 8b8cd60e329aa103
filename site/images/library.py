"""Wagtail's image listing, with a search that works together with the filter "usage count".

Wagtail 7.4 responds with 500: its search cannot filter by an annotation. Remove this when it can.
"""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail.admin.filters import RelatedFilterMixin
from wagtail.images.views.images import ImagesFilterSet, IndexView

from images.models import SiteImage
from images.replacing import ImageEditView


class UsageFilter(RelatedFilterMixin, django_filters.RangeFilter):
    """Filters by a subquery of ids while searching, as Wagtail does for tags."""


class ImageFilterSet(ImagesFilterSet):
    described = django_filters.BooleanFilter(label="Has a description", method="filter_described")

    def __init__(self, *args: Any, is_searching: bool = False, **more: Any) -> None:
        super().__init__(*args, is_searching=is_searching, **more)
        original = self.filters["usage_count"]
        self.filters["usage_count"] = usage = UsageFilter(
            field_name="usage_count",
            label=original.label,
            widget=original.extra["widget"],
            use_subquery=is_searching,
        )
        usage.parent, usage.model = self, original.model

    def filter_described(self, queryset: QuerySet, name: str, value: bool) -> QuerySet:
        # By ids, as UsageFilter: a search can filter by few other fields.
        ids = list(SiteImage.objects.filter(description="").values_list("pk", flat=True))
        return queryset.exclude(pk__in=ids) if value else queryset.filter(pk__in=ids)


class ImageIndexView(IndexView):
    filterset_class = ImageFilterSet


def urls() -> list[URLPattern]:
    """Take precedence over Wagtail's, which keep their names for reverse()."""
    return [
        path("images/", ImageIndexView.as_view()),
        path("images/results/", ImageIndexView.as_view(results_only=True)),
        path("images/<int:image_id>/", ImageEditView.as_view()),
    ]
