"""Records which places outside of the site are outdated after a change of number or hours."""

from typing import Any, NamedTuple

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages

from caching.content import bump_version
from contact.models import ContactDetails, OutdatedPlace

NUMBER, HOURS = OutdatedPlace.Subject.NUMBER, OutdatedPlace.Subject.HOURS
# The id of the list on the admin's first page.
LIST_ID = "outdated-places"


class Shown(NamedTuple):
    """What other places show, too. An empty value is not set yet, so that none shows it."""

    numbers: frozenset[tuple[str, str]]
    week: frozenset[tuple[int, Any, Any]]
    holidays: frozenset[str]


def shown(details: ContactDetails) -> Shown:
    numbers = {("phone", details.phone), ("whatsapp", details.whatsapp)}
    today = timezone.localdate().isoformat()
    return Shown(
        frozenset(pair for pair in numbers if pair[1]),
        frozenset((row.weekday, row.opens, row.closes) for row in details.opening_hours.all()),
        # The form drops past ones.
        frozenset(day for day in details.open_holidays if day >= today),
    )


def changed_subjects(before: Shown, after: Shown) -> list[OutdatedPlace.Subject]:
    changed = []
    if before.numbers and before.numbers != after.numbers:
        changed.append(NUMBER)
    if before.week and (before.week, before.holidays) != (after.week, after.holidays):
        changed.append(HOURS)
    return changed


def mark(details: ContactDetails, *subjects: OutdatedPlace.Subject) -> None:
    """List all places of these subjects, also those that were ticked off after an earlier change."""
    places = list(OutdatedPlace.Place)
    if not details.whatsapp:
        places.remove(OutdatedPlace.Place.WHATSAPP)
    with transaction.atomic():
        # Concurrent changes wait, so that no place is listed twice.
        ContactDetails.objects.select_for_update().filter(pk=details.pk).first()
        OutdatedPlace.objects.filter(details=details, subject__in=subjects).delete()
        OutdatedPlace.objects.bulk_create(
            OutdatedPlace(details=details, subject=subject, place=place, changed_at=timezone.now())
            for subject in subjects
            for place in places
        )
        bump_version()


def notify(request: HttpRequest, *subjects: OutdatedPlace.Subject) -> None:
    """Tell the user about the list after a change."""
    what = " and ".join(subject.label.lower() for subject in subjects)
    url = f"{reverse('wagtailadmin_home')}#{LIST_ID}"
    messages.info(
        request,
        f"Change your {what} in other places, too.",
        buttons=[messages.button(url, "Where else?")],
    )


def remember_shown(request: HttpRequest, instance: Any) -> None:
    """Hook `before_edit_setting`."""
    if request.method == "POST" and isinstance(instance, ContactDetails):
        request.shown_before = shown(instance)  # type: ignore[attr-defined]


def mark_changed(request: HttpRequest, instance: Any) -> None:
    """Hook `after_edit_setting`."""
    if not isinstance(instance, ContactDetails):
        return
    if subjects := changed_subjects(request.shown_before, shown(instance)):  # type: ignore[attr-defined]
        mark(instance, *subjects)
        notify(request, *subjects)
