"""Notes: saved once, deleted by their author only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from enquiries.models import EnquiryEvent
from tests.documents import values, words
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import message_text
from tests.rendering.enquiries.opened_page import buttons, open_page, press

pytestmark = pytest.mark.django_db


def test_a_note_submitted_twice_is_saved_once(editor, owner):
    row = enquiry()
    page = open_page(editor, row)
    for client in (editor, editor, owner):
        press(client, page, row, "note", note="Rings back")
    assert [event.by.username for event in EnquiryEvent.objects.all()] == ["editor", "owner"]
    EnquiryEvent.objects.update(at=timezone.now() - timedelta(minutes=2))
    press(owner, page, row, "note", note="Rings back")
    assert EnquiryEvent.objects.count() == 3


def test_a_note_is_deleted_by_its_author_only(editor, owner):
    row = enquiry()
    press(editor, open_page(editor, row), row, "note", note="Has a bad knee")
    press(editor, open_page(editor, row), row, "answered")
    number = EnquiryEvent.objects.get(what="").pk
    assert "Take out" not in buttons(open_page(owner, row))
    assert "not yours" in message_text(
        press(owner, open_page(owner, row), row, "take_out", event=number)
    )
    page = open_page(editor, row)
    assert "Has a bad knee" in words(page)
    assert values(page, '[name="event"]', "value") == [str(number)]
    press(editor, page, row, "take_out", event=number)
    page = open_page(editor, row)
    assert "Has a bad knee" not in words(page)
    assert "Status: Answered" in words(page)


@pytest.mark.parametrize("number", ["", "x", "²", "9" * 30, "0"])
def test_actions_and_notes_of_other_enquiries_are_not_deleted(editor, number):
    row = enquiry()
    page = open_page(editor, row)
    press(editor, page, row, "answered")
    done = EnquiryEvent.objects.get()
    elsewhere = enquiry()
    press(editor, page, elsewhere, "note", note="Stays")
    for asked in (number, done.pk, EnquiryEvent.objects.get(note="Stays").pk):
        assert "not yours" in message_text(press(editor, page, row, "take_out", event=asked))
    assert EnquiryEvent.objects.count() == 2
