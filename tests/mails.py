"""What a mail worker beside the test would have sent by now."""

from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import call_command


def mails_sent() -> list[EmailMessage]:
    call_command("mail_worker", "--once")
    return mail.outbox
