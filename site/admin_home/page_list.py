"""The lists of pages: the home page stands first in the list of the pages below it."""

from typing import Any

import django_filters
from django.db.models import Case, Value, When
from django.utils.functional import cached_property
from wagtail.admin.views.pages.listing import ExplorableIndexView, GenericPageFilterSet
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.models import Page
from wagtail.query import PageQuerySet

from home.models import HomePage


class PageFilterSet(GenericPageFilterSet):
    """Without the filters by site and owner: there is one site, and all staff edit all pages."""

    site = None
    owner = None
    has_unpublished_changes = django_filters.BooleanFilter(
        label="Changes that visitors do not see", widget=BooleanRadioSelect
    )


class PageListView(ExplorableIndexView):
    @cached_property
    def begins_with_home(self) -> bool:
        is_plain = not (self.is_searching or self.is_filtering or self.show_ordering_column)
        return is_plain and isinstance(self.parent_page, HomePage)

    def annotate_queryset(self, pages: PageQuerySet) -> PageQuerySet:
        if self.begins_with_home:
            pages = pages | Page.objects.filter(pk=self.parent_page.pk)
        return super().annotate_queryset(pages)

    def order_queryset(self, queryset: Any) -> Any:
        ordered = super().order_queryset(queryset)
        if not self.begins_with_home:
            return ordered
        home_first = Case(When(pk=self.parent_page.pk, then=Value(0)), default=Value(1))
        return ordered.order_by(home_first, *ordered.query.order_by)


class AllPagesViewSet(PageViewSet):
    """The lists below pages whose page type has no viewset of its own."""

    model = Page
    index_view_class = PageListView
    filterset_class = PageFilterSet
