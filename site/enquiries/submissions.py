"""Saves a valid form together with the queued emails, so that no mail problem loses an enquiry."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from wagtail.models import Page

from enquiries.mails.queue import add_mails
from enquiries.models import Enquiry, PreferredTime
from enquiries.news.consent import record_consent
from form_protection.spam import UNVERIFIED

# Form fields saved for each kind, besides the preferred times.
COMMON_FIELDS = ("name", "phone", "email", "message", "wants_news")
FIELDS = {
    Enquiry.Kind.QUESTION: COMMON_FIELDS,
    Enquiry.Kind.BOOKING: (*COMMON_FIELDS, "minutes"),
    Enquiry.Kind.VOUCHER: (*COMMON_FIELDS, "voucher_rand", "voucher_for"),
}


def save_enquiry(data: Mapping[str, Any], *, kind: str, held_because: str, mail_to: str) -> Enquiry:
    """Save an enquiry and queue its emails, in one transaction.

    `data` is the form's cleaned data, with `service` as a page id or None. A held enquiry sends no
    emails, except one to `mail_to` if `held_because` is in UNVERIFIED. A form that is submitted
    twice makes one enquiry; the second call returns the first one unchanged. Raises DatabaseError; then
    nothing was saved.
    """
    with transaction.atomic():
        enquiry, is_new = Enquiry.objects.get_or_create(
            key=_key(kind, data),
            defaults={
                **{name: data[name] for name in FIELDS[Enquiry.Kind(kind)]},
                "kind": kind,
                "service_id": data.get("service"),
                "service_title": _title(data.get("service")),
                "status": Enquiry.Status.HELD if held_because else Enquiry.Status.NEW,
                "held_because": held_because,
            },
        )
        if not is_new:
            return enquiry
        PreferredTime.objects.bulk_create(
            PreferredTime(enquiry=enquiry, starts=moment) for moment in data.get("times", ())
        )
        if not held_because:
            add_mails(enquiry, mail_to)
            record_consent(enquiry)
        elif held_because in UNVERIFIED:
            add_mails(enquiry, mail_to, copy=False)
    return enquiry


def _title(service: int | None) -> str:
    titles = Page.objects.filter(pk=service).values_list("title", flat=True)
    return titles.first() or "" if service else ""


def _key(kind: str, data: Mapping[str, Any]) -> str:
    """Equal for the same form with the same content, as after a double click or a reload."""
    names = ("stamp", *FIELDS[Enquiry.Kind(kind)], "service", "times")
    parts = [str(kind), *(str(data.get(name)) for name in names)]
    return hashlib.sha256(repr(parts).encode()).hexdigest()
