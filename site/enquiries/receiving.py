"""An enquiry is kept first and mailed second: whatever happens to the mail, it is not lost."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from wagtail.models import Page

from enquiries.mails.queue import add_mails
from enquiries.models import Enquiry, PreferredTime
from enquiries.news.consent import remember_consent
from form_protection.spam import UNVERIFIED

# What each kind keeps of its form, beside the preferred times; the rest of the form is not kept.
OF_ALL = ("name", "phone", "email", "message", "wants_news")
KEPT = {
    Enquiry.Kind.QUESTION: OF_ALL,
    Enquiry.Kind.BOOKING: (*OF_ALL, "minutes"),
    Enquiry.Kind.VOUCHER: (*OF_ALL, "voucher_rand", "voucher_for"),
}


def receive(data: Mapping[str, Any], *, kind: str, held_because: str, mail_to: str) -> Enquiry:
    """Keep what the form let through and write down its mails, all or nothing.

    `data` is the form's, `service` in it the number of a page or None. What is held is mailed to
    nobody, but to the spa when only its sender could not be verified. The same form sent twice is
    one enquiry, and the first one stays as it was.
    """
    with transaction.atomic():
        enquiry, is_new = Enquiry.objects.get_or_create(
            key=_key(kind, data),
            defaults={
                **{name: data[name] for name in KEPT[Enquiry.Kind(kind)]},
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
            remember_consent(enquiry)
        elif held_because in UNVERIFIED:
            add_mails(enquiry, mail_to, copy=False)
    return enquiry


def _title(service: int | None) -> str:
    titles = Page.objects.filter(pk=service).values_list("title", flat=True)
    return titles.first() or "" if service else ""


def _key(kind: str, data: Mapping[str, Any]) -> str:
    """The same form with the same words: a button pressed twice, a page sent again."""
    names = ("stamp", *KEPT[Enquiry.Kind(kind)], "service", "times")
    said = [str(kind), *(str(data.get(name)) for name in names)]
    return hashlib.sha256(repr(said).encode()).hexdigest()
