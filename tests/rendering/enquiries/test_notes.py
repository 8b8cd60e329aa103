"""A note is kept once, and taken out by nobody but who wrote it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from enquiries.models import EnquiryEvent
from tests.documents import values, words
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import said
from tests.rendering.enquiries.opened_page import buttons, opened, press

pytestmark = pytest.mark.django_db


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
