"""The calendar file, the printable day and the export."""

import csv
import io
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.documents import parse
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.rendering.enquiries.inbox import SATURDAY, inbox_url, text

pytestmark = pytest.mark.django_db


def test_the_calendar_file_of_a_booking(editor):
    contact_details()
    row = enquiry(
        name="Thandi; Nomsa, two\\" + "é" * 60,
        status="booked",
        booked_for=SATURDAY,
        minutes=90,
    )
    answer = editor.get(inbox_url("calendar", row.pk))
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


def test_an_enquiry_that_is_not_booked_has_no_calendar_file(editor):
    assert editor.get(inbox_url("calendar", enquiry().pk)).status_code == 404


def test_the_printable_day(editor):
    enquiry(name="Late", status="booked", booked_for=SATURDAY + timedelta(hours=4))
    enquiry(name="Early", status="booked", booked_for=SATURDAY)
    enquiry(name="Asks", kind="booking", times=[SATURDAY + timedelta(hours=1)])
    enquiry(name="Sunday", status="booked", booked_for=SATURDAY + timedelta(days=1))
    enquiry(name="Closed", status="closed", times=[SATURDAY])
    page = parse(editor.get(inbox_url("day"), {"date": "2031-03-08"}))
    assert [link.to_text() for link in page.query(".day-view__table a")] == [
        "Early",
        "Late",
        "Asks",
    ]


@pytest.mark.parametrize("typed", ["nonsense", "2031-02-31", "9999-12-31", "0001-01-01"])
def test_an_invalid_date_is_reported_and_today_is_shown(editor, typed):
    answer = editor.get(inbox_url("day"), {"date": typed})
    assert "no date we understand" in text(answer)
    assert str(timezone.localdate().year) in text(answer)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝"])
def test_exported_text_is_escaped_against_formulas(owner, start):
    enquiry(name=f"{start}HYPERLINK(1)", message="Well", status="closed")
    answer = owner.get(inbox_url("list"), {"export": "csv"})
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode())))
    assert rows[0]["Name"] == f"'{start}HYPERLINK(1)"
    assert rows[0]["Message"] == "Well"
    assert rows[0]["Number to call"] == "082 123 4567"
    assert owner.get(inbox_url("list"), {"export": "xlsx"}).status_code == 200
