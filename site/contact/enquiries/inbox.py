"""An enquiry is kept first and mailed second: whatever happens to the mail, it is not lost."""

import hashlib
import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from wagtail.admin.admin_url_finder import AdminURLFinder

from contact.models import Enquiry, EnquiryMail
from contact.phone import phone_text

# The visitor waits this long at most for a mail server that does not answer.
MAIL_SECONDS = 10
SUBJECT = "New enquiry from the website"

logger = logging.getLogger(__name__)


def receive(data: dict[str, Any], held_because: str, mail_to: str) -> Enquiry:
    """Keep what the form let through, and tell the spa unless it is held or was here before."""
    with transaction.atomic():
        enquiry, is_new = Enquiry.objects.get_or_create(
            key=_key(data),
            defaults={
                "name": data["name"],
                "phone": data["phone"],
                "email": data["email"],
                "service_id": data["service"],
                "message": data["message"],
                "status": Enquiry.Status.HELD if held_because else Enquiry.Status.NEW,
                "held_because": held_because,
            },
        )
        if not is_new or not mail_to or held_because:
            return enquiry
        mail = enquiry.mails.create(to=EnquiryMail.To.SPA)
    mail.state = mail.State.SENT if _mail(enquiry, mail_to) else mail.State.FAILED
    mail.save()
    return enquiry


def _key(data: dict[str, Any]) -> str:
    """The same form with the same words: a button pressed twice, a page sent again."""
    names = ("stamp", "name", "phone", "email", "service", "message")
    return hashlib.sha256(repr([data[name] for name in names]).encode()).hexdigest()


def _mail(enquiry: Enquiry, mail_to: str) -> bool:
    try:
        EmailMessage(
            subject=SUBJECT,
            body=mail_text(enquiry),
            from_email=settings.DEFAULT_FROM_EMAIL,
            to=[mail_to],
            reply_to=[enquiry.email] if enquiry.email else None,
            connection=get_connection(timeout=MAIL_SECONDS),
        ).send()
    except Exception as problem:
        # Whatever the reason, the visitor's part is done. The problem's own words may hold
        # addresses, so only its kind is written down.
        logger.error("Enquiry %d was not mailed: %s", enquiry.pk, type(problem).__name__)
        return False
    return True


def mail_text(enquiry: Enquiry) -> str:
    """What the visitor wrote stands in the body only, never in a header but Reply-To."""
    lines = [
        ("Name", enquiry.name),
        ("WhatsApp or telephone", phone_text(enquiry.phone) if enquiry.phone else ""),
        ("E-mail", enquiry.email),
        ("Massage", enquiry.service.title if enquiry.service else ""),
    ]
    head = "\n".join(f"{label}: {value}" for label, value in lines if value)
    how = (
        "Reply to this mail to answer."
        if enquiry.email
        else "Answer by WhatsApp or telephone; a reply to this mail does not reach the visitor."
    )
    link = settings.WAGTAILADMIN_BASE_URL + (AdminURLFinder().get_edit_url(enquiry) or "")
    return f"{head}\n\n{enquiry.message}\n\n-- \n{how}\n{link}\n"
