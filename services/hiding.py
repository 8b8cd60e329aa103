"""Services that are hidden until a day."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format

from contact.hours import midnight
from services.models import ServicePage


def hidden_services() -> list[int]:
    """Hook `hidden_pages`: primary keys of the services that visitors do not see today."""
    hidden = ServicePage.objects.filter(hidden_until__gt=timezone.localdate())
    return list(hidden.order_by().values_list("pk", flat=True))


def hiding_times() -> Iterator[datetime]:
    """Hook `transition_times`: the beginnings of the days on which services are shown again."""
    shown_again = ServicePage.objects.filter(hidden_until__isnull=False).order_by()
    days = shown_again.values_list("hidden_until", flat=True).distinct()
    return map(midnight, filter(None, days))


def near_date(day: date) -> str:
    """5 January, with the year unless it is within the next twelve months."""
    is_near = (day - timezone.localdate()).days < 365
    return date_format(day, "j F" if is_near else "j F Y")
