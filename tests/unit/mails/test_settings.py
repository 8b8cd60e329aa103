"""Settings that the mail server refuses: no mail is at fault, and the owner is told."""

import smtplib
from datetime import timedelta

import pytest
from django.utils import timezone

from enquiries.mails.delivery import WAITS, deliver, deliver_due
from enquiries.mails.queue import mails_in_trouble, send_again
from enquiries.mails.server import Refused
from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.mails import breaking

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "fault",
    [
        {"announcing": Refused("sender", 530)},
        {"announcing": Refused("sender", 553)},
        {"announcing": Refused("recipient", 530)},
        {"handing_over": Refused("message", 530)},
        {"opening": Refused("sign-in", 535)},
        {"opening": Refused("encryption", 502)},
    ],
)
def test_wrong_settings_fail_no_mail_and_the_owner_is_told(monkeypatch, row, fault):
    for _ in range(2):
        enquiry().mails.create(to="spa")
    breaking(monkeypatch, **fault)
    assert not mails_in_trouble().exists()
    for _ in range(2 * len(WAITS) + 2):
        # One is tried; the others keep their attempts.
        assert deliver_due() == 1
        assert mails_in_trouble().count() == 1
        # Before the others.
        due = timezone.now() - timedelta(minutes=5)
        EnquiryMail.objects.filter(pk=row.pk).update(next_attempt=due)
    assert {mail.state for mail in EnquiryMail.objects.all()} == {"waiting"}
    assert not EnquiryMail.objects.exclude(attempts=0).exists()
    row.refresh_from_db()
    assert "wants other settings" in row.problem
    # As soon as they are right, all go out.
    breaking(monkeypatch)
    deliver_due()
    assert {mail.state for mail in EnquiryMail.objects.all()} == {"sent"}
    assert not mails_in_trouble().exists()


def test_wrong_settings_use_up_no_attempt(monkeypatch, row):
    breaking(monkeypatch, announcing=Refused("sender", 530))
    for _ in WAITS:
        deliver(row.pk)
        EnquiryMail.objects.update(next_attempt=timezone.now())
    breaking(monkeypatch, announcing=Refused("recipient", 450))
    for _ in WAITS:
        deliver(row.pk)
        row.refresh_from_db()
        assert row.state == "waiting"
        EnquiryMail.objects.update(next_attempt=timezone.now())
    deliver(row.pk)
    row.refresh_from_db()
    assert row.state == "failed"


def test_a_person_who_has_corrected_the_settings_need_not_wait(monkeypatch, row):
    breaking(monkeypatch, announcing=Refused("sender", 530))
    deliver(row.pk)
    row.refresh_from_db()
    assert row.next_attempt > timezone.now()
    breaking(monkeypatch)
    assert send_again(row)
    deliver(row.pk)
    row.refresh_from_db()
    assert row.state == "sent"


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (smtplib.SMTPAuthenticationError(535, b"5.7.8 bad credentials"), "535"),
        (smtplib.SMTPNotSupportedError("STARTTLS extension not supported by server."), "502"),
    ],
)
def test_a_refused_sign_in_is_a_fault_of_the_settings(monkeypatch, row, problem, code):
    def refuse(self):
        raise problem

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.open", refuse)
    assert not deliver(row.pk)
    row.refresh_from_db()
    assert row.state == "waiting"
    assert "wants other settings" in row.problem
    assert code in row.problem
