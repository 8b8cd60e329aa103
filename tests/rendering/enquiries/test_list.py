"""The list view of the inbox: tabs, search, filters, and the count in the menu."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from enquiries.models import Enquiry
from tests.documents import parse
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import inbox_url, text

pytestmark = pytest.mark.django_db


def names(answer) -> list[str]:
    return [link.to_text() for link in parse(answer).query(".inbox__name")]


def test_the_default_tab_lists_new_and_answered_enquiries(editor):
    now = timezone.now()
    enquiry(name="Answered", status="answered")
    enquiry(name="Older", created=now - timedelta(days=2))
    enquiry(name="Newer", created=now - timedelta(days=1))
    for status in ("booked", "closed", "held"):
        enquiry(name=status, status=status)
    answer = editor.get(inbox_url("list"))
    assert names(answer) == ["Newer", "Older", "Answered"]
    tabs = {tab.to_text().split()[0]: tab for tab in parse(answer).query(".inbox-tabs__tab")}
    assert {name: tab.to_text().split()[-1] for name, tab in tabs.items()} == {
        "To": "3",
        "Booked": "1",
        "Held": "1",
        "Closed": "1",
        "All": "6",
    }
    assert names(editor.get(tabs["Held"].attrs["href"])) == ["held"]


def test_an_empty_inbox_explains_where_enquiries_come_from(editor):
    assert "What visitors send" in text(editor.get(inbox_url("list")))


@pytest.mark.parametrize(
    "words", ["Naledi", "082 555 01", "0825550143", "27825550143", "naledi@", "Saturday morn"]
)
def test_search_by_name_number_address_or_message(editor, words):
    enquiry()
    enquiry(
        name="Naledi",
        phone="+27825550143",
        email="naledi@example.com",
        message="Saturday morning?",
        status="closed",
    )
    assert names(editor.get(inbox_url("list"), {"q": words})) == ["Naledi"]


@pytest.mark.parametrize("part", ["2782555", "00 27 82", "0027 82 555", "+27 (0)82 555-0143"])
def test_search_by_a_number_in_another_notation(editor, part):
    enquiry()
    enquiry(name="Naledi", phone="+27825550143")
    assert "Naledi" in names(editor.get(inbox_url("list"), {"q": part}))


def test_search_by_a_number_in_a_message(editor):
    enquiry()
    enquiry(name="Naledi", message="Ring my sister on 082 555 0143, please")
    assert names(editor.get(inbox_url("list"), {"q": "+27825550143"})) == ["Naledi"]


def test_filters_apply_to_all_tabs(editor):
    enquiry(name="Voucher", kind="voucher", status="closed")
    enquiry(name="Old", created=timezone.now() - timedelta(days=40))
    failed = enquiry(name="Failed", status="booked")
    failed.mails.create(to="spa", state="failed")
    assert names(editor.get(inbox_url("list"), {"kind": "voucher"})) == ["Voucher"]
    assert names(editor.get(inbox_url("list"), {"status": "booked"})) == ["Failed"]
    assert names(editor.get(inbox_url("list"), {"mails": "trouble"})) == ["Failed"]
    until = (timezone.localdate() - timedelta(days=30)).isoformat()
    assert names(editor.get(inbox_url("list"), {"created_to": until})) == ["Old"]


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
def test_an_enquiry_with_an_undelivered_email_is_marked(editor, fields, marked):
    enquiry().mails.create(to="spa", **fields)
    assert ("Mail not sent" in text(editor.get(inbox_url("list")))) is marked


def test_the_menu_and_the_admin_home_count_new_enquiries(editor):
    enquiry(status="closed").mails.create(to="spa", state="failed")
    for _ in range(2):
        enquiry()
    home = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "Enquiries (2)" in home
    assert "2 new enquiries" in home
    assert "1 mail not sent" in home
    Enquiry.objects.update(status="closed")
    home = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "Enquiries (" not in home
    assert "new enquir" not in home
