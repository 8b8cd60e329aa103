"""Invisible characters in public forms and in the admin."""

import io
import time
from urllib.parse import urlencode

import openpyxl
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import ReaderQuestion
from articles.questions.form import QuestionForm
from enquiries.forms.enquiry import EnquiryForm
from enquiries.models import Enquiry, EnquiryEvent
from form_protection import spam
from tests.factories import pages, people

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
INBOX = "/admin/snippets/contact/enquiry/"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}
VOUCHER = {"voucher_rand": "500", "name": "Thandi", "phone": "082 123 4567", "subject": ""}


@pytest.fixture
def stamp(monkeypatch) -> str:
    """The stamp of a form that was rendered a minute ago."""
    made, now = spam.make_timestamp(spam.FORMER_NAME), time.time()
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


# Zero width, default ignorable, and letters and signs that look like a space.
NOTHING_TO_SEE = [
    "\u202e\u200b",
    "\u200d \u200c",
    "\ufeff",
    "\x07",
    "\u2066\u2069",
    "\x00",
    *("\u3164", "\u00ad", "\u034f", "\u180e", "\u115f\u1160", "\uffa0", "\u2800", "\u061c"),
    *("\u17b4\u17b5", "\u180b", "\ufe0f", "\U000e0020", "\U0001d159", "\u3000\u2003", "\u0301"),
    *("\u2065", "\ufff0", "\U0001bca0", "\U000e0fff", "\u3164 \u2800\u00ad"),
]


@pytest.mark.parametrize("name", NOTHING_TO_SEE)
def test_a_name_of_invisible_characters_is_empty(client, stamp, name):
    answer = ask_for_voucher(client, stamp, name=name)
    assert answer.status_code == 422
    assert "Tell us your name" in answer.content.decode()
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize("name", ["Ò", "李", "नी", "ทิพย์", "👩\u200d👧", "❤️", "김", "?", "7"])
def test_names_in_any_script_are_accepted(client, stamp, name):
    assert ask_for_voucher(client, stamp, name=name).status_code == 302
    assert Enquiry.objects.get().name == name


@pytest.mark.parametrize("text", ["\u3164", "\u00ad\u2800", "\u200b"])
def test_a_message_of_invisible_characters_is_empty(client, stamp, text):
    form = EnquiryForm({"name": "Thandi", "phone": "082 123 4567", "message": text})
    assert list(form.errors) == ["message"]
    assert QuestionForm({"question": text}).errors.keys() == {"question"}


@pytest.mark.parametrize("title", ["\u3164", "\u115f \u1160", "\uffa0\u2800", "!"])
def test_a_title_of_invisible_characters_is_refused(title):
    with pytest.raises(ValidationError, match="can be read"):
        pages.article(title=title)


def test_visible_characters_are_stored(client, stamp):
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


def test_no_character_breaks_the_spreadsheet_export(client, stamp, owner):
    ask_for_voucher(client, stamp, email='"a\x0bb"@example.com', message="\x01\x1f", name="A\x08B")
    # As stored before input was cleaned.
    Enquiry.objects.create(name="Old", key="k" * 64)
    Enquiry.objects.filter(name="Old").update(name="Old\x01", message="\x01\x0b")
    answer = owner.get(INBOX, {"export": "xlsx"})
    assert answer.status_code == 200
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer))).active
    assert "Old" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_a_note_is_stored_without_them(owner):
    row = Enquiry.objects.create(name="Thandi", key="k" * 64)
    owner.post(f"{INBOX}edit/{row.pk}/", {"do": "note", "note": "Comes\x00 at ten\u202e\x07"})
    assert EnquiryEvent.objects.get().note == "Comes at ten"


def test_a_readers_question_is_stored_without_them(client, stamp):
    article = pages.article(published_on=timezone.localdate())
    data = {"question": "May I\x07 eat?\u202e\n\nMuch?", "name": "\u200b", "stamp": stamp}
    address = reverse("ask_question", args=[article.pk])
    client.post(address, urlencode(data | {"subject": ""}), FORM, headers=SAME_ORIGIN)
    question = ReaderQuestion.objects.get()
    assert (question.question, question.name) == ("May I eat?\n\nMuch?", "")


def test_a_search_for_a_very_long_name_finds_no_person(owner):
    Enquiry.objects.create(name="x" * 80, key="k" * 64)
    answer = owner.post(reverse("find_person"), {"text": "x" * 100_000, "action": "find"})
    assert answer.status_code == 200
