"""The list of enquiries: what comes first, what is found, and what the menu counts."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from enquiries.models import Enquiry
from tests.documents import parse
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import address, text

pytestmark = pytest.mark.django_db


def names(answer) -> list[str]:
    return [link.to_text() for link in parse(answer).query(".inbox__name")]


def test_what_is_to_be_done_comes_first_and_the_rest_is_one_tap_away(desk):
    now = timezone.now()
    enquiry(name="Answered", status="answered")
    enquiry(name="Older", created=now - timedelta(days=2))
    enquiry(name="Newer", created=now - timedelta(days=1))
    for status in ("booked", "closed", "held"):
        enquiry(name=status, status=status)
    answer = desk.get(address("list"))
    assert names(answer) == ["Newer", "Older", "Answered"]
    tabs = {tab.to_text().split()[0]: tab for tab in parse(answer).query(".inbox-tabs__tab")}
    assert {name: tab.to_text().split()[-1] for name, tab in tabs.items()} == {
        "To": "3",
        "Booked": "1",
        "Held": "1",
        "Closed": "1",
        "All": "6",
    }
    assert names(desk.get(tabs["Held"].attrs["href"])) == ["held"]


def test_an_empty_inbox_says_where_enquiries_come_from(desk):
    assert "What visitors send" in text(desk.get(address("list")))


@pytest.mark.parametrize(
    "words", ["Naledi", "082 555 01", "0825550143", "27825550143", "naledi@", "Saturday morn"]
)
def test_one_is_found_by_name_number_address_or_message(desk, words):
    enquiry()
    enquiry(
        name="Naledi",
        phone="+27825550143",
        email="naledi@example.com",
        message="Saturday morning?",
        status="closed",
    )
    assert names(desk.get(address("list"), {"q": words})) == ["Naledi"]


def test_filters_look_through_all_of_them(desk):
    enquiry(name="Voucher", kind="voucher", status="closed")
    enquiry(name="Old", created=timezone.now() - timedelta(days=40))
    failed = enquiry(name="Failed", status="booked")
    failed.mails.create(to="spa", state="failed")
    assert names(desk.get(address("list"), {"kind": "voucher"})) == ["Voucher"]
    assert names(desk.get(address("list"), {"status": "booked"})) == ["Failed"]
    assert names(desk.get(address("list"), {"mails": "trouble"})) == ["Failed"]
    until = (timezone.localdate() - timedelta(days=30)).isoformat()
    assert names(desk.get(address("list"), {"created_to": until})) == ["Old"]


@pytest.mark.parametrize(
    ("fields", "marked"),
    [
        ({"state": "failed"}, True),
        ({"state": "unsure"}, True),
        ({"state": "sent"}, False),
        ({"state": "waiting"}, False),
        ({"state": "waiting", "next_attempt": timezone.now() - timedelta(hours=1)}, True),
    ],
)
def test_a_mail_that_did_not_go_out_is_marked(desk, fields, marked):
    enquiry().mails.create(to="spa", **fields)
    assert ("Mail not sent" in text(desk.get(address("list")))) is marked


def test_the_menu_and_the_first_page_count_the_new_ones(desk):
    enquiry(status="closed").mails.create(to="spa", state="failed")
    for _ in range(2):
        enquiry()
    home = desk.get(reverse("wagtailadmin_home")).content.decode()
    assert "Enquiries (2)" in home
    assert "2 new enquiries" in home
    assert "1 mail not sent" in home
    Enquiry.objects.update(status="closed")
    home = desk.get(reverse("wagtailadmin_home")).content.decode()
    assert "Enquiries (" not in home
    assert "new enquir" not in home
