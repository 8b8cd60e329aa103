"""Which enquiries purge_enquiries deletes and which it keeps."""

from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from enquiries.models import Enquiry
from tests.documents import parse, words
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry

pytestmark = pytest.mark.django_db
FUTURE, RECENT, PAST = timedelta(days=100), timedelta(hours=-20), timedelta(hours=-28)


def is_kept(name: str = "Thandi") -> bool:
    Enquiry.objects.update(created=timezone.now() - timedelta(days=91))
    call_command("purge_enquiries", stdout=StringIO())
    return Enquiry.objects.filter(name=name).exists()


@pytest.mark.parametrize(("when", "stays"), [(FUTURE, True), (RECENT, True), (PAST, False)])
def test_a_booking_is_kept_until_the_day_after_it(when, stays):
    enquiry(status="booked", booked_for=timezone.now() + when)
    assert is_kept() is stays


@pytest.mark.parametrize("status", ["new", "answered", "held"])
@pytest.mark.parametrize(("when", "stays"), [(FUTURE, True), (RECENT, True), (PAST, False)])
def test_an_undecided_request_is_kept_until_the_day_after_its_last_time(status, when, stays):
    now = timezone.now()
    enquiry(status=status, kind="booking", times=[now + PAST, now + when, now + PAST])
    assert is_kept() is stays


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "closed"},
        {"status": "booked", "booked_for": timezone.now() + PAST},
    ],
    ids=["closed", "booked and gone"],
)
def test_preferred_times_do_not_keep_a_decided_request(fields):
    enquiry(kind="booking", times=[timezone.now() + FUTURE], **fields)
    assert not is_kept()


def test_the_privacy_notice_states_the_retention(client):
    pages.contact()
    records.contact_details(enquiry_days=30)
    notice = words(parse(client.get("/contact/voucher/")), ".enquiry-form__notice")
    assert "after 30 days, or after your visit if that is later." in notice
    assert "A request for a gift voucher stays for three years" in notice


def test_the_voucher_page_states_its_retention_apart_from_the_notice(client):
    records.contact_details(privacy_notice="<p>We keep it {days} days.</p>")
    assert "keep your request for three years" in words(parse(client.get("/contact/voucher/")))


@pytest.mark.parametrize("status", ["new", "answered", "closed", "held"])
@pytest.mark.parametrize(
    ("today", "received", "stays"),
    [
        ("2026-11-28", "2026-08-01", True),
        ("2026-11-28", "2023-11-28", True),
        ("2026-11-28", "2023-11-27", False),
        # A year without 29 February, and one with it.
        ("2027-02-28", "2024-02-29", True),
        ("2027-03-01", "2024-02-29", False),
        ("2028-02-29", "2025-02-28", True),
        ("2028-02-29", "2025-02-27", False),
    ],
)
def test_a_voucher_request_is_kept_three_years_from_its_day(
    monkeypatch, status, today, received, stays
):
    # Just after midnight in South Africa, still the day before in UTC.
    moment = datetime.fromisoformat(f"{today}T00:10:00+02:00")
    monkeypatch.setattr(timezone, "now", lambda: moment)
    created = datetime.fromisoformat(f"{received}T00:05:00+02:00")
    enquiry(kind="voucher", status=status, voucher_rand=500, created=created)
    enquiry(kind="question", name="Somebody", created=created)
    call_command("purge_enquiries", stdout=StringIO())
    assert Enquiry.objects.filter(kind="voucher").exists() is stays
    assert not Enquiry.objects.filter(kind="question").exists()


def test_a_voucher_request_can_be_erased_on_request(client):
    client.force_login(people.owner())
    row = enquiry(kind="voucher", voucher_rand=500, voucher_for="Naledi")
    data = {"text": "Naledi", "action": "erase-now", "chosen": f"enquiries:{row.pk}"}
    assert client.post(reverse("find_person"), data).status_code == 302
    assert not Enquiry.objects.exists()
