"""The admin of the news list: view, export and delete consents; they cannot be added or changed."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, DateColumn
from wagtail.snippets.views.snippets import DeleteView, IndexView, InspectView

from enquiries.models import NewsConsent
from enquiries.news.consent import withdraw_consent
from form_protection.admin import SubmissionPolicy, SubmissionViewSet
from privacy.views import can_find_person


class NewsPolicy(SubmissionPolicy):
    """Requires the right to find one person, which the owner has; consents cannot be changed."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in ("add", "change") and can_find_person(user)


class NewsListView(IndexView):
    """Without bulk actions."""

    @cached_property
    def columns(self) -> list[Column]:
        # Bulk actions check Django permissions, which this model does not have.
        columns = super().columns
        return [column for column in columns if not isinstance(column, BulkActionsCheckboxColumn)]


class NewsInspectView(InspectView):
    def get_phone_display_value(self) -> str:
        return self.object.number

    def get_given_display_value(self) -> str:
        return date_format(timezone.localtime(self.object.given), "j F Y, H:i")


class NoMoreNewsView(DeleteView):
    page_title = "No more news"
    success_message = (
        "Off the list. What is in your mail program is not on this site: erase it there."
    )

    def delete_action(self) -> None:
        super().delete_action()
        withdraw_consent(self.object)

    def get_usage_url(self) -> None:
        """No link to usages: nothing refers to a consent."""

    @property
    def confirmation_message(self) -> str:
        return (
            f"Does {self.object.name} want no more news? Then this row is erased for good, and "
            "others with the same number or address."
        )


class NewsListViewSet(SubmissionViewSet):
    model = NewsConsent
    icon = "list-ul"
    menu_label = "News list"
    menu_name = "news-list"
    menu_order = 155
    index_view_class = NewsListView
    inspect_view_class = NewsInspectView
    inspect_view_enabled = True
    inspect_view_fields = ["name", "phone", "email", "given", "wording"]
    delete_view_class = NoMoreNewsView
    list_display = [
        "name",
        Column("number", label="WhatsApp number"),
        Column("email", label="E-mail"),
        DateColumn("given", label="Ticked on", sort_key="given"),
    ]
    search_fields = ["name", "phone", "email"]
    list_export = ["name", "number", "email", "given", "wording"]
    export_filename = "news-list"

    @property
    def permission_policy(self) -> NewsPolicy:
        return NewsPolicy(self.model)
