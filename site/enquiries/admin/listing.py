"""The list view of the inbox: tabs by status, search, filters and export."""

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import IndexView

from core.guide import guide_menu_button
from enquiries.admin.export import ENQUIRY_COLUMNS, EnquiryExportMixin
from enquiries.admin.held_weeks import held_figures
from enquiries.mails.queue import undelivered_mails
from enquiries.models import Enquiry
from privacy.search import build_query
from privacy.views import can_find_person

Status = Enquiry.Status
TABS = [
    ("todo", "To do", Q(status__in=[Status.NEW, Status.ANSWERED])),
    ("booked", "Booked", Q(status=Status.BOOKED)),
    ("held", "Held", Q(status=Status.HELD)),
    ("closed", "Closed", Q(status=Status.CLOSED)),
    ("all", "All", Q()),
]
NEW_FIRST = Case(When(status=Status.NEW, then=0), default=1)


class InboxFilters(WagtailFilterSet):
    created = django_filters.DateFromToRangeFilter(label="Sent", widget=DateRangePickerWidget)
    mails = django_filters.ChoiceFilter(
        label="Mails",
        choices=[("trouble", "With a mail that was not sent")],
        empty_label="All",
        widget=forms.RadioSelect,
        method="filter_mails",
    )

    class Meta:
        model = Enquiry
        fields = ["kind", "status", "service", "created"]

    def filter_mails(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(has_undelivered_mail=True)


class InboxView(EnquiryExportMixin, IndexView):
    filterset_class = InboxFilters
    is_searchable = True
    search_fields = ["name", "phone", "email", "message", "voucher_for"]
    page_title = "Enquiries"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_export and not self.may_export:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def may_export(self) -> bool:
        return self.user_has_permission("export")

    @property
    def list_export(self) -> list[str]:
        return ENQUIRY_COLUMNS if self.may_export else []

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        address = self.index_url.split("?")[0]
        buttons = [HeaderButton("A day on paper", url=f"{address}day/", icon_name="calendar")]
        if can_find_person(self.request.user):
            person = reverse("find_person")
            buttons.append(HeaderButton("Find one person", url=person, icon_name="user"))
        return buttons

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [*super().header_more_buttons, guide_menu_button("enquiries")]

    @cached_property
    def tab(self) -> str:
        """The requested tab; without one, "all" for searches and filters, else "todo"."""
        requested = self.request.GET.get("show", "")
        if requested in [name for name, _, _ in TABS]:
            return requested
        return "all" if self.is_searching or self.is_filtering or self.is_export else "todo"

    def get_base_queryset(self) -> QuerySet:
        rows = Enquiry.objects.select_related("service").prefetch_related(
            "preferred_times", "service__prices"
        )
        undelivered = undelivered_mails().filter(enquiry=OuterRef("pk"))
        return rows.annotate(has_undelivered_mail=Exists(undelivered))

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset.order_by(NEW_FIRST, "-created", "-pk")

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        condition = {name: where for name, _, where in TABS}[self.tab]
        return super().filter_queryset(queryset).filter(condition)

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Phone numbers are stored as +2782… and searched for as 082 123 or 2782."""
        if not self.is_searching:
            return queryset
        query = build_query(self.search_query, *self.search_fields, phone="phone")
        return queryset.filter(query)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        tabs = {name: Count("pk", filter=where) for name, _, where in TABS}
        counts = Enquiry.objects.aggregate(**tabs)
        return context | {
            "tabs": [
                {
                    "name": name,
                    "label": label,
                    "count": counts[name],
                    "active": name == self.tab,
                }
                for name, label, _ in TABS
            ],
            "looking_through": self.is_searching or self.is_filtering,
            # Only for the owner, who may export.
            "held_weeks": held_figures() if self.tab == "held" and self.may_export else [],
            "edit_url_name": self.edit_url_name,
        }
