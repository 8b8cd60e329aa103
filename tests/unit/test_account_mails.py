"""The queue of e-mails to staff about their accounts."""

import pytest
from django.core import mail
from django.db import DatabaseError

from accounts import emails
from accounts.models import AccountMail
from tests.factories.people import owner

pytestmark = pytest.mark.django_db

PREFIX = "account/email/password_changed"


def test_each_email_is_sent_once_and_its_row_deleted() -> None:
    emails.queue(emails.send_notice, owner().pk, PREFIX)
    assert not mail.outbox
    for _ in range(2):
        emails.send_queued()
    assert len(mail.outbox) == 1
    assert not AccountMail.objects.exists()


def test_two_workers_send_an_email_once(monkeypatch: pytest.MonkeyPatch) -> None:
    user = owner()

    def as_the_other_worker_begins(user_id: int, prefix: str) -> None:
        emails.send_queued()
        emails.send_notice(user_id, prefix)

    monkeypatch.setitem(emails.EMAILS, "send_notice", as_the_other_worker_begins)
    for _ in range(2):
        emails.queue(emails.send_notice, user.pk, PREFIX)
    emails.send_queued()
    assert len(mail.outbox) == 2


def test_a_failed_email_is_not_retried_and_does_not_stop_the_next(monkeypatch, caplog) -> None:
    user = owner()

    def fails(*arguments: object) -> None:
        raise ConnectionRefusedError("owner@palms.example")

    monkeypatch.setitem(emails.EMAILS, "send_reset", fails)
    emails.queue(emails.send_reset, [user.pk])
    emails.queue(emails.send_notice, user.pk, PREFIX)
    emails.send_queued()
    assert len(mail.outbox) == 1
    assert not AccountMail.objects.exists()
    assert "not sent: ConnectionRefusedError" in caplog.text
    assert "owner@" not in caplog.text


def test_a_kind_of_a_newer_release_stays_queued() -> None:
    AccountMail.objects.create(kind="send_greeting", arguments=[1])
    emails.send_queued()
    assert AccountMail.objects.exists()


def test_an_email_that_cannot_be_queued_raises_nothing(monkeypatch, caplog) -> None:
    def fails(*_: object, **values: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(AccountMail, "save", fails)
    emails.queue(emails.send_reset, [1])
    assert "not queued: DatabaseError" in caplog.text


def test_stops_when_keep_running_is_false() -> None:
    emails.queue(emails.send_notice, owner().pk, PREFIX)
    emails.send_queued(lambda: False)
    assert not mail.outbox
    assert AccountMail.objects.exists()
