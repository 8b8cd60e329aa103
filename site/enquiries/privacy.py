"""What the site holds of one person among the enquiries: found, handed over, erased."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from contact.phone import phone_text
from enquiries.models import Enquiry
from privacy.mentions import digits_of, mentions
from privacy.sources import Place


def find_enquiries(text: str) -> QuerySet[Enquiry]:
    """By number in any spelling, by e-mail address, or by a part of any of them or of the name; also
    those in whose words it stands."""
    holds = mentions(text, "name", "email", "voucher_for", "message", "events__note")
    if digits := digits_of(text):
        holds |= Q(phone__contains=digits)
    return Enquiry.objects.filter(holds).distinct()


def line(enquiry: Enquiry) -> str:
    return f"{enquiry}: {enquiry.name}, {enquiry.how_to_answer} ({enquiry.get_status_display()})"


def export_enquiry(enquiry: Enquiry) -> dict[str, Any]:
    """All that is kept of it, in words that the person can read."""
    return {
        "Received": _moment(enquiry.created),
        "What": enquiry.get_kind_display(),
        "Name": enquiry.name,
        "Number": phone_text(enquiry.phone) if enquiry.phone else "",
        "E-mail": enquiry.email,
        "Massage": enquiry.massage_title,
        "Minutes": enquiry.minutes or "",
        "Preferred times": [_moment(time.starts) for time in enquiry.preferred_times.all()],
        "Voucher in rand": "" if enquiry.voucher_rand is None else f"{enquiry.voucher_rand:.2f}",
        "Voucher is for": enquiry.voucher_for,
        "Message": enquiry.message,
        "Wants news": "yes" if enquiry.wants_news else "no",
        "Status": enquiry.get_status_display(),
        "Held because": enquiry.held_because,
        "Booked for": _moment(enquiry.booked_for) if enquiry.booked_for else "",
        "What we did": [
            " – ".join(part for part in (_moment(event.at), event.what, event.note) if part)
            for event in enquiry.events.all()
        ],
        "Mails about it": [str(mail) for mail in enquiry.mails.all()],
    }


def erase_enquiries(enquiries: QuerySet[Enquiry]) -> int:
    """With their times, notes and mails; says how many enquiries there were."""
    return enquiries.delete()[1].get(Enquiry._meta.label, 0)


def _moment(moment: Any) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


ENQUIRIES = Place("enquiries", "Enquiry", find_enquiries, line, export_enquiry, erase_enquiries)
