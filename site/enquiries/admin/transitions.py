"""Which way an enquiry may go from where it stands: the buttons it offers, and why not elsewhere."""

from collections.abc import Iterator

from django.utils import timezone

from enquiries.models import Enquiry, EnquiryEvent

Status = Enquiry.Status
HELD = "Release it first: it is held."
WAS_HELD = "Release it first: it was held. Press “Back to the held ones”."
BOOKED = "It stays booked: with another status its time would go from the day on paper."
AHEAD = (
    "The appointment is still ahead. Close it afterwards, or press “Cancelled” if the visitor does "
    "not come."
)


def is_held_back(enquiry: Enquiry) -> bool:
    """It was put aside when it came, and nobody has released, answered or booked it since."""
    if enquiry.status in (Status.ANSWERED, Status.BOOKED):
        return False
    released = enquiry.events.filter(what=EnquiryEvent.RELEASED)
    return bool(enquiry.held_because) and not released.exists()


def is_ahead(enquiry: Enquiry) -> bool:
    booked = enquiry.status == Status.BOOKED and enquiry.booked_for
    return bool(booked and booked > timezone.now())


def why_not(enquiry: Enquiry, to: str) -> str:
    """Why the enquiry may not be given that status, in words for staff; empty when it may."""
    if enquiry.status == Status.HELD and to != Status.CLOSED:
        return HELD
    if to in (Status.ANSWERED, Status.BOOKED) and is_held_back(enquiry):
        return WAS_HELD
    if enquiry.status == Status.BOOKED and to == Status.ANSWERED:
        return BOOKED
    return AHEAD if to == Status.CLOSED and is_ahead(enquiry) else ""


def buttons(enquiry: Enquiry) -> Iterator[tuple[str, str]]:
    """What is sent and what stands on it, for each status it may have by one press."""
    for to in (Status.ANSWERED, Status.CLOSED):
        if enquiry.status != to and not why_not(enquiry, to):
            yield to.value, str(to.label)
    if is_ahead(enquiry):
        yield "cancelled", "Cancelled"
    if enquiry.status == Status.NEW or why_not(enquiry, Status.NEW):
        return
    if is_held_back(enquiry):
        yield "new", "Back to the held ones"
    else:
        yield "new", "Back to the new ones"
