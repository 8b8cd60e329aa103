"""Emails of an enquiry in the inbox: on release, and sent again after a failure."""

import pytest

from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.mails import mails_sent
from tests.rendering.enquiries.inbox import inbox_url, message_text, press, text

pytestmark = pytest.mark.django_db


def test_release_sends_the_emails_once(editor, owner):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry(status="held", held_because="Two links.")
    assert "Two links." in text(editor.get(inbox_url("edit", row.pk)))
    assert "Released" in message_text(press(editor, row, "release"))
    assert "meanwhile" in message_text(press(owner, row, "release"))
    row.refresh_from_db()
    assert row.status == "new"
    assert sorted(message.to[0] for message in mails_sent()) == [
        "owner@spa.example",
        "thandi@example.com",
    ]
    assert [event.what for event in row.events.all()] == ["Released"]


@pytest.mark.parametrize("do", ["answered", "new", "book"])
def test_a_held_enquiry_refuses_other_actions(editor, do):
    row = enquiry(status="held")
    assert "Release it first" in message_text(
        press(editor, row, do, time="other", other="2031-03-09T15:30")
    )
    row.refresh_from_db()
    assert row.status == "held"


def test_a_failed_email_is_sent_again_once(editor, owner):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry()
    failed = row.mails.create(to="spa", state="failed", attempts=6, problem="Refused (550).")
    page = editor.get(inbox_url("edit", row.pk))
    assert "Refused (550)." in text(page)
    press(editor, row, "send_again", mail=failed.pk)
    assert "needs no sending" in message_text(press(owner, row, "send_again", mail=failed.pk))
    assert len(mails_sent()) == 1
    failed.refresh_from_db()
    assert failed.state == "sent"


@pytest.mark.parametrize("number", ["", "x", "²", "9" * 30, "0"])
def test_the_email_of_another_enquiry_is_not_sent(editor, number):
    other = enquiry().mails.create(to="spa", state="failed")
    row = enquiry()
    for asked in (number, other.pk):
        assert "needs no sending" in message_text(press(editor, row, "send_again", mail=asked))
    assert mails_sent() == []
