"""How far a mail has come, attempt by attempt, and what the log says of it."""

import logging
import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from enquiries.mails import delivery
from enquiries.mails.delivery import WAITS, deliver, deliver_due
from enquiries.mails.queue import add_mails, send_again
from enquiries.mails.server import Refused
from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.mails import breaking, come_due

pytestmark = pytest.mark.django_db


def test_it_waits_longer_each_time_and_then_the_owner_sees_it(monkeypatch, row):
    breaking(monkeypatch, opening=ConnectionRefusedError())
    waits = []
    for _ in WAITS:
        come_due(row)
        before = timezone.now()
        assert not deliver(row.pk)
        row.refresh_from_db()
        assert row.state == "waiting"
        waits.append(round((row.next_attempt - before).total_seconds() / 60))
        # Not before its time.
        deliver(row.pk)
    assert waits == WAITS
    come_due(row)
    deliver(row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("failed", len(WAITS) + 1)
    assert "cannot be reached (ConnectionRefusedError)" in row.problem


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ({"announcing": Refused("recipient", 550)}, "failed"),
        ({"announcing": Refused("recipient", 450)}, "waiting"),
        ({"announcing": smtplib.SMTPServerDisconnected()}, "waiting"),
        ({"handing_over": Refused("message", 554)}, "failed"),
        ({"handing_over": Refused("message", 451)}, "waiting"),
        ({"handing_over": smtplib.SMTPServerDisconnected()}, "unsure"),
        ({"handing_over": TimeoutError()}, "unsure"),
    ],
)
def test_what_a_failure_means_depends_on_the_step(monkeypatch, row, fault, state):
    breaking(monkeypatch, **fault)
    deliver(row.pk)
    row.refresh_from_db()
    assert row.state == state
    assert row.problem


def test_nothing_about_the_visitor_is_in_the_log(monkeypatch, row, caplog):
    words = smtplib.SMTPRecipientsRefused({"thandi@example.com": (550, b"thandi@example.com")})
    breaking(monkeypatch, announcing=words)
    with caplog.at_level(logging.DEBUG):
        deliver(row.pk)
    row.refresh_from_db()
    assert "was not mailed" in caplog.text
    for secret in ("Thandi", "thandi@", "owner@", "82123"):
        assert secret not in caplog.text + row.problem


def test_one_that_was_cut_off_is_never_sent_again_by_itself(row):
    old = timezone.now() - timedelta(hours=1)
    EnquiryMail.objects.update(state="sending", attempts=1, changed=old, next_attempt=old)
    assert deliver_due() == 0
    row.refresh_from_db()
    assert row.state == "unsure"
    assert mail.outbox == []


def test_one_that_is_in_hand_is_left_alone(row):
    EnquiryMail.objects.update(state="sending", changed=timezone.now())
    deliver_due()
    row.refresh_from_db()
    assert row.state == "sending"


def test_a_server_out_of_reach_costs_the_others_no_attempt(monkeypatch, row):
    for _ in range(3):
        enquiry().mails.create(to="spa")
    breaking(monkeypatch, opening=TimeoutError())
    assert deliver_due() == 1
    assert sorted(EnquiryMail.objects.values_list("attempts", flat=True)) == [0, 0, 0, 1]


def test_a_person_may_have_it_tried_anew_once(monkeypatch, row):
    breaking(monkeypatch, announcing=Refused("recipient", 450))
    EnquiryMail.objects.update(state="failed", attempts=len(WAITS) + 1)
    row.refresh_from_db()
    assert send_again(row)
    assert not send_again(row)
    deliver(row.pk)
    row.refresh_from_db()
    # The first attempt of several: not given up at once.
    assert (row.state, row.attempts) == ("waiting", 1)


def test_mails_are_written_down_once_and_only_where_somebody_reads_them():
    both, nobody = enquiry(), enquiry(email="")
    for _ in range(2):
        add_mails(both, "owner@spa.example")
        add_mails(nobody, "")
    assert sorted(both.mails.values_list("to", flat=True)) == ["spa", "visitor"]
    assert not nobody.mails.exists()


def test_no_mailbox_gets_more_than_three_copies_a_day():
    spellings = ["thandi@example.com", "Thandi@Example.com", "thandi+spa@example.com"]
    for email in (*spellings, "t.handi+x@example.com", "thandi@example.com"):
        add_mails(enquiry(email=email), "owner@spa.example")
    copies = EnquiryMail.objects.filter(to="visitor")
    assert copies.count() == 3
    # The spa hears of every one, and somebody else gets a copy as ever.
    assert EnquiryMail.objects.filter(to="spa").count() == 5
    for other in ("thandi@example.co.za", "nothandi@example.com"):
        add_mails(enquiry(email=other), "")
    assert copies.count() == 5
    # A day later it is free again.
    copies.update(changed=timezone.now() - timedelta(days=1, minutes=1))
    add_mails(enquiry(), "")
    assert copies.count() == 6


@pytest.mark.parametrize("writing", ["letter", "message"])
def test_a_mail_that_cannot_be_written_holds_nobody_up(monkeypatch, row, writing):
    def fail(self, **kwargs):
        raise KeyError("thandi@example.com")

    if writing == "letter":
        good = delivery.write_letter
        monkeypatch.setattr(
            delivery, "write_letter", lambda mail: fail(mail) if mail == row else good(mail)
        )
    else:
        type(row.enquiry).objects.filter(pk=row.enquiry.pk).update(email="a@b.c\r\nBcc: d@e.f")
    later = enquiry().mails.create(to="spa")
    assert deliver_due() == 2
    row.refresh_from_db()
    later.refresh_from_db()
    assert (row.state, later.state) == ("waiting", "sent")
    assert "could not be written" in row.problem
    assert "@" not in row.problem


def test_a_call_for_cron_sends_what_is_due_once(row):
    for _ in range(2):
        call_command("mail_worker", "--once")
    assert len(mail.outbox) == 1


def test_a_mail_of_an_erased_enquiry_is_not_sent(row):
    pk = row.pk
    row.enquiry.delete()
    assert deliver(pk)
    assert mail.outbox == []
