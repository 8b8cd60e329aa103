"""What goes by itself: enquiries when their days are over, and what was kept to handle them."""

from collections import Counter
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from enquiries.models import Enquiry, EnquiryEvent, EnquiryMail, PreferredTime
from form_protection.networks import purge_networks

# What hangs on an enquiry, as the command counts it.
WITH_IT = ((PreferredTime, "preferred time"), (EnquiryEvent, "note"), (EnquiryMail, "mail"))


# Whoever comes today may call about it tonight.
AFTER_THE_VISIT = timedelta(days=1)
# How long a voucher is valid by law (Consumer Protection Act, section 63).
VOUCHER_YEARS = 3

Status = Enquiry.Status


def forget_enquiries(before: datetime) -> str:
    """Erases enquiries of every kind received before then, and says how many, in words. Those with
    a time ahead wait until the day after it, requests for a voucher until no voucher is valid."""
    old = Enquiry.objects.filter(created__lt=before).exclude(pk__in=_ahead().values("pk"))
    old = old.exclude(kind=Enquiry.Kind.VOUCHER, created__gte=_start_of_voucher_years())
    erased = Counter(old.delete()[1])
    words = _count(erased[Enquiry._meta.label], "enquiry", "enquiries")
    parts = [
        _count(number, noun) for model, noun in WITH_IT if (number := erased[model._meta.label])
    ]
    return f"{words} (with {', '.join(parts)})" if parts else words


def _start_of_voucher_years() -> datetime:
    """The beginning of today's date three years ago; of 28 February where there was no 29th."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        return today.replace(year=today.year - VOUCHER_YEARS)
    except ValueError:
        return today.replace(year=today.year - VOUCHER_YEARS, day=28)


def _ahead() -> QuerySet[Enquiry]:
    """Booked, or asked for and not decided."""
    since = timezone.now() - AFTER_THE_VISIT
    booked = Q(status=Status.BOOKED, booked_for__gt=since)
    open_request = Q(status__in=[Status.NEW, Status.ANSWERED, Status.HELD])
    return Enquiry.objects.filter(booked | open_request & Q(preferred_times__starts__gt=since))


def forget_old_networks() -> None:
    """What is left of days on which no form came after it."""
    purge_networks(timezone.localdate())


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
