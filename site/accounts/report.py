"""The report "Sign-ins and rights" over the audit log."""

from datetime import timedelta
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import ModelLogEntry

from accounts.audit import ACTION_PREFIX, ACTIONS

# Wagtail's own entries for created, changed and deleted accounts.
ABOUT_ACCOUNTS = Q(action__startswith="wagtail.", content_type__app_label="auth")
RETENTION = timedelta(days=400)
PERMISSION = "auth.change_user"


def entries() -> QuerySet[ModelLogEntry]:
    return ModelLogEntry.objects.filter(Q(action__startswith=ACTION_PREFIX) | ABOUT_ACCOUNTS)


def purge() -> int:
    """Delete the entries older than RETENTION and return their number."""
    return entries().filter(timestamp__lt=timezone.now() - RETENTION).delete()[0]


class SignInFilterSet(WagtailFilterSet):
    timestamp = django_filters.DateFromToRangeFilter(label="Date", widget=DateRangePickerWidget)
    label = django_filters.CharFilter(label="Account", lookup_expr="icontains")
    action = django_filters.ChoiceFilter(
        label="What", choices=[(ACTION_PREFIX + name, label) for name, label in ACTIONS.items()]
    )

    class Meta:
        model = ModelLogEntry
        fields: list[str] = []


class SignInReport(ReportView):
    page_title = "Sign-ins and rights"
    header_icon = "key"
    model = ModelLogEntry
    filterset_class = SignInFilterSet
    index_url_name = "sign_in_report"
    index_results_url_name = "sign_in_report_results"
    default_ordering = "-timestamp"
    paginate_by = 50
    columns = [
        DateColumn("timestamp", label="When", width="15%"),
        Column("label", label="Account", width="20%"),
        Column("message", label="What", width="40%"),
        Column("user_display_name", label="Done by", width="15%"),
        Column("network", label="Network", accessor=lambda entry: entry.data.get("network", "–")),
    ]
    export_filename = "sign-ins"
    list_export = ["timestamp", "label", "message", "user_display_name"]
    export_headings = {
        "timestamp": "When",
        "label": "Account",
        "message": "What",
        "user_display_name": "Done by",
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[ModelLogEntry]:
        return entries().select_related("user", "content_type").order_by("-timestamp", "-id")


def urls() -> list[URLPattern]:
    results = SignInReport.as_view(results_only=True)
    return [
        path("reports/sign-ins/", SignInReport.as_view(), name="sign_in_report"),
        path("reports/sign-ins/results/", results, name="sign_in_report_results"),
    ]


class SignInMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


def menu_item() -> MenuItem:
    return SignInMenuItem(
        "Sign-ins and rights", reverse("sign_in_report"), icon_name="key", order=1050
    )


def account_menu_item(request: HttpRequest) -> dict[str, str]:
    """Hook `register_account_menu_item`."""
    return {
        "url": reverse("mfa_index"),
        "label": "E-mail address, password and second factor",
        "help_text": "Change your address or password, add a passkey, make new recovery codes.",
    }
