"""After a change of number or hours the first page lists where else to change it, until all is ticked."""

from datetime import date, time, timedelta
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from contact.models import ContactDetails, OpeningHours, OutdatedPlace
from tests.documents import parse, values, words
from tests.factories import people, records
from tests.rendering.test_contact_record import FIELDS

pytestmark = pytest.mark.django_db
HOME, CLOSED = "/admin/", "/admin/closed-days/"
PANEL = "#outdated-places"
STORED = {"phone": "067 221 7919", "whatsapp": "067 221 7919"}
TUESDAY = {"weekday": 1, "opens": "09:00", "closes": "17:00"}
LATER = timezone.localdate() + timedelta(days=20)


@pytest.fixture
def details() -> ContactDetails:
    row = OpeningHours(weekday=1, opens=time(9), closes=time(17))
    return records.contact_details(opening_hours=[row])


def save(client: Client, details: ContactDetails, row: dict | None = None, days=(), **fields):
    week = [{"id": details.opening_hours.get().pk, **TUESDAY, **(row or {})}]
    data = {**FIELDS, **STORED, "opening_hours": inline_formset(week, initial=1), **fields}
    url = reverse("wagtailsettings:edit", args=["contact", "contactdetails", details.site_id])
    answer = client.post(url, nested_form_data(data) | {"open_holidays": days}, follow=True)
    assert "updated" in words(parse(answer), ".messages")
    return answer


def panel(client: Client) -> str:
    return words(parse(client.get(HOME)), PANEL)


def listed() -> list[tuple[str, str]]:
    return list(OutdatedPlace.objects.order_by("pk").values_list("subject", "place"))


def places(subject: str) -> list[tuple[str, str]]:
    return [(subject, place) for place in ("google", "whatsapp", "instagram", "door")]


def tick(client: Client, place: OutdatedPlace):
    return client.post(reverse("tick_outdated_place", args=[place.pk]), follow=True)


def test_a_changed_number_is_listed_with_the_new_one(owner, details):
    assert panel(owner) == ""
    answer = save(owner, details, phone="082 123 4567", whatsapp="082 123 4567")
    assert "Change your number in other places, too" in words(parse(answer), ".messages")
    assert f"{HOME}{PANEL}" in values(parse(answer), ".messages a", "href")
    shown = panel(owner)
    assert "Your number changed on" in shown
    assert "It is now 082 123 4567." in shown
    for place in ("Google Business Profile", "WhatsApp Business", "The sign at your door"):
        assert place in shown


def test_other_changes_list_nothing(owner, details):
    # The same number in another spelling, too.
    save(owner, details, phone="+27 67 221-7919", email="new@palms.example")
    assert listed() == []


def test_changed_hours_are_listed(owner, details):
    save(owner, details, {"closes": "18:00"})
    assert listed() == places("hours")
    assert "Your hours or closed days changed on" in panel(owner)


def test_an_open_holiday_is_a_change_of_hours(owner, details):
    [_place, day, _name] = details.undecided_holidays(400)[0]
    save(owner, details, days=[day.isoformat()])
    assert listed() == places("hours")
    OutdatedPlace.objects.all().delete()
    save(owner, details, days=[day.isoformat()])
    assert listed() == []


def test_a_spa_without_whatsapp_is_not_asked_for_it(owner, details):
    save(owner, details, whatsapp="")
    assert listed() == [("number", place) for place in ("google", "instagram", "door")]


def test_what_is_typed_for_the_first_time_has_not_changed(owner):
    details = records.contact_details(phone="", whatsapp="", opening_hours=[])
    url = reverse("wagtailsettings:edit", args=["contact", "contactdetails", details.site_id])
    data = {**FIELDS, "opening_hours": inline_formset([TUESDAY])}
    owner.post(url, nested_form_data(data))
    assert ContactDetails.objects.get().opening_hours.count() == 1
    assert listed() == []


def test_a_list_stays_until_all_is_ticked(owner, details):
    save(owner, details, {"closes": "18:00"}, phone="082 123 4567")
    assert listed() == places("number") + places("hours")
    assert "It is now 082 123 4567, on WhatsApp 067 221 7919." in panel(owner)
    for number, place in enumerate(OutdatedPlace.objects.all()):
        assert str(place.get_place_display()) in panel(owner)
        answer = tick(owner, place)
        assert f"Ticked off: {place.get_place_display()}." in words(parse(answer), ".messages")
        assert len(listed()) == 7 - number
    assert panel(owner) == ""
    assert "ticked off already" in words(parse(tick(owner, place)), ".messages")


def test_a_later_change_lists_all_places_again(owner, details):
    save(owner, details, phone="082 123 4567")
    early = OutdatedPlace.objects.first()
    tick(owner, early)
    late = OutdatedPlace.objects.first()
    save(owner, details, phone="082 123 4568")
    assert listed() == places("number")
    # A tick on a page that was opened before the later change.
    assert "has changed again since" in words(parse(tick(owner, late)), ".messages")
    assert listed() == places("number")


def test_closed_days_are_a_change_of_hours(owner, details):
    data = {"date": LATER, "last_date": LATER + timedelta(days=3), "reason": "Away"}
    answer = owner.post(f"{CLOSED}new/", data, follow=True)
    assert "Change your hours in other places, too" in words(parse(answer), ".messages")
    assert listed() == places("hours")
    day = ContactDetails.objects.get().special_days.get()
    OutdatedPlace.objects.all().delete()
    # The reason stands only here.
    owner.post(f"{CLOSED}edit/{day.pk}/", data | {"reason": "On holiday"})
    assert listed() == []
    owner.post(f"{CLOSED}edit/{day.pk}/", data | {"last_date": LATER + timedelta(days=4)})
    assert listed() == places("hours")
    OutdatedPlace.objects.all().delete()
    answer = owner.post(f"{CLOSED}delete/{day.pk}/", follow=True)
    assert "Change your hours" in words(parse(answer), ".messages")
    assert listed() == places("hours")


def test_a_decided_holiday_is_a_change_of_hours(owner):
    records.contact_details()
    with patch("django.utils.timezone.localdate", lambda *_: date(2026, 12, 10)):
        owner.post("/admin/holidays/decide/", {"subject": "2026-12-16", "choice": "closed"})
    assert listed() == places("hours")


def test_only_those_who_change_contact_details_see_and_tick(editor, client, details):
    place = OutdatedPlace.objects.create(
        details=details, subject="hours", place="door", changed_at=timezone.now()
    )
    assert panel(editor) == ""
    for visitor in (editor, client):
        tick(visitor, place)
    account = people.owner()
    client.force_login(account)
    assert client.get(reverse("tick_outdated_place", args=[place.pk])).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(account)
    strict.post(reverse("tick_outdated_place", args=[place.pk]))
    assert listed() == [("hours", "door")]
