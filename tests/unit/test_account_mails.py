"""Mails to staff about their accounts: a row for each, then sent once by the worker that deletes it."""

import pytest
from django.core import mail
from django.db import DatabaseError

from accounts import emails
from accounts.models import AccountMail
from tests.factories.people import owner

pytestmark = pytest.mark.django_db

PREFIX = "account/email/password_changed"


def test_each_is_sent_once_and_its_row_is_gone() -> None:
    emails.send_soon(emails.send_notice, owner().pk, PREFIX)
    assert not mail.outbox
    for _ in range(2):
        emails.send_waiting()
    assert len(mail.outbox) == 1
    assert not AccountMail.objects.exists()


def test_two_workers_at_once_send_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    user = owner()

    def as_the_other_worker_begins(user_id: int, prefix: str) -> None:
        emails.send_waiting()
        emails.send_notice(user_id, prefix)

    monkeypatch.setitem(emails.EMAILS, "send_notice", as_the_other_worker_begins)
    for _ in range(2):
        emails.send_soon(emails.send_notice, user.pk, PREFIX)
    emails.send_waiting()
    assert len(mail.outbox) == 2


def test_one_that_fails_is_tried_once_and_holds_nobody_up(monkeypatch, caplog) -> None:
    user = owner()

    def fails(*arguments: object) -> None:
        raise ConnectionRefusedError("owner@palms.example")

    monkeypatch.setitem(emails.EMAILS, "send_reset", fails)
    emails.send_soon(emails.send_reset, [user.pk])
    emails.send_soon(emails.send_notice, user.pk, PREFIX)
    emails.send_waiting()
    assert len(mail.outbox) == 1
    assert not AccountMail.objects.exists()
    assert "not sent: ConnectionRefusedError" in caplog.text
    assert "owner@" not in caplog.text


def test_what_a_newer_release_stored_waits_for_a_worker_that_knows_it() -> None:
    AccountMail.objects.create(kind="send_greeting", arguments=[1])
    emails.send_waiting()
    assert AccountMail.objects.exists()


def test_one_that_cannot_be_stored_undoes_nothing(monkeypatch, caplog) -> None:
    def fails(*_: object, **values: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(AccountMail, "save", fails)
    emails.send_soon(emails.send_reset, [1])
    assert "not stored: DatabaseError" in caplog.text


def test_told_to_end_it_begins_no_other_mail() -> None:
    emails.send_soon(emails.send_notice, owner().pk, PREFIX)
    emails.send_waiting(lambda: False)
    assert not mail.outbox
    assert AccountMail.objects.exists()
