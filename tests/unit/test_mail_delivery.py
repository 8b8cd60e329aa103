"""How far a mail has come, attempt by attempt, and what the log says of it."""

import logging
import smtplib
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from contact.enquiries import delivery
from contact.enquiries.delivery import ATTEMPTS_IN_A_ROUND, WAITS, deliver, deliver_due
from contact.enquiries.handover import Refused
from contact.enquiries.mail import add_mails, mails_in_trouble, send_again
from contact.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def details():
    return contact_details(enquiries_to="owner@spa.example")


@pytest.fixture
def row() -> EnquiryMail:
    return enquiry().mails.create(to="spa")


def breaking(monkeypatch, *, opening=None, announcing=None, handing_over=None):
    """A mail server that fails at this step."""

    class Server:
        def announce(self, letter):
            if announcing:
                raise announcing

        def hand_over(self, letter):
            if handing_over:
                raise handing_over

    @contextmanager
    def mail_server():
        if opening:
            raise opening
        yield Server()

    monkeypatch.setattr(delivery, "mail_server", mail_server)


def come_due(row) -> None:
    EnquiryMail.objects.filter(pk=row.pk).update(next_attempt=timezone.now())


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
    assert (row.state, row.attempts) == ("failed", ATTEMPTS_IN_A_ROUND)
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
    for _ in range(2 * ATTEMPTS_IN_A_ROUND):
        # One is tried; the others keep their attempts.
        assert deliver_due() == 1
        assert mails_in_trouble().count() == 1
        # Before the others.
        due = timezone.now() - timedelta(minutes=5)
        EnquiryMail.objects.filter(pk=row.pk).update(next_attempt=due)
    assert {mail.state for mail in EnquiryMail.objects.all()} == {"waiting"}
    assert sorted(EnquiryMail.objects.values_list("attempts", flat=True)) == [0, 0, 12]
    row.refresh_from_db()
    assert "wants other settings" in row.problem
    # As soon as they are right, all go out.
    breaking(monkeypatch)
    deliver_due()
    assert {mail.state for mail in EnquiryMail.objects.all()} == {"sent"}
    assert not mails_in_trouble().exists()


def test_wrong_settings_use_up_no_attempt_of_the_round(monkeypatch, row):
    breaking(monkeypatch, announcing=Refused("sender", 530))
    for _ in range(ATTEMPTS_IN_A_ROUND - 1):
        deliver(row.pk)
        EnquiryMail.objects.update(next_attempt=timezone.now())
    breaking(monkeypatch, announcing=Refused("recipient", 450))
    for _ in range(ATTEMPTS_IN_A_ROUND - 1):
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


def test_a_person_may_start_another_round_once(monkeypatch, row):
    breaking(monkeypatch, announcing=Refused("recipient", 450))
    EnquiryMail.objects.update(state="failed", attempts=1)
    row.refresh_from_db()
    assert send_again(row)
    assert not send_again(row)
    deliver(row.pk)
    row.refresh_from_db()
    # The first attempt of the next round: not given up at once.
    assert (row.state, row.attempts) == ("waiting", ATTEMPTS_IN_A_ROUND + 1)


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
