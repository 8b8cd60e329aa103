"""What may become of a booking, by whose press, and what two people at once are told."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from enquiries.models import Enquiry
from tests.documents import parse, words
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import SATURDAY, address, said
from tests.rendering.enquiries.opened_page import buttons, opened, press

pytestmark = pytest.mark.django_db
NOON = SATURDAY + timedelta(hours=2)


def on_paper(client: Client) -> list[str]:
    page = parse(client.get(address("day"), {"date": "2031-03-08"}))
    return [link.to_text() for link in page.query(".day-sheet__table a")]


# A booking stays a booking


def test_a_booking_offers_nothing_that_takes_its_time_away_unsaid(desk):
    row = enquiry(status="booked", booked_for=SATURDAY)
    offered = buttons(opened(desk, row))
    assert {"Answered", "Closed"}.isdisjoint(offered)
    assert {"Cancelled", "Back to the new ones"} <= set(offered)


@pytest.mark.parametrize(
    ("do", "why"), [("answered", "It stays booked"), ("closed", "appointment is still ahead")]
)
def test_and_whoever_asks_for_it_all_the_same_is_told_why_not(desk, do, why):
    row = enquiry(name="Naledi", status="booked", booked_for=SATURDAY)
    assert why in said(press(desk, opened(desk, row), row, do))
    assert (row.status, row.booked_for) == ("booked", SATURDAY)
    assert on_paper(desk) == ["Naledi"]
    assert desk.get(address("calendar", row.pk)).status_code == 200


def test_after_the_visit_it_is_closed(desk):
    row = enquiry(status="booked", booked_for=timezone.now() - timedelta(hours=2))
    page = opened(desk, row)
    assert "Closed" in buttons(page)
    assert "Cancelled" not in buttons(page)
    press(desk, page, row, "closed")
    assert row.status == "closed"


def test_a_cancelled_booking_leaves_the_day_and_says_what_it_was(desk):
    row = enquiry(status="booked", booked_for=SATURDAY)
    answer = press(desk, opened(desk, row), row, "cancelled")
    assert (row.status, row.booked_for) == ("closed", None)
    assert "Cancelled: Saturday 8 March 2031, 10:00" in words(parse(answer), ".enquiry__events")
    assert on_paper(desk) == []


def test_what_is_not_booked_cannot_be_cancelled(desk):
    row = enquiry()
    press(desk, opened(desk, row), row, "cancelled")
    assert row.status == "new"


def test_back_among_the_new_ones_nothing_is_left_of_the_booking(desk):
    row = enquiry(status="booked", booked_for=SATURDAY)
    press(desk, opened(desk, row), row, "new")
    assert (row.status, row.booked_for) == ("new", None)
    assert desk.get(address("calendar", row.pk)).status_code == 404


def test_a_time_left_over_from_an_earlier_booking_makes_no_calendar_file(desk):
    row = enquiry(status="answered", booked_for=SATURDAY)
    assert desk.get(address("calendar", row.pk)).status_code == 404


# Two people at once


def test_of_two_who_book_another_time_the_second_is_told_the_first_ones(desk, owner, soon):
    row = enquiry(status="booked", booked_for=SATURDAY)
    page = opened(desk, row)
    press(owner, page, row, "book", time="other", other=f"{soon:%Y-%m-%dT%H:%M}")
    answer = press(desk, page, row, "book", time="other", other=f"{soon:%Y-%m-%dT}15:00")
    assert row.booked_for == soon
    assert f"meanwhile set it to “Booked for {soon:%A} {soon.day} {soon:%B}" in said(answer)


@pytest.mark.parametrize("do", ["new", "cancelled"])
def test_nobody_takes_back_a_time_they_did_not_see(desk, do):
    row = enquiry(status="booked", booked_for=SATURDAY)
    page = opened(desk, row)
    Enquiry.objects.update(booked_for=NOON)
    assert "meanwhile" in said(press(desk, page, row, do))
    assert (row.status, row.booked_for) == ("booked", NOON)


# At the same time as somebody else


@pytest.mark.parametrize(
    ("minutes", "after", "warned"),
    [(60, 30, True), (90, -89, True), (60, 60, False), (None, 59, True), (30, -60, False)],
)
def test_another_booking_at_that_time_is_named_before_it_is_booked(
    desk, soon, minutes, after, warned
):
    enquiry(name="Naledi", status="booked", booked_for=soon, minutes=60)
    enquiry(name="Gone", status="closed", booked_for=soon, minutes=60)
    row = enquiry(kind="booking", minutes=minutes, times=[soon + timedelta(minutes=after)])
    time = str(row.preferred_times.get().pk)
    answer = press(desk, opened(desk, row), row, "book", time=time)
    assert (row.status == "new") is warned
    if warned:
        shown = parse(answer).query_one(".booking-form__beside")
        assert "Already booked then: Naledi (10:00 to 11:00)." in words(shown)
        assert "Gone" not in words(shown)
        assert "Not booked yet. Already booked then: Naledi" in said(answer)


def test_and_booked_all_the_same_by_whoever_says_so(desk, soon):
    enquiry(name="Naledi", status="booked", booked_for=soon)
    row = enquiry(kind="booking", times=[soon, soon + timedelta(minutes=30)])
    first, second = (str(time.pk) for time in row.preferred_times.all())
    page = opened(desk, row)
    asked = parse(press(desk, page, row, "book", time=first))
    box = asked.query_one('.booking-form__beside [type="checkbox"]').attrs
    assert "checked" not in box
    # What was ticked for one neighbour says nothing of another.
    later = enquiry(name="Zanele", status="booked", booked_for=soon + timedelta(minutes=75))
    again = press(desk, page, row, "book", time=second, beside=box["value"])
    assert row.status == "new"
    assert "Naledi (10:00 to 11:00), Zanele" in words(parse(again), ".booking-form__beside")
    later.delete()
    press(desk, page, row, "book", time=second, beside=box["value"])
    assert (row.status, row.booked_for) == ("booked", soon + timedelta(minutes=30))


def test_a_booking_moved_by_half_an_hour_is_not_its_own_neighbour(desk, soon):
    row = enquiry(status="booked", booked_for=soon)
    other = f"{soon + timedelta(minutes=30):%Y-%m-%dT%H:%M}"
    press(desk, opened(desk, row), row, "book", time="other", other=other)
    assert row.booked_for == soon + timedelta(minutes=30)
