"""The end time of a booking, and bookings that overlap."""

from datetime import datetime, timedelta

from django.utils import timezone

from enquiries.forms.lengths import DEFAULT_MINUTES
from enquiries.models import Enquiry

# An upper bound: bookings that began earlier have ended.
MAX_LENGTH = timedelta(days=1)


def end_time(enquiry: Enquiry, starts: datetime) -> datetime:
    return starts + timedelta(minutes=enquiry.minutes or DEFAULT_MINUTES)


def overlapping_bookings(enquiry: Enquiry, starts: datetime) -> list[Enquiry]:
    """Other bookings that overlap with this one if it begins at `starts`, in order of time."""
    candidates = Enquiry.objects.filter(
        status=Enquiry.Status.BOOKED,
        booked_for__gt=starts - MAX_LENGTH,
        booked_for__lt=end_time(enquiry, starts),
    ).exclude(pk=enquiry.pk)
    return [
        other
        for other in candidates.order_by("booked_for", "pk")
        if other.booked_for and end_time(other, other.booked_for) > starts
    ]


def name_and_times(booked: Enquiry) -> str:
    """Naledi (10:00 to 11:00)."""
    if booked.booked_for is None:
        return booked.name
    begin = timezone.localtime(booked.booked_for)
    return f"{booked.name} ({begin:%H:%M} to {end_time(booked, begin):%H:%M})"
