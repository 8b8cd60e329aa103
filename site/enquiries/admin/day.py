"""The printable view of one day: bookings and open requests."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from enquiries.descriptions import massage_text
from enquiries.models import Enquiry, PreferredTime

Status = Enquiry.Status
NO_DATE = "“%s” is no date we understand. This is today."


class DayView(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    model = Enquiry
    any_permission_required = ["view", "change"]
    index_url_name = None
    edit_url_name = None
    breadcrumbs_items: list[dict[str, Any]] = []
    template_name = "enquiries/admin/day.html"
    page_title = "A day on paper"
    header_icon = "calendar"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        day, error = parse_day(request.GET.get("date", ""))
        return self.render_to_response(
            self.get_context_data(
                day=day,
                error=error,
                before=day - timedelta(days=1),
                after=day + timedelta(days=1),
                bookings=bookings(day),
                requests=open_requests(day),
            )
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        inbox = {"url": reverse(self.index_url_name or ""), "label": "Enquiries"}
        return [*self.breadcrumbs_items, inbox, {"url": "", "label": self.page_title}]


def parse_day(typed: str) -> tuple[date, str]:
    """The date, or today and an error message if `typed` is no valid date."""
    try:
        found = parse_date(typed)
    except ValueError:
        found = None
    # The page links to the previous and next day.
    if found and date.min + timedelta(days=2) < found < date.max - timedelta(days=2):
        return found, ""
    return timezone.localdate(), NO_DATE % typed[:40] if typed else ""


def day_bounds(day: date) -> tuple[datetime, datetime]:
    begin = timezone.make_aware(datetime.combine(day, time.min))
    return begin, begin + timedelta(days=1)


def bookings(day: date) -> list[dict[str, Any]]:
    begin, end = day_bounds(day)
    rows = Enquiry.objects.filter(
        status=Status.BOOKED, booked_for__gte=begin, booked_for__lt=end
    ).order_by("booked_for", "pk")
    found = rows.select_related("service").prefetch_related("service__prices")
    return [table_row(row, row.booked_for) for row in found]


def open_requests(day: date) -> list[dict[str, Any]]:
    """Preferred times on this day of requests that are neither booked nor closed."""
    begin, end = day_bounds(day)
    times = PreferredTime.objects.filter(
        starts__gte=begin, starts__lt=end, enquiry__status__in=[Status.NEW, Status.ANSWERED]
    ).order_by("starts", "pk")
    found = times.select_related("enquiry__service").prefetch_related("enquiry__service__prices")
    return [table_row(time.enquiry, time.starts) for time in found]


def table_row(enquiry: Enquiry, at: datetime | None) -> dict[str, Any]:
    return {"at": at, "enquiry": enquiry, "massage": massage_text(enquiry)}
