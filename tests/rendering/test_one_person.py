"""Find one person: search, export and erase personal data; and the privacy notice."""

import csv
import json
import logging
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from articles.models import ReaderQuestion
from contact.models import ContactDetails
from contact.privacy_notice import DEFAULT_NOTICE
from enquiries.models import Enquiry
from tests.documents import parse, values, words
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry
from tests.factories.questions import reader_question

pytestmark = pytest.mark.django_db
PERSON = {"name": "Thandi Nkosi", "phone": "+27821234567", "email": "thandi@example.com"}


@pytest.fixture
def theirs() -> Enquiry:
    enquiry = Enquiry.objects.create(
        key="1", kind="booking", message="=1+1", minutes=60, wants_news=True, **PERSON
    )
    enquiry.preferred_times.create(starts=timezone.now())
    enquiry.events.create(what="Answered by WhatsApp", note="Rang back")
    enquiry.mails.create(to="spa")
    Enquiry.objects.create(key="2", name="Somebody", phone="+27831112222", message="Hello")
    return enquiry


@pytest.fixture
def article():
    return pages.article(title="Water", published_on=timezone.localdate())


@pytest.fixture
def owner(client):
    client.force_login(people.owner())
    return client


def post(client, action: str, text: str, *chosen: str):
    return client.post(reverse("find_person"), {"action": action, "text": text, "chosen": chosen})


@pytest.mark.parametrize("text", ["082 123 4567", "+27-82-1234567", "THANDI@example.com", "nkosi"])
def test_found_by_number_address_or_name(owner, theirs, text):
    page = parse(post(owner, "find", text))
    assert values(page, '[name="chosen"]', "value") == [f"enquiries:{theirs.pk}"]
    # Two people may have one name: nothing is ticked for anybody.
    assert not page.query('[name="chosen"][checked]')


NOTATIONS = [
    "0821234567",
    "082 123 4567",
    "+27 (0)82 123-4567",
    "0027 82\N{NO-BREAK SPACE}1234567",
    "082/123/4567",
]


@pytest.mark.parametrize("asked", NOTATIONS)
@pytest.mark.parametrize("written", NOTATIONS)
def test_a_number_in_a_text_is_found_in_any_notation(owner, theirs, article, asked, written):
    said = f"Ring my sister on {written}, please"
    found = {
        f"enquiries:{theirs.pk}",
        f"enquiries:{enquiry(phone='', message=said).pk}",
        f"enquiries:{enquiry(phone='', voucher_for=written).pk}",
        f"questions:{reader_question(article, question=said).pk}",
    }
    noted = enquiry(phone="")
    noted.events.create(note=said)
    enquiry(phone="", message="Either 082 or 123, not 4567. Room 821, 23 or 4567?")
    page = parse(post(owner, "find", asked))
    assert set(values(page, '[name="chosen"]', "value")) == found | {f"enquiries:{noted.pk}"}


@pytest.mark.parametrize("part", ["123 4567", "082 12", "2782123", "4567"])
def test_a_part_of_a_number_is_enough(owner, theirs, part):
    page = parse(post(owner, "find", part))
    assert values(page, '[name="chosen"]', "value") == [f"enquiries:{theirs.pk}"]


def test_all_fields_of_a_question_are_exported(owner, article):
    question = reader_question(
        article, name="Nkosi", status="hidden", doubt="It has links in it.", reports=3
    )
    ReaderQuestion.objects.update(changed="2026-03-02T10:00Z")
    (record,) = json.loads(post(owner, "json", "nkosi", f"questions:{question.pk}").content)
    for said in ("It has links in it.", 3, "2026-03-02 12:00"):
        assert said in record.values()


@pytest.mark.parametrize(
    ("text", "said"),
    [("Zanele", "Nothing found"), ("Th", "three characters"), ("\x00\x00\x00", "Type")],
)
def test_an_empty_result_is_reported(owner, theirs, text, said):
    page = parse(post(owner, "find", text))
    assert said in words(page)
    assert not page.query('[name="chosen"]')


def test_all_fields_of_an_enquiry_are_exported(owner, theirs):
    answer = post(owner, "json", "nkosi", f"enquiries:{theirs.pk}")
    assert "Thandi" not in answer.headers["Content-Disposition"]
    (record,) = json.loads(answer.content)
    assert (record["Name"], record["Number"], record["Minutes"]) == (
        "Thandi Nkosi",
        "082 123 4567",
        60,
    )
    assert len(record["Preferred times"]) == 1
    assert "Rang back" in record["What we did"][0]
    (row,) = csv.DictReader(
        StringIO(post(owner, "csv", "nkosi", f"enquiries:{theirs.pk}").content.decode("utf-8-sig"))
    )
    assert row["E-mail"] == "thandi@example.com"
    # Escaped, so that spreadsheets do not evaluate it as a formula.
    assert row["Message"] == "'=1+1"


def test_the_csv_has_a_byte_order_mark(owner):
    person = enquiry(name="Zoë Mbeki")
    content = post(owner, "csv", "Zoë", f"enquiries:{person.pk}").content
    assert content.startswith(b"\xef\xbb\xbf")
    assert "Zoë" in content.decode()
    assert not post(owner, "json", "Zoë", f"enquiries:{person.pk}").content.startswith(b"\xef")


def test_erasing_asks_first_and_deletes_only_what_was_ticked(owner, theirs, caplog):
    assert "Tick at least one" in words(parse(post(owner, "erase", "nkosi")))
    asked = parse(post(owner, "erase", "nkosi", f"enquiries:{theirs.pk}"))
    assert "1 record, with all notes" in words(asked)
    assert "Backups of the site hold it for up to three months" in words(asked)
    assert Enquiry.objects.count() == 2
    # A record that the search did not find is not erased, whatever is sent.
    other = Enquiry.objects.get(name="Somebody")
    with caplog.at_level(logging.DEBUG):
        post(owner, "erase-now", "nkosi", f"enquiries:{theirs.pk}", f"enquiries:{other.pk}")
    assert list(Enquiry.objects.all()) == [other]
    assert "erased 1 records of one person" in caplog.text
    assert "handi" not in caplog.text
    assert "nkosi" not in caplog.text


def test_editors_have_no_access(client, theirs):
    client.force_login(people.editor())
    assert post(client, "find", "nkosi").status_code in (302, 403)
    assert Enquiry.objects.count() == 2


def test_the_search_text_is_not_read_from_the_query_string(owner, theirs):
    assert not parse(owner.get(reverse("find_person"), {"text": "nkosi"})).query('[name="chosen"]')
    assert "Find one person" in owner.get(reverse("wagtailadmin_home")).content.decode()


def test_the_person_command_finds_and_erases(theirs, capsys):
    call_command("person", "find", "0821234567")
    assert capsys.readouterr().out.endswith("1 found.\n")
    call_command("person", "erase", "0821234567", "--yes")
    assert Enquiry.objects.get().name == "Somebody"


def test_the_command_reports_what_it_erased(theirs, capsys):
    old = timezone.now() - timedelta(days=91)
    Enquiry.objects.filter(pk=theirs.pk).update(created=old)
    theirs.preferred_times.update(starts=old)
    call_command("purge_enquiries")
    assert capsys.readouterr().out == (
        "Erased 1 enquiry (with 1 preferred time, 1 note, 1 mail) older than 90 days.\n"
    )
    assert Enquiry.objects.get().name == "Somebody"


def test_the_privacy_notice_fills_in_name_and_days(client):
    details = records.contact_details(enquiry_days=30)
    details.privacy_notice = "<p>{spa} keeps it for {days} days.</p>"
    details.street_address = "1 <b>Palm</b> Street"
    details.save()
    notice = parse(client.get("/contact/voucher/")).query_one(".enquiry-form__notice")
    assert "1 <b>Palm</b> Street" in words(notice)
    assert "for 30 days." in words(notice)
    assert "Information Officer: Thandi M" in words(notice)
    details.information_officer = ""
    details.privacy_notice = ""
    details.save()
    text = words(parse(client.get("/contact/voucher/")), ".enquiry-form__notice")
    assert "Information Regulator" in text
    assert "Information Officer" not in text


def test_the_default_notice_has_all_that_popia_requires():
    for item in (
        "{spa}",
        "{days}",
        "outside South Africa",
        "as little as you like",
        "can’t answer",
        "corrected or erased",
        "object",
        "inforegulator.org.za",
    ):
        assert item in DEFAULT_NOTICE
    assert ContactDetails().privacy_notice == DEFAULT_NOTICE
