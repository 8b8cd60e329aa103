from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail.admin.menu import MenuItem

from enquiries.admin.calendar import CalendarView
from enquiries.admin.day import DayView
from enquiries.admin.detail import EnquiryView
from enquiries.admin.listing import InboxView
from enquiries.admin.missing import DeleteView
from enquiries.models import Enquiry
from enquiries.waiting import waiting
from form_protection.admin import SubmissionPolicy, SubmissionViewSet


class InboxMenuItem(MenuItem):
    """Shows the number of new enquiries, counted for each request."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = SubmissionPolicy(Enquiry)
        return policy.user_has_any_permission(request.user, ["view", "change", "delete"])

    def render_component(self, request: HttpRequest) -> Any:
        component = super().render_component(request)
        if new := waiting(request).new:
            component.label = f"{self.label} ({new})"
        return component


class EnquiryViewSet(SubmissionViewSet):
    """Replaces Wagtail's list and edit views by the inbox and the detail view."""

    model = Enquiry
    icon = "mail"
    menu_label = "Enquiries"
    menu_order = 150
    menu_item_class = InboxMenuItem
    index_view_class = InboxView
    delete_view_class = DeleteView
    index_template_name = "enquiries/admin/inbox.html"
    index_results_template_name = "enquiries/admin/inbox_results.html"
    list_per_page = 30
    export_filename = "enquiries"

    def get_urlpatterns(self) -> list[URLPattern]:
        own = [
            path("day/", self.construct_view(DayView), name="day"),
            path("calendar/<int:pk>/", self.construct_view(CalendarView), name="calendar"),
        ]
        return [*super().get_urlpatterns(), *own]

    @property
    def edit_view(self) -> Any:
        return self.construct_view(
            EnquiryView,
            calendar_url_name=self.get_url_name("calendar"),
            day_url_name=self.get_url_name("day"),
        )
