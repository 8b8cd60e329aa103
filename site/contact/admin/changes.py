"""What staff do with an enquiry. Each change says what it was made from: of two people who press at
once the second is told, and nothing happens twice."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from contact.enquiries.mail import add_mails, send_soon
from contact.enquiries.words import moment
from contact.models import ContactDetails, Enquiry, EnquiryEvent

Status = Enquiry.Status


def move(enquiry: Enquiry, was: str, to: str, by: Any, **values: Any) -> bool:
    """Give it another status. False when it is not, or no longer, what the person saw."""
    with transaction.atomic():
        seen = Enquiry.objects.filter(pk=enquiry.pk, status=was)
        if not seen.update(status=to, **values):
            return False
        note_down(enquiry, by, f"Status: {Status(to).label}")
    return True


def book(enquiry: Enquiry, was: str, when: datetime, by: Any) -> bool:
    with transaction.atomic():
        seen = Enquiry.objects.filter(pk=enquiry.pk, status=was)
        if not seen.update(status=Status.BOOKED, booked_for=when):
            return False
        note_down(enquiry, by, f"Booked for {moment(when)}")
    return True


def release(enquiry: Enquiry, by: Any) -> bool:
    """A person wrote it after all: what was not mailed then is mailed now, once."""
    with transaction.atomic():
        held = Enquiry.objects.filter(pk=enquiry.pk, status=Status.HELD)
        if not held.update(status=Status.NEW):
            return False
        note_down(enquiry, by, EnquiryEvent.RELEASED)
        site = Site.objects.filter(is_default_site=True).first()
        add_mails(enquiry, ContactDetails.for_site(site).enquiries_to if site else "")
        transaction.on_commit(lambda: send_soon(enquiry))
    return True


def note_down(enquiry: Enquiry, by: Any, what: str = "", note: str = "") -> EnquiryEvent:
    return EnquiryEvent.objects.create(
        enquiry=enquiry, by=by, what=what, note=note, at=timezone.now()
    )
