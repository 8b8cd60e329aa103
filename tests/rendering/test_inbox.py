"""The inbox as the front desk uses it: what it shows, finds and changes, and for whom."""

import csv
import io
from datetime import datetime, timedelta
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ReferenceIndex

from contact.models import Enquiry, EnquiryEvent, EnquiryMail
from tests import documents
from tests.documents import parse
from tests.factories import people
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Africa/Johannesburg")
SATURDAY = datetime(2031, 3, 8, 10, tzinfo=HERE)


def address(name: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_contact_enquiry:{name}", args=args)


@pytest.fixture
def desk(client) -> Client:
    client.force_login(people.editor())
    return client


@pytest.fixture
def owner() -> Client:
    client = Client()
    client.force_login(people.owner())
    return client


def names(answer) -> list[str]:
    return [link.to_text() for link in parse(answer).query(".inbox__name")]


def press(client: Client, row: Enquiry, do: str, **values: object):
    """A button of the page as it was opened, unless `was` says otherwise."""
    return client.post(
        address("edit", row.pk), {"do": do, "was": row.status, **values}, follow=True
    )


def said(answer) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def text(answer) -> str:
    return parse(answer).query_one("main").to_text()


# The list


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


def test_the_list_asks_as_much_for_thirty_as_for_one(desk, django_assert_max_num_queries):
    for _ in range(30):
        enquiry(times=[SATURDAY]).mails.create(to="spa")
    desk.get(address("list"))
    with django_assert_max_num_queries(25):
        assert len(names(desk.get(address("list")))) == 30


# One enquiry


def test_what_was_sent_stands_there_in_plain_words(desk):
    row = enquiry(kind="booking", minutes=60, times=[SATURDAY], message="<script>x</script>")
    page = desk.get(address("edit", row.pk))
    for words in (
        "Booking request",
        "082 123 4567",
        "60 minutes",
        "Saturday 8 March 2031, 10:00",
        "<script>x</script>",
    ):
        assert words in text(page)
    assert "<script>x" not in page.content.decode()


def test_the_answer_is_ready_and_says_nothing_of_the_message(desk):
    row = enquiry(kind="booking", times=[SATURDAY], message="My back & my knee hurt")
    page = parse(desk.get(address("edit", row.pk)))
    whatsapp = page.query_one('[data-opened="whatsapp"]').attrs["href"]
    by_mail = page.query_one('[data-opened="mail"]').attrs["href"]
    assert whatsapp.startswith("https://wa.me/27821234567?text=Hi%20Thandi")
    assert by_mail.startswith("mailto:thandi@example.com?subject=Your%20booking%20request")
    assert page.query_one('[data-opened="call"]').attrs["href"] == "tel:+27821234567"
    for link in (whatsapp, by_mail):
        assert "Saturday 8 March 2031, 10:00" in unquote(link)
        assert "knee" not in link


def test_opening_whatsapp_is_noted_with_who_did_it(desk):
    row = enquiry()
    answer = desk.post(address("edit", row.pk), {"do": "opened", "with": "whatsapp"})
    assert answer.status_code == 204
    event = EnquiryEvent.objects.get()
    assert (event.what, event.by.username) == ("WhatsApp opened", "editor")
    assert desk.post(address("edit", row.pk), {"do": "opened", "with": "x"}).status_code == 400
    assert "WhatsApp opened" in text(desk.get(address("edit", row.pk)))


@pytest.mark.parametrize("to", ["answered", "closed"])
def test_a_status_is_one_press_and_is_noted(desk, to):
    row = enquiry()
    answer = press(desk, row, to)
    row.refresh_from_db()
    assert row.status == to
    assert f"Status: {row.get_status_display()}" in text(answer)
    assert EnquiryEvent.objects.get().by.username == "editor"


def test_of_two_who_press_at_once_the_second_is_told(desk, owner):
    row = enquiry()
    press(desk, row, "answered")
    answer = press(owner, row, "closed")
    row.refresh_from_db()
    assert row.status == "answered"
    assert "meanwhile set it to “Answered”" in said(answer)
    assert EnquiryEvent.objects.count() == 1


def test_booked_at_a_preferred_time(desk):
    row = enquiry(kind="booking", times=[SATURDAY, SATURDAY + timedelta(hours=2)])
    second = row.preferred_times.last()
    answer = press(desk, row, "book", time=str(second.pk))
    row.refresh_from_db()
    assert (row.status, row.booked_for) == ("booked", SATURDAY + timedelta(hours=2))
    assert "Booked for Saturday 8 March 2031, 12:00" in text(answer)


def test_booked_at_another_time(desk):
    row = enquiry()
    day = timezone.localdate() + timedelta(days=40)
    press(desk, row, "book", time="other", other=f"{day}T15:30")
    row.refresh_from_db()
    assert row.booked_for == datetime(day.year, day.month, day.day, 15, 30, tzinfo=HERE)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Choose one of the times."),
        ({"time": "999999999999999999999"}, "Choose one of the times."),
        ({"time": "other"}, "Type a day and a time"),
        ({"time": "other", "other": "tomorrow"}, "Type a day and a time"),
        ({"time": "other", "other": "2001-01-01T10:00"}, "This time has passed."),
        ({"time": "other", "other": "2062-01-01T10:00"}, "Look at the year."),
    ],
)
def test_a_time_that_cannot_be_is_said_in_words(desk, values, words):
    row = enquiry()
    answer = press(desk, row, "book", **values)
    row.refresh_from_db()
    assert answer.status_code == 422
    assert words in text(answer)
    assert row.status == "new"


def test_a_note_stays_with_who_wrote_it(desk):
    row = enquiry()
    assert "<b>Rings" in text(press(desk, row, "note", note="<b>Rings back</b>"))
    assert "Write something" in said(press(desk, row, "note", note="  "))
    assert "first 2000" in said(press(desk, row, "note", note="x" * 3000))
    assert [len(event.note) for event in EnquiryEvent.objects.all()] == [17, 2000]
    # Wagtail's index of who refers to what would keep a line for each.
    assert not ReferenceIndex.model_is_indexable(EnquiryEvent)


@pytest.mark.parametrize("do", ["", "explode", "status"])
def test_a_button_that_is_not_known_changes_nothing(desk, do):
    row = enquiry()
    assert "Nothing was changed" in said(press(desk, row, do))
    row.refresh_from_db()
    assert row.status == "new"


# Mails


def test_release_sends_what_was_kept_back_once(desk, owner, django_capture_on_commit_callbacks):
    contact_details(enquiries_to="owner@spa.example")
    row = enquiry(status="held", held_because="Two links.")
    assert "Two links." in text(desk.get(address("edit", row.pk)))
    with django_capture_on_commit_callbacks(execute=True):
        assert "Released" in said(press(desk, row, "release"))
        assert "meanwhile" in said(press(owner, row, "release"))
    row.refresh_from_db()
    assert row.status == "new"
    assert sorted(message.to[0] for message in mail.outbox) == [
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
    assert len(mail.outbox) == 1
    failed.refresh_from_db()
    assert failed.state == "sent"


@pytest.mark.parametrize("number", ["", "x", "²", "9" * 30, "0"])
def test_a_mail_of_another_enquiry_is_not_sent(desk, number):
    other = enquiry().mails.create(to="spa", state="failed")
    row = enquiry()
    for asked in (number, other.pk):
        assert "needs no sending" in said(press(desk, row, "send_again", mail=asked))
    assert mail.outbox == []


# Calendar, paper, spreadsheet


def test_a_booking_goes_into_a_calendar(desk):
    contact_details()
    row = enquiry(
        name="Thandi; Nomsa, two\\" + "é" * 60,
        status="booked",
        booked_for=SATURDAY,
        minutes=90,
    )
    answer = desk.get(address("calendar", row.pk))
    assert answer.headers["Content-Type"].startswith("text/calendar")
    raw = answer.content
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    lines = raw.decode().replace("\r\n ", "").split("\r\n")
    found = dict(line.split(":", 1) for line in lines if line)
    assert found["DTSTART"] == "20310308T080000Z"
    assert found["DTEND"] == "20310308T093000Z"
    assert found["SUMMARY"].startswith("Thandi\\; Nomsa\\, two\\\\éé")
    assert "@testserver" in found["UID"]
    assert "Saturday possible" not in raw.decode()


def test_what_is_not_booked_has_no_calendar_file(desk):
    assert desk.get(address("calendar", enquiry().pk)).status_code == 404


def test_a_day_on_paper(desk):
    enquiry(name="Late", status="booked", booked_for=SATURDAY + timedelta(hours=4))
    enquiry(name="Early", status="booked", booked_for=SATURDAY)
    enquiry(name="Asks", kind="booking", times=[SATURDAY + timedelta(hours=1)])
    enquiry(name="Sunday", status="booked", booked_for=SATURDAY + timedelta(days=1))
    enquiry(name="Closed", status="closed", times=[SATURDAY])
    page = parse(desk.get(address("day"), {"date": "2031-03-08"}))
    assert [link.to_text() for link in page.query(".day-sheet__table a")] == [
        "Early",
        "Late",
        "Asks",
    ]


@pytest.mark.parametrize("typed", ["nonsense", "2031-02-31", "9999-12-31", "0001-01-01"])
def test_a_day_that_is_none_is_said_and_today_is_shown(desk, typed):
    answer = desk.get(address("day"), {"date": typed})
    assert "no date we understand" in text(answer)
    assert str(timezone.localdate().year) in text(answer)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝"])
def test_no_text_of_a_visitor_becomes_a_formula(owner, start):
    enquiry(name=f"{start}HYPERLINK(1)", message="Well", status="closed")
    answer = owner.get(address("list"), {"export": "csv"})
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode())))
    assert rows[0]["Name"] == f"'{start}HYPERLINK(1)"
    assert rows[0]["Message"] == "Well"
    assert rows[0]["Number to call"] == "082 123 4567"
    assert owner.get(address("list"), {"export": "xlsx"}).status_code == 200


# Who may what


@pytest.mark.parametrize(
    ("who", "page", "day", "change", "export", "delete"),
    [
        (people.owner, 200, 200, True, 200, True),
        (people.editor, 200, 200, True, 302, False),
        (people.superuser, 200, 200, True, 200, True),
        (None, 302, 302, False, 302, False),
    ],
)
def test_who_may_what(client, who, page, day, change, export, delete):
    row = enquiry()
    row.mails.create(to="spa")
    row.events.create(what="Released")
    if who:
        client.force_login(who())
    assert client.get(address("list")).status_code == page
    assert client.get(address("edit", row.pk)).status_code == page
    assert client.get(address("day")).status_code == day
    client.post(address("edit", row.pk), {"do": "answered", "was": "new"})
    row.refresh_from_db()
    assert (row.status == "answered") is change
    assert client.get(address("list"), {"export": "csv"}).status_code == export
    assert client.get(address("add")).status_code == 302
    client.post(address("delete", row.pk))
    assert Enquiry.objects.exists() is not delete
    assert EnquiryMail.objects.exists() is not delete
    assert EnquiryEvent.objects.exists() is not delete


def test_staff_without_rights_on_enquiries_see_none(client, django_user_model):
    from django.contrib.auth.models import Group, Permission

    group = Group.objects.create(name="Only pages")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = django_user_model.objects.create_user("guest", password="x")
    user.groups.add(group)
    client.force_login(user)
    row = enquiry(status="booked", booked_for=SATURDAY)
    for name, args in (
        ("list", []),
        ("edit", [row.pk]),
        ("day", []),
        ("calendar", [row.pk]),
        ("delete", [row.pk]),
    ):
        assert client.get(address(name, *args)).status_code == 302
    # Wagtail's list to choose a record from asks for no right on it.
    assert client.get("/admin/snippets/choose/contact/enquiry/").status_code == 404
    assert client.get("/admin/snippets/choose/articles/readerquestion/").status_code == 404
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "enquir" not in home.lower()


def test_the_owner_reads_what_was_held_and_finds_one_person(desk, owner):
    enquiry(status="held", held_because="It has links in it, as advertising has.")
    held = owner.get(address("list"), {"show": "held"})
    assert "It has links in it, as advertising has. 1×" in documents.words(
        parse(held), ".held-figures"
    )
    assert reverse("find_person") in documents.values(parse(held), "a", "href")
    for answer in (desk.get(address("list"), {"show": "held"}), owner.get(address("list"))):
        assert not parse(answer).query(".held-figures")
    assert reverse("find_person") not in desk.get(address("list")).content.decode()


def test_every_button_needs_the_forms_token(django_user_model):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.editor())
    row = enquiry()
    assert client.post(address("edit", row.pk), {"do": "closed", "was": "new"}).status_code == 403
    row.refresh_from_db()
    assert row.status == "new"
