"""One enquiry on its page: what was sent, the ready answer, and every press of a button."""

from datetime import datetime, timedelta
from urllib.parse import unquote

import pytest
from django.utils import timezone
from wagtail.models import ReferenceIndex

from enquiries.models import EnquiryEvent
from tests.documents import parse
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import HERE, SATURDAY, address, press, said, text

pytestmark = pytest.mark.django_db


def test_what_was_sent_stands_there_in_plain_words(desk):
    row = enquiry(kind="booking", minutes=60, times=[SATURDAY], message="<script>x</script>")
    page = desk.get(address("edit", row.pk))
    for words in (
        "Booking request",
        "082 123 4567",
        "60 minutes",
        "Saturday 8 March 2031, 10:00",
        "<script>x</script>",
    ):
        assert words in text(page)
    assert "<script>x" not in page.content.decode()


def test_the_answer_is_ready_and_says_nothing_of_the_message(desk):
    row = enquiry(kind="booking", times=[SATURDAY], message="My back & my knee hurt")
    page = parse(desk.get(address("edit", row.pk)))
    whatsapp = page.query_one('[data-opened="whatsapp"]').attrs["href"]
    by_mail = page.query_one('[data-opened="mail"]').attrs["href"]
    assert whatsapp.startswith("https://wa.me/27821234567?text=Hi%20Thandi")
    assert by_mail.startswith("mailto:thandi@example.com?subject=Your%20booking%20request")
    assert page.query_one('[data-opened="call"]').attrs["href"] == "tel:+27821234567"
    for link in (whatsapp, by_mail):
        assert "Saturday 8 March 2031, 10:00" in unquote(link)
        assert "knee" not in link


def test_opening_whatsapp_is_noted_with_who_did_it(desk):
    row = enquiry()
    answer = desk.post(address("edit", row.pk), {"do": "opened", "with": "whatsapp"})
    assert answer.status_code == 204
    event = EnquiryEvent.objects.get()
    assert (event.what, event.by.username) == ("WhatsApp opened", "editor")
    assert desk.post(address("edit", row.pk), {"do": "opened", "with": "x"}).status_code == 400
    assert "WhatsApp opened" in text(desk.get(address("edit", row.pk)))


@pytest.mark.parametrize("to", ["answered", "closed"])
def test_a_status_is_one_press_and_is_noted(desk, to):
    row = enquiry()
    answer = press(desk, row, to)
    row.refresh_from_db()
    assert row.status == to
    assert f"Status: {row.get_status_display()}" in text(answer)
    assert EnquiryEvent.objects.get().by.username == "editor"


def test_of_two_who_press_at_once_the_second_is_told(desk, owner):
    row = enquiry()
    press(desk, row, "answered")
    answer = press(owner, row, "closed")
    row.refresh_from_db()
    assert row.status == "answered"
    assert "meanwhile set it to “Answered”" in said(answer)
    assert EnquiryEvent.objects.count() == 1


def test_booked_at_a_preferred_time(desk):
    row = enquiry(kind="booking", times=[SATURDAY, SATURDAY + timedelta(hours=2)])
    second = row.preferred_times.last()
    answer = press(desk, row, "book", time=str(second.pk))
    row.refresh_from_db()
    assert (row.status, row.booked_for) == ("booked", SATURDAY + timedelta(hours=2))
    assert "Booked for Saturday 8 March 2031, 12:00" in text(answer)


def test_booked_at_another_time(desk):
    row = enquiry()
    day = timezone.localdate() + timedelta(days=40)
    press(desk, row, "book", time="other", other=f"{day}T15:30")
    row.refresh_from_db()
    assert row.booked_for == datetime(day.year, day.month, day.day, 15, 30, tzinfo=HERE)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Choose one of the times."),
        ({"time": "999999999999999999999"}, "Choose one of the times."),
        ({"time": "other"}, "Type a day and a time"),
        ({"time": "other", "other": "tomorrow"}, "Type a day and a time"),
        ({"time": "other", "other": "2001-01-01T10:00"}, "This time has passed."),
        ({"time": "other", "other": "2062-01-01T10:00"}, "Look at the year."),
    ],
)
def test_a_time_that_cannot_be_is_said_in_words(desk, values, words):
    row = enquiry()
    answer = press(desk, row, "book", **values)
    row.refresh_from_db()
    assert answer.status_code == 422
    assert words in text(answer)
    assert row.status == "new"


def test_a_note_stays_with_who_wrote_it(desk):
    row = enquiry()
    assert "<b>Rings" in text(press(desk, row, "note", note="<b>Rings back</b>"))
    assert "Write something" in said(press(desk, row, "note", note="  "))
    assert "first 2000" in said(press(desk, row, "note", note="x" * 3000))
    assert [len(event.note) for event in EnquiryEvent.objects.all()] == [17, 2000]
    # Wagtail's index of who refers to what would keep a line for each.
    assert not ReferenceIndex.model_is_indexable(EnquiryEvent)


@pytest.mark.parametrize("do", ["", "explode", "status"])
def test_a_button_that_is_not_known_changes_nothing(desk, do):
    row = enquiry()
    assert "Nothing was changed" in said(press(desk, row, do))
    row.refresh_from_db()
    assert row.status == "new"
