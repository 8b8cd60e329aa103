"""Allowed transitions between statuses, and the buttons for them."""

from collections.abc import Iterator

from django.utils import timezone

from enquiries.models import Enquiry, EnquiryEvent

Status = Enquiry.Status
HELD_MESSAGE = "Release it first: it is held."
WAS_HELD_MESSAGE = "Release it first: it was held. Press “Back to the held ones”."
BOOKED_MESSAGE = "It stays booked: with another status its time would go from the day on paper."
UPCOMING_MESSAGE = (
    "The appointment is still ahead. Close it afterwards, or press “Cancelled” if the visitor does "
    "not come."
)


def needs_release(enquiry: Enquiry) -> bool:
    """Whether it was held on arrival and has not been released, answered or booked since."""
    if enquiry.status in (Status.ANSWERED, Status.BOOKED):
        return False
    released = enquiry.events.filter(what=EnquiryEvent.RELEASED)
    return bool(enquiry.held_because) and not released.exists()


def is_upcoming(enquiry: Enquiry) -> bool:
    booked = enquiry.status == Status.BOOKED and enquiry.booked_for
    return bool(booked and booked > timezone.now())


def refusal_reason(enquiry: Enquiry, to: str) -> str:
    """Why the status may not be changed to `to`, in words for staff; empty when it may."""
    if enquiry.status == Status.HELD and to != Status.CLOSED:
        return HELD_MESSAGE
    if to in (Status.ANSWERED, Status.BOOKED) and needs_release(enquiry):
        return WAS_HELD_MESSAGE
    if enquiry.status == Status.BOOKED and to == Status.ANSWERED:
        return BOOKED_MESSAGE
    return UPCOMING_MESSAGE if to == Status.CLOSED and is_upcoming(enquiry) else ""


def available_actions(enquiry: Enquiry) -> Iterator[tuple[str, str]]:
    """Value and label of the button for each action that is allowed now."""
    for to in (Status.ANSWERED, Status.CLOSED):
        if enquiry.status != to and not refusal_reason(enquiry, to):
            yield to.value, str(to.label)
    if is_upcoming(enquiry):
        yield "cancelled", "Cancelled"
    if enquiry.status == Status.NEW or refusal_reason(enquiry, Status.NEW):
        return
    if needs_release(enquiry):
        yield "new", "Back to the held ones"
    else:
        yield "new", "Back to the new ones"
