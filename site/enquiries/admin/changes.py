"""What staff do with an enquiry. Each change says what it was made from: of two people who press at
once the second is told, and nothing happens twice."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from contact.models import ContactDetails
from enquiries.admin.transitions import is_held_back
from enquiries.descriptions import moment
from enquiries.mails.queue import add_mails
from enquiries.models import Enquiry, EnquiryEvent
from enquiries.news.consent import remember_consent

Status = Enquiry.Status


def seen(enquiry: Enquiry) -> str:
    """What a page shows of where it stands; its forms send it back."""
    if enquiry.status == Status.BOOKED and enquiry.booked_for:
        return f"{enquiry.status} {timezone.localtime(enquiry.booked_for).isoformat()}"
    return enquiry.status


def locked(enquiry: Enquiry) -> Enquiry | None:
    """The row as it is now, until the transaction ends; None when it was erased."""
    return Enquiry.objects.select_for_update().filter(pk=enquiry.pk).first()


def move(enquiry: Enquiry, was: str, to: str, by: Any) -> bool:
    """Give it another status. False when it is not, or no longer, what the person saw."""
    with transaction.atomic():
        row = locked(enquiry)
        if row is None or seen(row) != was:
            return False
        # The visitor has had no copy: only release sends one.
        to = Status.HELD if to == Status.NEW and is_held_back(row) else to
        when = row.booked_for if to == Status.CLOSED else None
        _set(row, to, when)
        note_down(enquiry, by, f"Status: {Status(to).label}")
    return True


def book(enquiry: Enquiry, was: str, when: datetime, by: Any) -> bool:
    with transaction.atomic():
        row = locked(enquiry)
        if row is None or seen(row) != was:
            return False
        _set(row, Status.BOOKED, when)
        note_down(enquiry, by, f"Booked for {moment(when)}")
    return True


def cancel(enquiry: Enquiry, was: str, by: Any) -> bool:
    """The visitor does not come after all; what was cancelled stays among what was done."""
    with transaction.atomic():
        row = locked(enquiry)
        if row is None or seen(row) != was or not row.booked_for:
            return False
        note_down(enquiry, by, f"Cancelled: {moment(row.booked_for)}")
        _set(row, Status.CLOSED, None)
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
        # They may have wanted no more news in the meantime.
        enquiry.refresh_from_db(fields=["wants_news"])
        remember_consent(enquiry)
    return True


def note_down(enquiry: Enquiry, by: Any, what: str = "", note: str = "") -> EnquiryEvent:
    return EnquiryEvent.objects.create(
        enquiry=enquiry, by=by, what=what, note=note, at=timezone.now()
    )


def _set(row: Enquiry, status: str, booked_for: datetime | None) -> None:
    row.status, row.booked_for = status, booked_for
    row.save(update_fields=["status", "booked_for"])
