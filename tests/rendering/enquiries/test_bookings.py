"""Actions on booked enquiries, conflicts, and overlapping bookings."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from enquiries.models import Enquiry
from tests.documents import parse, words
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import SATURDAY, inbox_url, message_text
from tests.rendering.enquiries.opened_page import buttons, open_page, press

pytestmark = pytest.mark.django_db
NOON = SATURDAY + timedelta(hours=2)


def on_paper(client: Client) -> list[str]:
    page = parse(client.get(inbox_url("day"), {"date": "2031-03-08"}))
    return [link.to_text() for link in page.query(".day-view__table a")]


# A booking stays a booking


def test_a_booking_has_no_action_that_silently_drops_its_time(editor):
    row = enquiry(status="booked", booked_for=SATURDAY)
    offered = buttons(open_page(editor, row))
    assert {"Answered", "Closed"}.isdisjoint(offered)
    assert {"Cancelled", "Back to the new ones"} <= set(offered)


@pytest.mark.parametrize(
    ("do", "why"), [("answered", "It stays booked"), ("closed", "appointment is still ahead")]
)
def test_such_an_action_is_refused_with_the_reason(editor, do, why):
    row = enquiry(name="Naledi", status="booked", booked_for=SATURDAY)
    assert why in message_text(press(editor, open_page(editor, row), row, do))
    assert (row.status, row.booked_for) == ("booked", SATURDAY)
    assert on_paper(editor) == ["Naledi"]
    assert editor.get(inbox_url("calendar", row.pk)).status_code == 200


def test_a_past_booking_can_be_closed(editor):
    row = enquiry(status="booked", booked_for=timezone.now() - timedelta(hours=2))
    page = open_page(editor, row)
    assert "Closed" in buttons(page)
    assert "Cancelled" not in buttons(page)
    press(editor, page, row, "closed")
    assert row.status == "closed"


def test_a_cancelled_booking_is_not_on_the_day_and_its_time_is_recorded(editor):
    row = enquiry(status="booked", booked_for=SATURDAY)
    answer = press(editor, open_page(editor, row), row, "cancelled")
    assert (row.status, row.booked_for) == ("closed", None)
    assert "Cancelled: Saturday 8 March 2031, 10:00" in words(parse(answer), ".enquiry__events")
    assert on_paper(editor) == []


def test_an_enquiry_that_is_not_booked_cannot_be_cancelled(editor):
    row = enquiry()
    press(editor, open_page(editor, row), row, "cancelled")
    assert row.status == "new"


def test_back_to_new_clears_the_booked_time(editor):
    row = enquiry(status="booked", booked_for=SATURDAY)
    press(editor, open_page(editor, row), row, "new")
    assert (row.status, row.booked_for) == ("new", None)
    assert editor.get(inbox_url("calendar", row.pk)).status_code == 404


def test_a_closed_booking_has_no_calendar_file(editor):
    row = enquiry(status="answered", booked_for=SATURDAY)
    assert editor.get(inbox_url("calendar", row.pk)).status_code == 404


# Concurrent changes


def test_a_concurrent_booking_is_reported_as_a_conflict(editor, owner, soon):
    row = enquiry(status="booked", booked_for=SATURDAY)
    page = open_page(editor, row)
    press(owner, page, row, "book", time="other", other=f"{soon:%Y-%m-%dT%H:%M}")
    answer = press(editor, page, row, "book", time="other", other=f"{soon:%Y-%m-%dT}15:00")
    assert row.booked_for == soon
    assert f"meanwhile set it to “Booked for {soon:%A} {soon.day} {soon:%B}" in message_text(answer)


@pytest.mark.parametrize("do", ["new", "cancelled"])
def test_an_action_on_an_outdated_state_changes_nothing(editor, do):
    row = enquiry(status="booked", booked_for=SATURDAY)
    page = open_page(editor, row)
    Enquiry.objects.update(booked_for=NOON)
    assert "meanwhile" in message_text(press(editor, page, row, do))
    assert (row.status, row.booked_for) == ("booked", NOON)


# At the same time as somebody else


@pytest.mark.parametrize(
    ("minutes", "after", "warned"),
    [(60, 30, True), (90, -89, True), (60, 60, False), (None, 59, True), (30, -60, False)],
)
def test_an_overlapping_booking_needs_confirmation(editor, soon, minutes, after, warned):
    enquiry(name="Naledi", status="booked", booked_for=soon, minutes=60)
    enquiry(name="Gone", status="closed", booked_for=soon, minutes=60)
    row = enquiry(kind="booking", minutes=minutes, times=[soon + timedelta(minutes=after)])
    time = str(row.preferred_times.get().pk)
    answer = press(editor, open_page(editor, row), row, "book", time=time)
    assert (row.status == "new") is warned
    if warned:
        shown = parse(answer).query_one(".booking-form__beside")
        assert "Already booked then: Naledi (10:00 to 11:00)." in words(shown)
        assert "Gone" not in words(shown)
        assert "Not booked yet. Already booked then: Naledi" in message_text(answer)


def test_a_confirmed_overlap_is_booked(editor, soon):
    enquiry(name="Naledi", status="booked", booked_for=soon)
    row = enquiry(kind="booking", times=[soon, soon + timedelta(minutes=30)])
    first, second = (str(time.pk) for time in row.preferred_times.all())
    page = open_page(editor, row)
    asked = parse(press(editor, page, row, "book", time=first))
    box = asked.query_one('.booking-form__beside [type="checkbox"]').attrs
    assert "checked" not in box
    # The confirmation is valid for the bookings that were shown only.
    later = enquiry(name="Zanele", status="booked", booked_for=soon + timedelta(minutes=75))
    again = press(editor, page, row, "book", time=second, beside=box["value"])
    assert row.status == "new"
    assert "Naledi (10:00 to 11:00), Zanele" in words(parse(again), ".booking-form__beside")
    later.delete()
    press(editor, page, row, "book", time=second, beside=box["value"])
    assert (row.status, row.booked_for) == ("booked", soon + timedelta(minutes=30))


def test_a_moved_booking_does_not_overlap_with_itself(editor, soon):
    row = enquiry(status="booked", booked_for=soon)
    other = f"{soon + timedelta(minutes=30):%Y-%m-%dT%H:%M}"
    press(editor, open_page(editor, row), row, "book", time="other", other=other)
    assert row.booked_for == soon + timedelta(minutes=30)
