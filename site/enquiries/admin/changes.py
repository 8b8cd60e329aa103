"""Changes of an enquiry's status by staff, with optimistic locking.

Each change passes the state that its page showed; if the row has changed since, it returns False.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from contact.models import ContactDetails
from enquiries.admin.transitions import needs_release, refusal_reason
from enquiries.descriptions import format_datetime
from enquiries.mails.queue import add_mails
from enquiries.models import Enquiry, EnquiryEvent
from enquiries.news.consent import record_consent

Status = Enquiry.Status


def page_state(enquiry: Enquiry) -> str:
    """The state as a string that forms send back as `was`."""
    if enquiry.status == Status.BOOKED and enquiry.booked_for:
        return f"{enquiry.status} {timezone.localtime(enquiry.booked_for).isoformat()}"
    return enquiry.status


def lock_row(enquiry: Enquiry) -> Enquiry | None:
    """The current row, locked until the end of the transaction; None when it was deleted."""
    return Enquiry.objects.select_for_update().filter(pk=enquiry.pk).first()


def change_status(enquiry: Enquiry, was: str, to: str, by: Any) -> bool:
    """Change the status; False when the row has changed since the page was made."""
    with transaction.atomic():
        row = lock_row(enquiry)
        if row is None or page_state(row) != was:
            return False
        # Only `release` sends the visitor a copy, so an unreleased enquiry goes back to HELD.
        to = Status.HELD if to == Status.NEW and needs_release(row) else to
        when = row.booked_for if to == Status.CLOSED else None
        _set(row, to, when)
        record_event(enquiry, by, f"Status: {Status(to).label}")
    return True


def record_reply(enquiry: Enquiry, what: str, by: Any) -> bool:
    """Record that a reply was opened; a new enquiry becomes answered. Whether it did."""
    with transaction.atomic():
        row = lock_row(enquiry)
        if row is None:
            return False
        record_event(enquiry, by, what)
        if row.status != Status.NEW or refusal_reason(row, Status.ANSWERED):
            return False
        _set(row, Status.ANSWERED, None)
        record_event(enquiry, by, f"Status: {Status.ANSWERED.label}")
    return True


def book(enquiry: Enquiry, was: str, when: datetime, by: Any) -> bool:
    with transaction.atomic():
        row = lock_row(enquiry)
        if row is None or page_state(row) != was:
            return False
        _set(row, Status.BOOKED, when)
        record_event(enquiry, by, f"Booked for {format_datetime(when)}")
    return True


def cancel(enquiry: Enquiry, was: str, by: Any) -> bool:
    """Close a booked enquiry and record the cancelled time; False as in `change_status`."""
    with transaction.atomic():
        row = lock_row(enquiry)
        if row is None or page_state(row) != was or not row.booked_for:
            return False
        record_event(enquiry, by, f"Cancelled: {format_datetime(row.booked_for)}")
        _set(row, Status.CLOSED, None)
    return True


def release(enquiry: Enquiry, by: Any) -> bool:
    """Accept a held enquiry: queue its emails and record the consent. False when it is not held."""
    with transaction.atomic():
        held = Enquiry.objects.filter(pk=enquiry.pk, status=Status.HELD)
        if not held.update(status=Status.NEW):
            return False
        record_event(enquiry, by, EnquiryEvent.RELEASED)
        add_mails(enquiry, ContactDetails.for_default_site().enquiries_to)
        # The consent may have been withdrawn since this object was loaded.
        enquiry.refresh_from_db(fields=["wants_news"])
        record_consent(enquiry)
    return True


def record_event(enquiry: Enquiry, by: Any, what: str = "", note: str = "") -> EnquiryEvent:
    return EnquiryEvent.objects.create(
        enquiry=enquiry, by=by, what=what, note=note, at=timezone.now()
    )


def _set(row: Enquiry, status: str, booked_for: datetime | None) -> None:
    row.status, row.booked_for = status, booked_for
    row.save(update_fields=["status", "booked_for"])
