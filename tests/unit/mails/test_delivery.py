"""The state of an email after each attempt, and what is logged."""

import logging
import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from enquiries.mails import delivery
from enquiries.mails.delivery import INTERRUPTED, RETRY_MINUTES, deliver, send_due_emails
from enquiries.mails.queue import add_mails, send_again, undelivered_mails
from enquiries.mails.smtp import SMTPRefused
from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.mails import fail_smtp, make_due

pytestmark = pytest.mark.django_db


def test_retries_back_off_and_then_the_email_fails(monkeypatch, row):
    fail_smtp(monkeypatch, connect=ConnectionRefusedError())
    delays = []
    for _ in RETRY_MINUTES:
        make_due(row)
        before = timezone.now()
        assert not deliver(row.pk)
        row.refresh_from_db()
        assert row.state == "waiting"
        delays.append(round((row.next_attempt - before).total_seconds() / 60))
        # Not due yet.
        deliver(row.pk)
    assert delays == RETRY_MINUTES
    make_due(row)
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("failed", len(RETRY_MINUTES) + 1)
    assert "cannot be reached (ConnectionRefusedError)" in row.problem


@pytest.mark.parametrize(
    ("fault", "state", "problem"),
    [
        (
            {"envelope": SMTPRefused("recipient", 550)},
            "failed",
            "The mail server refused the recipient (550).",
        ),
        (
            {"envelope": SMTPRefused("recipient", 450)},
            "waiting",
            "The mail server refused the recipient (450).",
        ),
        (
            {"envelope": smtplib.SMTPServerDisconnected()},
            "waiting",
            "The mail server broke off (SMTPServerDisconnected).",
        ),
        (
            {"data": SMTPRefused("message", 554)},
            "failed",
            "The mail server refused the message (554).",
        ),
        (
            {"data": SMTPRefused("message", 451)},
            "waiting",
            "The mail server refused the message (451).",
        ),
        (
            {"data": smtplib.SMTPServerDisconnected()},
            "unsure",
            f"{INTERRUPTED} (SMTPServerDisconnected)",
        ),
        ({"data": TimeoutError()}, "unsure", f"{INTERRUPTED} (TimeoutError)"),
    ],
)
def test_the_state_after_a_failure_depends_on_the_step(
    monkeypatch, row, caplog, fault, state, problem
):
    fail_smtp(monkeypatch, **fault)
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.problem) == (state, problem)
    level = logging.WARNING if state == "waiting" else logging.ERROR
    message = f"Email {row.pk} of enquiry {row.enquiry_id} is {state}: {problem}"
    assert caplog.record_tuples == [("enquiries.mails.delivery", level, message)]


def test_no_personal_data_is_logged(monkeypatch, row, caplog):
    error = smtplib.SMTPRecipientsRefused({"thandi@example.com": (550, b"thandi@example.com")})
    fail_smtp(monkeypatch, envelope=error)
    with caplog.at_level(logging.DEBUG):
        deliver(row.pk)
    row.refresh_from_db()
    assert f"Email {row.pk} of enquiry" in caplog.text
    for secret in ("Thandi", "thandi@", "owner@", "82123"):
        assert secret not in caplog.text + row.problem


def test_an_interrupted_email_becomes_unsure_and_is_not_retried(row):
    old = timezone.now() - timedelta(hours=1)
    EnquiryMail.objects.update(state="sending", attempts=1, changed=old, next_attempt=old)
    assert send_due_emails() == 0
    row.refresh_from_db()
    assert row.state == "unsure"
    assert mail.outbox == []


@pytest.mark.parametrize("state", ["waiting", "sending"])
def test_staff_are_told_of_emails_that_are_overdue(row, state):
    def overdue(minutes: int) -> bool:
        then = timezone.now() - timedelta(minutes=minutes)
        EnquiryMail.objects.update(state=state, next_attempt=then, changed=then)
        return undelivered_mails().exists()

    assert not overdue(9)
    assert overdue(11)
    EnquiryMail.objects.update(state="sent")
    assert not undelivered_mails().exists()


def test_the_oldest_email_is_sent_first_and_the_worker_stops_when_told(row):
    first = enquiry(name="Lerato").mails.create(to="spa")
    EnquiryMail.objects.filter(pk=first.pk).update(
        next_attempt=timezone.now() - timedelta(minutes=1)
    )
    turns = iter([True, False])
    assert send_due_emails(lambda: next(turns)) == 1
    assert list(EnquiryMail.objects.filter(state="sent")) == [first]


def test_an_email_being_sent_is_left_alone(row):
    EnquiryMail.objects.update(state="sending", changed=timezone.now())
    send_due_emails()
    row.refresh_from_db()
    assert row.state == "sending"


def test_an_unreachable_server_costs_the_other_emails_no_attempt(monkeypatch, row):
    for _ in range(3):
        enquiry().mails.create(to="spa")
    fail_smtp(monkeypatch, connect=TimeoutError())
    assert send_due_emails() == 1
    assert sorted(EnquiryMail.objects.values_list("attempts", flat=True)) == [0, 0, 0, 1]


def test_send_again_restarts_the_attempts_once(monkeypatch, row):
    fail_smtp(monkeypatch, envelope=SMTPRefused("recipient", 450))
    EnquiryMail.objects.update(state="failed", attempts=len(RETRY_MINUTES) + 1)
    row.refresh_from_db()
    assert send_again(row)
    assert not send_again(row)
    deliver(row.pk)
    row.refresh_from_db()
    # The attempts are counted from zero.
    assert (row.state, row.attempts) == ("waiting", 1)


def test_emails_are_queued_once_and_only_where_there_is_an_address():
    both, no_address = enquiry(), enquiry(email="")
    for _ in range(2):
        add_mails(both, "owner@spa.example")
        add_mails(no_address, "")
    assert sorted(both.mails.values_list("to", flat=True)) == ["spa", "visitor"]
    assert not no_address.mails.exists()


def test_no_mailbox_gets_more_than_three_copies_a_day():
    spellings = ["thandi@example.com", "Thandi@Example.com", "thandi+spa@example.com"]
    for email in (*spellings, "t.handi+x@example.com", "thandi@example.com"):
        add_mails(enquiry(email=email), "owner@spa.example")
    copies = EnquiryMail.objects.filter(to="visitor")
    assert copies.count() == 3
    # The spa is notified of every one, and another mailbox still gets its copy.
    assert EnquiryMail.objects.filter(to="spa").count() == 5
    for other in ("thandi@example.co.za", "nothandi@example.com"):
        add_mails(enquiry(email=other), "")
    assert copies.count() == 5
    copies.update(changed=timezone.now() - timedelta(days=1, minutes=1))
    add_mails(enquiry(), "")
    assert copies.count() == 6


@pytest.mark.parametrize("step", ["build", "serialize"])
def test_an_email_that_cannot_be_built_does_not_block_the_others(monkeypatch, row, step):
    def fail(self, **kwargs):
        raise KeyError("thandi@example.com")

    if step == "build":
        build = delivery.build_message
        monkeypatch.setattr(
            delivery, "build_message", lambda mail: fail(mail) if mail == row else build(mail)
        )
    else:
        type(row.enquiry).objects.filter(pk=row.enquiry.pk).update(email="a@b.c\r\nBcc: d@e.f")
    later = enquiry().mails.create(to="spa")
    assert send_due_emails() == 2
    row.refresh_from_db()
    later.refresh_from_db()
    assert (row.state, later.state) == ("waiting", "sent")
    assert "could not be written" in row.problem
    assert "@" not in row.problem


def test_mail_worker_once_sends_what_is_due_once(row):
    for _ in range(2):
        call_command("mail_worker", "--once")
    assert len(mail.outbox) == 1


def test_an_email_without_a_recipient_fails_and_the_others_are_sent(row):
    without = enquiry(email="").mails.create(to="visitor")
    EnquiryMail.objects.filter(pk=without.pk).update(
        next_attempt=timezone.now() - timedelta(minutes=1)
    )
    assert send_due_emails() == 2
    without.refresh_from_db()
    row.refresh_from_db()
    assert (without.state, without.problem) == ("failed", "The visitor left no e-mail address.")
    assert row.state == "sent"


def test_the_email_of_an_erased_enquiry_is_not_sent(row):
    pk = row.pk
    row.enquiry.delete()
    assert deliver(pk)
    assert mail.outbox == []
