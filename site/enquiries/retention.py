"""Deletes enquiries at the end of their retention period, and old counts of networks."""

from collections import Counter
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from enquiries.models import Enquiry, EnquiryEvent, EnquiryMail, PreferredTime
from form_protection.networks import purge_networks

# Deleted with an enquiry and counted in the output of the command.
RELATED_MODELS = ((PreferredTime, "preferred time"), (EnquiryEvent, "note"), (EnquiryMail, "mail"))

# Visitors may call about an appointment after it.
KEPT_AFTER_VISIT = timedelta(days=1)
# The legal validity of a voucher (Consumer Protection Act, section 63).
VOUCHER_YEARS = 3

Status = Enquiry.Status


def purge_enquiries(before: datetime) -> str:
    """Delete enquiries received before that time; returns the numbers deleted, in words.

    Keeps those with an appointment until KEPT_AFTER_VISIT after it, and voucher requests for
    VOUCHER_YEARS.
    """
    old = Enquiry.objects.filter(created__lt=before).exclude(pk__in=_upcoming().values("pk"))
    old = old.exclude(kind=Enquiry.Kind.VOUCHER, created__gte=_start_of_voucher_years())
    deleted = Counter(old.delete()[1])
    words = _count(deleted[Enquiry._meta.label], "enquiry", "enquiries")
    parts = [
        _count(number, noun)
        for model, noun in RELATED_MODELS
        if (number := deleted[model._meta.label])
    ]
    return f"{words} (with {', '.join(parts)})" if parts else words


def _start_of_voucher_years() -> datetime:
    """Midnight VOUCHER_YEARS ago; 28 February where that year has no 29th."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        return today.replace(year=today.year - VOUCHER_YEARS)
    except ValueError:
        return today.replace(year=today.year - VOUCHER_YEARS, day=28)


def _upcoming() -> QuerySet[Enquiry]:
    """Enquiries with a booked, or a requested and still undecided, time in the future."""
    since = timezone.now() - KEPT_AFTER_VISIT
    booked = Q(status=Status.BOOKED, booked_for__gt=since)
    open_request = Q(status__in=[Status.NEW, Status.ANSWERED, Status.HELD])
    return Enquiry.objects.filter(booked | open_request & Q(preferred_times__starts__gt=since))


def purge_old_networks() -> None:
    """The first form of a day purges them too; this covers days without forms."""
    purge_networks(timezone.localdate())


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
