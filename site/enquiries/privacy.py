"""Finds, exports and erases one person's enquiries (hook `personal_data`)."""

from typing import Any

from django.db.models import QuerySet

from contact.phone import phone_text
from enquiries.models import Enquiry
from privacy.export import timestamp
from privacy.search import build_query
from privacy.sources import DataSource


def find_enquiries(text: str) -> QuerySet[Enquiry]:
    """Enquiries with the text, or the number in any notation, in a field or in a note of staff."""
    fields = ("name", "email", "voucher_for", "message", "events__note")
    query = build_query(text, *fields, phone="phone")
    return Enquiry.objects.filter(query).distinct()


def label(enquiry: Enquiry) -> str:
    return f"{enquiry}: {enquiry.name}, {enquiry.how_to_answer} ({enquiry.get_status_display()})"


def export_enquiry(enquiry: Enquiry) -> dict[str, Any]:
    """All stored values, in words for the person concerned."""
    return {
        "Received": timestamp(enquiry.created),
        "What": enquiry.get_kind_display(),
        "Name": enquiry.name,
        "Number": phone_text(enquiry.phone) if enquiry.phone else "",
        "E-mail": enquiry.email,
        "Massage": enquiry.massage_title,
        "Minutes": enquiry.minutes or "",
        "Preferred times": [timestamp(time.starts) for time in enquiry.preferred_times.all()],
        "Voucher in rand": "" if enquiry.voucher_rand is None else f"{enquiry.voucher_rand:.2f}",
        "Voucher is for": enquiry.voucher_for,
        "Message": enquiry.message,
        "Wants news": "yes" if enquiry.wants_news else "no",
        "Status": enquiry.get_status_display(),
        "Held because": enquiry.held_because,
        "Booked for": timestamp(enquiry.booked_for),
        "What we did": [
            " – ".join(part for part in (timestamp(event.at), event.what, event.note) if part)
            for event in enquiry.events.all()
        ],
        "Mails about it": [str(mail) for mail in enquiry.mails.all()],
    }


ENQUIRIES = DataSource("enquiries", "Enquiry", find_enquiries, label, export_enquiry)
