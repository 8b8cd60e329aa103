"""How long a booking takes, and which others are at the same time."""

from datetime import datetime, timedelta

from django.utils import timezone

from enquiries.forms.lengths import UNKNOWN_LENGTH
from enquiries.models import Enquiry

# No massage lasts as long: whatever began before has ended.
LONGEST = timedelta(days=1)


def ends(enquiry: Enquiry, starts: datetime) -> datetime:
    return starts + timedelta(minutes=enquiry.minutes or UNKNOWN_LENGTH)


def also_booked(enquiry: Enquiry, starts: datetime) -> list[Enquiry]:
    """The other bookings that would overlap with this one if it began then, the earliest first."""
    around = Enquiry.objects.filter(
        status=Enquiry.Status.BOOKED,
        booked_for__gt=starts - LONGEST,
        booked_for__lt=ends(enquiry, starts),
    ).exclude(pk=enquiry.pk)
    return [
        other
        for other in around.order_by("booked_for", "pk")
        if other.booked_for and ends(other, other.booked_for) > starts
    ]


def who_and_when(booked: Enquiry) -> str:
    """Naledi (10:00 to 11:00)."""
    if booked.booked_for is None:
        return booked.name
    begin = timezone.localtime(booked.booked_for)
    return f"{booked.name} ({begin:%H:%M} to {ends(booked, begin):%H:%M})"
