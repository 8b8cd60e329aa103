"""The detail view: content, prepared reply, actions and notes."""

from datetime import datetime, timedelta
from urllib.parse import unquote

import pytest
from django.utils import timezone
from wagtail.models import ReferenceIndex

from enquiries.models import EnquiryEvent
from tests.documents import parse
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import HERE, SATURDAY, inbox_url, message_text, press, text

pytestmark = pytest.mark.django_db


def test_the_detail_view_shows_the_submission(editor):
    row = enquiry(kind="booking", minutes=60, times=[SATURDAY], message="<script>x</script>")
    page = editor.get(inbox_url("edit", row.pk))
    for words in (
        "Booking request",
        "082 123 4567",
        "60 minutes",
        "Saturday 8 March 2031, 10:00",
        "<script>x</script>",
    ):
        assert words in text(page)
    assert "<script>x" not in page.content.decode()


def test_the_prepared_reply_does_not_quote_the_message(editor):
    row = enquiry(kind="booking", times=[SATURDAY], message="My back & my knee hurt")
    page = parse(editor.get(inbox_url("edit", row.pk)))
    whatsapp = page.query_one('[data-opened="whatsapp"]').attrs["href"]
    by_mail = page.query_one('[data-opened="mail"]').attrs["href"]
    assert whatsapp.startswith("https://wa.me/27821234567?text=Hi%20Thandi")
    assert by_mail.startswith("mailto:thandi@example.com?subject=Your%20booking%20request")
    assert page.query_one('[data-opened="call"]').attrs["href"] == "tel:+27821234567"
    for link in (whatsapp, by_mail):
        assert "Saturday 8 March 2031, 10:00" in unquote(link)
        assert "knee" not in link


@pytest.mark.parametrize("to", ["answered", "closed"])
def test_a_change_of_status_is_recorded(editor, to):
    row = enquiry()
    answer = press(editor, row, to)
    row.refresh_from_db()
    assert row.status == to
    assert f"Status: {row.get_status_display()}" in text(answer)
    assert EnquiryEvent.objects.get().by.username == "editor"


def test_a_concurrent_change_is_reported_as_a_conflict(editor, owner):
    row = enquiry()
    press(editor, row, "answered")
    answer = press(owner, row, "closed")
    row.refresh_from_db()
    assert row.status == "answered"
    assert "meanwhile set it to “Answered”" in message_text(answer)
    assert EnquiryEvent.objects.count() == 1


def test_booked_at_a_preferred_time(editor):
    row = enquiry(kind="booking", times=[SATURDAY, SATURDAY + timedelta(hours=2)])
    second = row.preferred_times.last()
    answer = press(editor, row, "book", time=str(second.pk))
    row.refresh_from_db()
    assert (row.status, row.booked_for) == ("booked", SATURDAY + timedelta(hours=2))
    assert "Booked for Saturday 8 March 2031, 12:00" in text(answer)


def test_booked_at_another_time(editor):
    row = enquiry()
    day = timezone.localdate() + timedelta(days=40)
    press(editor, row, "book", time="other", other=f"{day}T15:30")
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
def test_an_invalid_time_is_an_error(editor, values, words):
    row = enquiry()
    answer = press(editor, row, "book", **values)
    row.refresh_from_db()
    assert answer.status_code == 422
    assert words in text(answer)
    assert row.status == "new"


def test_a_note_is_saved_with_its_author(editor):
    row = enquiry()
    assert "<b>Rings" in text(press(editor, row, "note", note="<b>Rings back</b>"))
    assert "Write something" in message_text(press(editor, row, "note", note="  "))
    assert "first 2000" in message_text(press(editor, row, "note", note="x" * 3000))
    assert [len(event.note) for event in EnquiryEvent.objects.all()] == [17, 2000]
    # Enquiries must not add rows to Wagtail's reference index.
    assert not ReferenceIndex.model_is_indexable(EnquiryEvent)


@pytest.mark.parametrize("do", ["", "explode", "status"])
def test_an_unknown_action_changes_nothing(editor, do):
    row = enquiry()
    assert "Nothing was changed" in message_text(press(editor, row, do))
    row.refresh_from_db()
    assert row.status == "new"
