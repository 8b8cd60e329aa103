"""The night erases what is old, and nothing that somebody still waits for."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from contact.models import Enquiry
from tests.documents import parse, words
from tests.factories import pages, records
from tests.factories.enquiries import enquiry

pytestmark = pytest.mark.django_db
AHEAD, LATELY, OVER = timedelta(days=100), timedelta(hours=-20), timedelta(hours=-28)


def left_after_a_night(name: str = "Thandi") -> bool:
    Enquiry.objects.update(created=timezone.now() - timedelta(days=91))
    call_command("forget_enquiries", stdout=StringIO())
    return Enquiry.objects.filter(name=name).exists()


@pytest.mark.parametrize(("when", "stays"), [(AHEAD, True), (LATELY, True), (OVER, False)])
def test_a_booking_is_kept_until_the_day_after_it(when, stays):
    enquiry(status="booked", booked_for=timezone.now() + when)
    assert left_after_a_night() is stays


@pytest.mark.parametrize("status", ["new", "answered", "held"])
@pytest.mark.parametrize(("when", "stays"), [(AHEAD, True), (LATELY, True), (OVER, False)])
def test_so_is_a_request_that_nobody_has_decided(status, when, stays):
    now = timezone.now()
    enquiry(status=status, kind="booking", times=[now + OVER, now + when, now + OVER])
    assert left_after_a_night() is stays


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "closed"},
        {"status": "booked", "booked_for": timezone.now() + OVER},
    ],
    ids=["closed", "booked and gone"],
)
def test_what_was_decided_goes_whatever_was_asked_for(fields):
    enquiry(kind="booking", times=[timezone.now() + AHEAD], **fields)
    assert not left_after_a_night()


def test_the_form_tells_visitors_so(client):
    pages.contact()
    records.contact_details(enquiry_days=30)
    notice = words(parse(client.get("/contact/voucher/")), ".enquiry-form__notice")
    assert "after 30 days, or after your visit if that is later." in notice
