"""A held enquiry needs a release before other actions, also after it was closed."""

import pytest

from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.mails import mails_sent
from tests.rendering.enquiries.inbox import message_text
from tests.rendering.enquiries.opened_page import buttons, open_page, press

pytestmark = pytest.mark.django_db


def test_a_closed_unreleased_enquiry_goes_back_to_held(editor):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry(status="held", held_because="Two links.")
    press(editor, open_page(editor, row), row, "closed")
    page = open_page(editor, row)
    assert "Back to the held ones" in buttons(page)
    assert {"Answered", "Booked"}.isdisjoint(buttons(page))
    press(editor, page, row, "new")
    assert row.status == "held"
    press(editor, open_page(editor, row), row, "release")
    assert row.status == "new"
    assert len(mails_sent()) == 2


@pytest.mark.parametrize("do", ["answered", "book"])
def test_an_unreleased_enquiry_refuses_other_actions(editor, do, soon):
    row = enquiry(status="closed", held_because="Two links.")
    sent = {"time": "other", "other": f"{soon:%Y-%m-%dT%H:%M}"}
    assert "Release it first" in message_text(
        press(editor, open_page(editor, row), row, do, **sent)
    )
    assert row.status == "closed"


def test_a_released_enquiry_has_all_actions(editor):
    row = enquiry(status="held", held_because="Two links.")
    press(editor, open_page(editor, row), row, "release")
    press(editor, open_page(editor, row), row, "closed")
    press(editor, open_page(editor, row), row, "new")
    assert row.status == "new"
