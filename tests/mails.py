"""Mails in tests: what a worker would have sent by now, and a mail server that fails."""

from contextlib import contextmanager

from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.utils import timezone

from enquiries.mails import delivery
from enquiries.models import EnquiryMail


def mails_sent() -> list[EmailMessage]:
    call_command("mail_worker", "--once")
    return mail.outbox


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
