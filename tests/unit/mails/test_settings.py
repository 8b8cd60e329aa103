"""Refusals caused by the settings cost no email an attempt, and the owner is told."""

import smtplib
from datetime import timedelta

import pytest
from django.utils import timezone

from enquiries.mails.delivery import RETRY_MINUTES, deliver, send_due_emails
from enquiries.mails.queue import send_again, undelivered_mails
from enquiries.mails.smtp import SMTPRefused
from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.mails import fail_smtp

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "fault",
    [
        {"envelope": SMTPRefused("sender", 530)},
        {"envelope": SMTPRefused("sender", 553)},
        {"envelope": SMTPRefused("recipient", 530)},
        {"data": SMTPRefused("message", 530)},
        {"connect": SMTPRefused("sign-in", 535)},
        {"connect": SMTPRefused("encryption", 502)},
    ],
)
def test_wrong_settings_fail_no_email_and_are_reported(monkeypatch, row, fault):
    for _ in range(2):
        enquiry().mails.create(to="spa")
    fail_smtp(monkeypatch, **fault)
    assert not undelivered_mails().exists()
    for _ in range(2 * len(RETRY_MINUTES) + 2):
        # One is attempted; the others keep their attempts.
        assert send_due_emails() == 1
        assert undelivered_mails().count() == 1
        # Ordered before the others.
        due = timezone.now() - timedelta(minutes=5)
        EnquiryMail.objects.filter(pk=row.pk).update(next_attempt=due)
    assert {mail.state for mail in EnquiryMail.objects.all()} == {"waiting"}
    assert not EnquiryMail.objects.exclude(attempts=0).exists()
    row.refresh_from_db()
    assert "wants other settings" in row.problem
    # Once they are corrected, all are sent.
    fail_smtp(monkeypatch)
    send_due_emails()
    assert {mail.state for mail in EnquiryMail.objects.all()} == {"sent"}
    assert not undelivered_mails().exists()


def test_wrong_settings_cost_no_attempt(monkeypatch, row):
    fail_smtp(monkeypatch, envelope=SMTPRefused("sender", 530))
    for _ in RETRY_MINUTES:
        deliver(row.pk)
        EnquiryMail.objects.update(next_attempt=timezone.now())
    fail_smtp(monkeypatch, envelope=SMTPRefused("recipient", 450))
    for _ in RETRY_MINUTES:
        deliver(row.pk)
        row.refresh_from_db()
        assert row.state == "waiting"
        EnquiryMail.objects.update(next_attempt=timezone.now())
    deliver(row.pk)
    row.refresh_from_db()
    assert row.state == "failed"


def test_send_again_does_not_wait_after_the_settings_are_corrected(monkeypatch, row):
    fail_smtp(monkeypatch, envelope=SMTPRefused("sender", 530))
    deliver(row.pk)
    row.refresh_from_db()
    assert row.next_attempt > timezone.now()
    fail_smtp(monkeypatch)
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
def test_a_refused_sign_in_counts_as_wrong_settings(monkeypatch, row, problem, code):
    def refuse(self):
        raise problem

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.open", refuse)
    assert not deliver(row.pk)
    row.refresh_from_db()
    assert row.state == "waiting"
    assert "wants other settings" in row.problem
    assert code in row.problem
