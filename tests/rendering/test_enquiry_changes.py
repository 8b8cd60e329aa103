"""What may become of an enquiry, by whose press, and what two people at once are told."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from justhtml import Element

from contact.models import Enquiry, EnquiryEvent
from tests.documents import parse, values, words
from tests.factories import people
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details

pytestmark = pytest.mark.django_db
SATURDAY = datetime(2031, 3, 8, 10, tzinfo=ZoneInfo("Africa/Johannesburg"))
NOON = SATURDAY + timedelta(hours=2)


def address(name: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_contact_enquiry:{name}", args=args)


@pytest.fixture
def desk(client) -> Client:
    client.force_login(people.editor())
    return client


@pytest.fixture
def owner() -> Client:
    client = Client()
    client.force_login(people.owner())
    return client


@pytest.fixture
def soon() -> datetime:
    day = timezone.localdate() + timedelta(days=20)
    return datetime(day.year, day.month, day.day, 10, tzinfo=SATURDAY.tzinfo)


def opened(client: Client, row: Enquiry) -> Element:
    return parse(client.get(address("edit", row.pk))).query_one("main")


def buttons(page: Element) -> list[str]:
    return [words(button) for button in page.query('button[name="do"]')]


def press(client: Client, page: Element, row: Enquiry, do: str, **sent: object):
    """A button of the page as it was opened, which may be a while ago."""
    was = values(page, '[name="was"]', "value")[:1]
    answer = client.post(address("edit", row.pk), {"do": do, "was": was, **sent}, follow=True)
    row.refresh_from_db()
    return answer


def said(answer) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


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


# Held


def test_what_was_held_and_closed_goes_back_to_be_released(
    desk, django_capture_on_commit_callbacks
):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry(status="held", held_because="Two links.")
    press(desk, opened(desk, row), row, "closed")
    page = opened(desk, row)
    assert "Back to the held ones" in buttons(page)
    assert {"Answered", "Booked"}.isdisjoint(buttons(page))
    press(desk, page, row, "new")
    assert row.status == "held"
    with django_capture_on_commit_callbacks(execute=True):
        press(desk, opened(desk, row), row, "release")
    assert row.status == "new"
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("do", ["answered", "book"])
def test_nor_does_it_leave_another_way(desk, do, soon):
    row = enquiry(status="closed", held_because="Two links.")
    sent = {"time": "other", "other": f"{soon:%Y-%m-%dT%H:%M}"}
    assert "Release it first" in said(press(desk, opened(desk, row), row, do, **sent))
    assert row.status == "closed"


def test_once_released_it_is_like_any_other(desk):
    row = enquiry(status="held", held_because="Two links.")
    press(desk, opened(desk, row), row, "release")
    press(desk, opened(desk, row), row, "closed")
    press(desk, opened(desk, row), row, "new")
    assert row.status == "new"


# Notes


def test_a_note_pressed_twice_is_one_note(desk, owner):
    row = enquiry()
    page = opened(desk, row)
    for client in (desk, desk, owner):
        press(client, page, row, "note", note="Rings back")
    assert [event.by.username for event in EnquiryEvent.objects.all()] == ["editor", "owner"]
    EnquiryEvent.objects.update(at=timezone.now() - timedelta(minutes=2))
    press(owner, page, row, "note", note="Rings back")
    assert EnquiryEvent.objects.count() == 3


def test_a_note_is_taken_out_by_whoever_wrote_it(desk, owner):
    row = enquiry()
    press(desk, opened(desk, row), row, "note", note="Has a bad knee")
    press(desk, opened(desk, row), row, "answered")
    number = EnquiryEvent.objects.get(what="").pk
    assert "Take out" not in buttons(opened(owner, row))
    assert "not yours" in said(press(owner, opened(owner, row), row, "take_out", event=number))
    page = opened(desk, row)
    assert "Has a bad knee" in words(page)
    assert values(page, '[name="event"]', "value") == [str(number)]
    press(desk, page, row, "take_out", event=number)
    page = opened(desk, row)
    assert "Has a bad knee" not in words(page)
    assert "Status: Answered" in words(page)


@pytest.mark.parametrize("number", ["", "x", "²", "9" * 30, "0"])
def test_what_was_done_and_notes_elsewhere_are_not_taken_out(desk, number):
    row = enquiry()
    page = opened(desk, row)
    press(desk, page, row, "answered")
    done = EnquiryEvent.objects.get()
    elsewhere = enquiry()
    press(desk, page, elsewhere, "note", note="Stays")
    for asked in (number, done.pk, EnquiryEvent.objects.get(note="Stays").pk):
        assert "not yours" in said(press(desk, page, row, "take_out", event=asked))
    assert EnquiryEvent.objects.count() == 2


# Erased


@pytest.mark.parametrize("name", ["edit", "calendar", "delete"])
def test_an_old_link_to_an_erased_one_leads_to_the_inbox_and_says_why(owner, name):
    row = enquiry()
    number = row.pk
    row.delete()
    for asked in (number, 10**20):
        answer = owner.get(address(name, asked))
        assert answer.url == address("list")
        assert "no longer here" in words(parse(owner.get(answer.url)), ".messages")


def test_pressing_a_button_of_an_erased_one_does_too(desk):
    row = enquiry()
    page = opened(desk, row)
    number = row.pk
    row.delete()
    was = values(page, '[name="was"]', "value")[0]
    answer = desk.post(address("edit", number), {"do": "answered", "was": was})
    assert answer.url == address("list")


def test_who_may_see_none_is_not_told_which_there_were(client, django_user_model):
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="Only pages")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = django_user_model.objects.create_user("guest", password="x")
    user.groups.add(group)
    client.force_login(user)
    there, gone = address("edit", enquiry().pk), address("edit", 987654)
    answers = [client.get(url, follow=True) for url in (there, gone)]
    assert said(answers[0]) == said(answers[1])
