"""A booked enquiry as a calendar file (RFC 5545)."""

from datetime import UTC
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views import View
from wagtail.admin.views.generic.base import BaseObjectMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from contact.models import ContactDetails
from contact.phone import phone_text
from enquiries.admin.appointments import end_time
from enquiries.admin.missing import RedirectIfDeletedMixin
from enquiries.descriptions import massage_text
from enquiries.models import Enquiry
from text.characters import without_invisible_characters


class CalendarView(RedirectIfDeletedMixin, PermissionCheckedMixin, BaseObjectMixin, View):
    """Download of a booking as an .ics file."""

    any_permission_required = ["view", "change"]
    model = Enquiry

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.object.status != Enquiry.Status.BOOKED or not self.object.booked_for:
            raise Http404
        return HttpResponse(
            calendar(
                self.object, ContactDetails.for_request(request).address_lines, request.get_host()
            ),
            content_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="booking-{self.object.pk}.ics"'},
        )


def calendar(enquiry: Enquiry, address: list[str], host: str) -> bytes:
    """The iCalendar file, without the visitor's message, as calendars are shared. Raises ValueError for
    an enquiry without `booked_for`."""
    # Lazy, as only this view needs it: the import takes 10 MB and 0.15 s.
    from icalendar import Calendar, Event

    starts = enquiry.booked_for
    if starts is None:
        raise ValueError("Only a booked enquiry has a calendar file.")
    what = massage_text(enquiry) or "Massage"
    contact = " · ".join(filter(None, (phone_text(enquiry.phone), enquiry.email)))
    event = Event.new(
        uid=f"enquiry-{enquiry.pk}-{enquiry.key[:16]}@{host.partition(':')[0]}",
        stamp=timezone.now(),
        start=starts.astimezone(UTC),
        end=end_time(enquiry, starts).astimezone(UTC),
        summary=without_invisible_characters(f"{enquiry.name}: {what}"),
        description=without_invisible_characters(contact),
        location=without_invisible_characters(", ".join(address)),
    )
    file = Calendar({"VERSION": "2.0", "PRODID": "-//Palms of Grace Spa//Enquiries//EN"})
    file.add_component(event)
    return file.to_ical()
