"""An enquiry is kept first and mailed second: whatever happens to the mail, it is not lost."""

import hashlib
from typing import Any

from django.db import transaction

from contact.enquiries.mail import add_mails, send_soon
from contact.models import Enquiry


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
        if not is_new or held_because:
            return enquiry
        add_mails(enquiry, mail_to)
    send_soon(enquiry)
    return enquiry


def _key(data: dict[str, Any]) -> str:
    """The same form with the same words: a button pressed twice, a page sent again."""
    names = ("stamp", "name", "phone", "email", "service", "message")
    return hashlib.sha256(repr([data[name] for name in names]).encode()).hexdigest()
