"""What was held leaves by release alone, whatever became of it in between."""

import pytest

from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.mails import mails_sent
from tests.rendering.enquiries.inbox import said
from tests.rendering.enquiries.opened_page import buttons, opened, press

pytestmark = pytest.mark.django_db


def test_what_was_held_and_closed_goes_back_to_be_released(desk):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry(status="held", held_because="Two links.")
    press(desk, opened(desk, row), row, "closed")
    page = opened(desk, row)
    assert "Back to the held ones" in buttons(page)
    assert {"Answered", "Booked"}.isdisjoint(buttons(page))
    press(desk, page, row, "new")
    assert row.status == "held"
    press(desk, opened(desk, row), row, "release")
    assert row.status == "new"
    assert len(mails_sent()) == 2


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
