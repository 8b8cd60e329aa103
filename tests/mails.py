"""Run the mail worker once, and simulate a mail server that fails at a given step."""

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


def fail_smtp(monkeypatch, *, connect=None, envelope=None, data=None):
    """Replace the mail server by one that raises the given exception at that step, if any."""

    class Connection:
        def send_envelope(self, message):
            if envelope:
                raise envelope

        def send_data(self, message):
            if data:
                raise data

    @contextmanager
    def open_connection():
        if connect:
            raise connect
        yield Connection()

    monkeypatch.setattr(delivery, "open_connection", open_connection)


def make_due(row) -> None:
    EnquiryMail.objects.filter(pk=row.pk).update(next_attempt=timezone.now())
