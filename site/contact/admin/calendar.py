"""A booked enquiry as a calendar file (RFC 5545), small enough to write by hand."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views import View
from wagtail.admin.views.generic.base import BaseObjectMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from contact.admin.appointments import ends
from contact.admin.erased import MayBeErasedMixin
from contact.enquiries.words import massage
from contact.models import ContactDetails, Enquiry
from contact.phone import phone_text
from core.characters import without_unseen_characters

LINE_OCTETS = 75


class CalendarView(MayBeErasedMixin, PermissionCheckedMixin, BaseObjectMixin, View):
    """The file that puts a booking into the calendar of the person at the desk."""

    any_permission_required = ["view", "change"]
    model = Enquiry

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.object.status != Enquiry.Status.BOOKED or not self.object.booked_for:
            raise Http404
        text = calendar(
            self.object, ContactDetails.for_request(request).address_lines, request.get_host()
        )
        return HttpResponse(
            text.encode(),
            content_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="booking-{self.object.pk}.ics"'},
        )


def calendar(enquiry: Enquiry, address: list[str], host: str) -> str:
    """The whole file. The message stays out of it: calendars are shared and kept."""
    starts = enquiry.booked_for
    if starts is None:
        raise ValueError("Only what is booked has a place in a calendar.")
    what = massage(enquiry) or "Massage"
    contact = " · ".join(filter(None, (phone_text(enquiry.phone), enquiry.email)))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Palms of Grace Spa//Enquiries//EN",
        "BEGIN:VEVENT",
        f"UID:enquiry-{enquiry.pk}-{enquiry.key[:16]}@{host.partition(':')[0]}",
        f"DTSTAMP:{utc(timezone.now())}",
        f"DTSTART:{utc(starts)}",
        f"DTEND:{utc(ends(enquiry, starts))}",
        f"SUMMARY:{escaped(f'{enquiry.name}: {what}')}",
        f"DESCRIPTION:{escaped(contact)}",
        f"LOCATION:{escaped(', '.join(address))}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    text = (
        without_unseen_characters(text)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
    )
    return "\\n".join(text.splitlines())


def folded(line: str) -> Iterator[str]:
    """No line longer than 75 octets, and no character torn apart."""
    part = ""
    for character in line:
        if len((part + character).encode()) > LINE_OCTETS:
            yield part
            part = " "
        part += character
    yield part
