"""Notes of staff about an enquiry."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.ids import parse_id
from enquiries.admin.changes import lock_row, record_event
from enquiries.models import Enquiry, EnquiryEvent

# An equal note within this time is a double click or a reload.
DUPLICATE_PERIOD = timedelta(minutes=1)
LENGTH = EnquiryEvent._meta.get_field("note").max_length or 0


def add_note(enquiry: Enquiry, by: Any, note: str) -> None:
    """Save a note, truncated to LENGTH; an equal one of the same user within DUPLICATE_PERIOD is ignored."""
    note = note[:LENGTH]
    with transaction.atomic():
        # Serializes concurrent requests, so that the second sees the first one's note.
        if lock_row(enquiry) is None:
            return
        last = enquiry.events.last()
        since = timezone.now() - DUPLICATE_PERIOD
        if last and (last.note, last.by) == (note, by) and last.at > since:
            return
        record_event(enquiry, by, note=note)


def delete_note(enquiry: Enquiry, by: Any, note_id: str) -> bool:
    """Delete the user's own note with that id; False when there is none. Actions cannot be deleted."""
    own = enquiry.events.filter(pk=parse_id(note_id), by=by, what="").exclude(note="")
    return bool(own.delete()[0])
