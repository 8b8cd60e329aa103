"""Opening a reply by WhatsApp or mail marks a new enquiry as answered, which can be undone."""

import pytest

from enquiries.models import EnquiryEvent
from tests.documents import parse
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import inbox_url, message_text, press, text

pytestmark = pytest.mark.django_db

MARKED = "Marked as answered. Not sent after all?"


def events(row) -> list[str]:
    return [event.what for event in row.events.all()]


@pytest.mark.parametrize(
    ("name", "what"), [("whatsapp", "WhatsApp opened"), ("mail", "Mail opened")]
)
def test_a_new_enquiry_becomes_answered(editor, name, what):
    row = enquiry(name="<i>Thandi")
    answer = press(editor, row, "opened", **{"with": name})
    row.refresh_from_db()
    assert row.status == "answered"
    assert events(row) == [what, "Status: Answered"]
    assert EnquiryEvent.objects.first().by.username == "editor"
    assert "<i>Thandi is marked as answered. Not sent after all?" in message_text(answer)
    assert "<i>Thandi" not in answer.content.decode()
    assert MARKED in text(answer)


def test_it_can_be_undone(editor):
    row = enquiry()
    press(editor, row, "opened", **{"with": "whatsapp"})
    press(editor, row, "note", note="Rings back")
    page = parse(editor.get(inbox_url("edit", row.pk)))
    [form] = page.query(".enquiry__undo")
    was = form.query_one('[name="was"]').attrs["value"]
    do = form.query_one("button").attrs["value"]
    answer = press(editor, row, do, was=was)
    row.refresh_from_db()
    assert row.status == "new"
    assert MARKED not in text(answer)


@pytest.mark.parametrize(
    "state", [{"status": "closed"}, {"status": "answered"}, {"status": "held"}]
)
def test_another_status_stays(editor, state):
    row = enquiry(**state)
    answer = press(editor, row, "opened", **{"with": "whatsapp"})
    row.refresh_from_db()
    assert row.status == state["status"]
    assert events(row) == ["WhatsApp opened"]
    assert not message_text(answer)
    assert MARKED not in text(answer)


def test_an_enquiry_that_was_held_is_released_first(editor):
    row = enquiry(status="new", held_because="It looked like advertising.")
    press(editor, row, "opened", **{"with": "whatsapp"})
    row.refresh_from_db()
    assert row.status == "new"


def test_a_call_is_recorded_only(editor):
    row = enquiry()
    press(editor, row, "opened", **{"with": "call"})
    row.refresh_from_db()
    assert (row.status, events(row)) == ("new", ["Call begun"])


def test_nothing_to_undo_when_answered_was_pressed(editor):
    row = enquiry()
    assert MARKED not in text(press(editor, row, "answered"))


def test_an_unknown_link_is_refused(editor):
    row = enquiry()
    answer = editor.post(inbox_url("edit", row.pk), {"do": "opened", "with": "x"})
    assert answer.status_code == 400
    assert not events(row)
