"""Finds, exports and erases one person's enquiries (hook `personal_data`)."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from contact.phone import phone_text
from enquiries.models import Enquiry
from privacy.search import build_query, phone_digits
from privacy.sources import DataSource


def find_enquiries(text: str) -> QuerySet[Enquiry]:
    """Enquiries with the text, or the number in any notation, in a field or in a note of staff."""
    query = build_query(text, "name", "email", "voucher_for", "message", "events__note")
    if digits := phone_digits(text):
        query |= Q(phone__contains=digits)
    return Enquiry.objects.filter(query).distinct()


def label(enquiry: Enquiry) -> str:
    return f"{enquiry}: {enquiry.name}, {enquiry.how_to_answer} ({enquiry.get_status_display()})"


def export_enquiry(enquiry: Enquiry) -> dict[str, Any]:
    """All stored values, in words for the person concerned."""
    return {
        "Received": _timestamp(enquiry.created),
        "What": enquiry.get_kind_display(),
        "Name": enquiry.name,
        "Number": phone_text(enquiry.phone) if enquiry.phone else "",
        "E-mail": enquiry.email,
        "Massage": enquiry.massage_title,
        "Minutes": enquiry.minutes or "",
        "Preferred times": [_timestamp(time.starts) for time in enquiry.preferred_times.all()],
        "Voucher in rand": "" if enquiry.voucher_rand is None else f"{enquiry.voucher_rand:.2f}",
        "Voucher is for": enquiry.voucher_for,
        "Message": enquiry.message,
        "Wants news": "yes" if enquiry.wants_news else "no",
        "Status": enquiry.get_status_display(),
        "Held because": enquiry.held_because,
        "Booked for": _timestamp(enquiry.booked_for) if enquiry.booked_for else "",
        "What we did": [
            " – ".join(part for part in (_timestamp(event.at), event.what, event.note) if part)
            for event in enquiry.events.all()
        ],
        "Mails about it": [str(mail) for mail in enquiry.mails.all()],
    }


def erase_enquiries(enquiries: QuerySet[Enquiry]) -> int:
    """Delete with times, notes and emails; returns the number of enquiries."""
    return enquiries.delete()[1].get(Enquiry._meta.label, 0)


def _timestamp(moment: Any) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


ENQUIRIES = DataSource(
    "enquiries", "Enquiry", find_enquiries, label, export_enquiry, erase_enquiries
)
