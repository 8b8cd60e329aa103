"""What nobody can see in a text, in forms that anybody may fill in and on the desk of the spa."""

import io
import time
from urllib.parse import urlencode

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import ReaderQuestion
from contact.enquiries import guards
from contact.models import Enquiry, EnquiryEvent
from tests.factories import pages, people

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
INBOX = "/admin/snippets/contact/enquiry/"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
VOUCHER = {"voucher_rand": "500", "name": "Thandi", "phone": "082 123 4567", "website": ""}


@pytest.fixture
def stamp(monkeypatch) -> str:
    """Of a form that has been open for a minute."""
    made, now = guards.new_stamp(), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


@pytest.fixture
def owner() -> Client:
    client = Client()
    client.force_login(people.owner())
    return client


def ask_for_voucher(client, stamp, **values):
    data = VOUCHER | {"stamp": stamp} | values
    return client.post("/contact/voucher/", urlencode(data), FORM, headers=SAME_ORIGIN)


@pytest.mark.parametrize(
    "name", ["\u202e\u200b", "\u200d \u200c", "\ufeff", "\x07", "\u2066\u2069", "\x00"]
)
def test_a_name_of_which_nothing_is_seen_is_no_name(client, stamp, name):
    answer = ask_for_voucher(client, stamp, name=name)
    assert answer.status_code == 422
    assert "Tell us your name" in answer.content.decode()
    assert not Enquiry.objects.exists()


def test_what_is_seen_of_a_text_is_kept(client, stamp):
    ask_for_voucher(
        client,
        stamp,
        name="\u202eThandi\x1b[31m 👩\u200d👧\x07",
        email="\u202athandi@example.com\u202c",
        message="One\x0b\x01\r\n\r\nTwo\tthree\u2028",
    )
    row = Enquiry.objects.get()
    assert row.name == "Thandi[31m 👩\u200d👧"
    assert row.email == "thandi@example.com"
    assert row.message == "One \r\n\r\nTwo\tthree"


def test_no_character_of_a_visitor_keeps_the_owner_from_the_spreadsheet(client, stamp, owner):
    ask_for_voucher(client, stamp, email='"a\x0bb"@example.com', message="\x01\x1f", name="A\x08B")
    # From before visitors' texts were cleaned.
    Enquiry.objects.create(name="Old", key="k" * 64)
    Enquiry.objects.filter(name="Old").update(name="Old\x01", message="\x01\x0b")
    answer = owner.get(INBOX, {"export": "xlsx"})
    assert answer.status_code == 200
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer))).active
    assert "Old" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_a_note_is_kept_without_them(owner):
    row = Enquiry.objects.create(name="Thandi", key="k" * 64)
    owner.post(f"{INBOX}edit/{row.pk}/", {"do": "note", "note": "Comes\x00 at ten\u202e\x07"})
    assert EnquiryEvent.objects.get().note == "Comes at ten"


def test_a_readers_question_is_kept_without_them(client, stamp):
    article = pages.article(published_on=timezone.localdate())
    data = {"question": "May I\x07 eat?\u202e\n\nMuch?", "name": "\u200b", "stamp": stamp}
    address = reverse("ask_question", args=[article.pk])
    client.post(address, urlencode(data | {"website": ""}), FORM, headers=SAME_ORIGIN)
    question = ReaderQuestion.objects.get()
    assert (question.question, question.name) == ("May I eat?\n\nMuch?", "")


def test_looking_for_far_too_long_a_name_finds_nobody(owner):
    Enquiry.objects.create(name="x" * 80, key="k" * 64)
    answer = owner.post(reverse("find_person"), {"text": "x" * 100_000, "action": "find"})
    assert answer.status_code == 200
