"""What staff note about an enquiry: once each, and theirs to take out again."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from enquiries.admin.changes import locked, note_down
from enquiries.models import Enquiry, EnquiryEvent

# A button pressed twice, or a page sent again.
TWICE = timedelta(minutes=1)
LENGTH = EnquiryEvent._meta.get_field("note").max_length or 0


def add_note(enquiry: Enquiry, by: Any, note: str) -> None:
    """Kept as far as it goes, rather than lost; the same one pressed twice is one."""
    note = note[:LENGTH]
    with transaction.atomic():
        # Of two that come in one moment the second sees the first.
        if locked(enquiry) is None:
            return
        last = enquiry.events.last()
        since = timezone.now() - TWICE
        if last and (last.note, last.by) == (note, by) and last.at > since:
            return
        note_down(enquiry, by, note=note)


def take_out(enquiry: Enquiry, by: Any, number: str) -> bool:
    """One's own note alone: what was done stays. False when there is none of that number."""
    if not number.isdecimal() or len(number) > 18:
        return False
    own = enquiry.events.filter(pk=number, by=by, what="").exclude(note="")
    return bool(own.delete()[0])
