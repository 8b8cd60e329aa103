"""The mails of an enquiry: sent once it is released, and again when they failed."""

import pytest

from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.mails import mails_sent
from tests.rendering.enquiries.inbox import address, press, said, text

pytestmark = pytest.mark.django_db


def test_release_sends_what_was_kept_back_once(desk, owner):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry(status="held", held_because="Two links.")
    assert "Two links." in text(desk.get(address("edit", row.pk)))
    assert "Released" in said(press(desk, row, "release"))
    assert "meanwhile" in said(press(owner, row, "release"))
    row.refresh_from_db()
    assert row.status == "new"
    assert sorted(message.to[0] for message in mails_sent()) == [
        "owner@spa.example",
        "thandi@example.com",
    ]
    assert [event.what for event in row.events.all()] == ["Released"]


@pytest.mark.parametrize("do", ["answered", "new", "book"])
def test_what_is_held_leaves_by_release_alone(desk, do):
    row = enquiry(status="held")
    assert "Release it first" in said(press(desk, row, do, time="other", other="2031-03-09T15:30"))
    row.refresh_from_db()
    assert row.status == "held"


def test_a_mail_that_failed_is_sent_again_once(desk, owner):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry()
    failed = row.mails.create(to="spa", state="failed", attempts=6, problem="Refused (550).")
    page = desk.get(address("edit", row.pk))
    assert "Refused (550)." in text(page)
    press(desk, row, "send_again", mail=failed.pk)
    assert "needs no sending" in said(press(owner, row, "send_again", mail=failed.pk))
    assert len(mails_sent()) == 1
    failed.refresh_from_db()
    assert failed.state == "sent"


@pytest.mark.parametrize("number", ["", "x", "²", "9" * 30, "0"])
def test_a_mail_of_another_enquiry_is_not_sent(desk, number):
    other = enquiry().mails.create(to="spa", state="failed")
    row = enquiry()
    for asked in (number, other.pk):
        assert "needs no sending" in said(press(desk, row, "send_again", mail=asked))
    assert mails_sent() == []
