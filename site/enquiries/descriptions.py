"""An enquiry in plain words: the same lines in the mails, in the inbox and on paper."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from contact.phone import phone_text
from core.templatetags.site_tags import rand
from enquiries.models import Enquiry

Kind = Enquiry.Kind


def facts(enquiry: Enquiry) -> list[tuple[str, str]]:
    """What the visitor sent but the message, as label and text; what was left empty is left out."""
    return [(label, text) for label, text in _facts(enquiry) if text]


def _facts(enquiry: Enquiry) -> Iterator[tuple[str, str]]:
    yield "Name", enquiry.name
    yield "WhatsApp or telephone", phone_text(enquiry.phone) if enquiry.phone else ""
    yield "E-mail", enquiry.email
    yield "Massage", massage(enquiry)
    yield "Preferred times", "; ".join(preferred_times(enquiry))
    yield "Voucher’s value", rand(enquiry.voucher_rand)
    yield "Voucher is for", enquiry.voucher_for
    yield "News from us", "Yes, please" if enquiry.wants_news else ""


def massage(enquiry: Enquiry) -> str:
    """Lower-back massage, 60 minutes, R650: as far as it is known."""
    if enquiry.kind == Kind.BOOKING and not (enquiry.massage_title or enquiry.minutes):
        return "Not sure yet"
    parts = [enquiry.massage_title]
    if enquiry.minutes:
        parts.append(f"{enquiry.minutes} minutes")
        parts.append(rand(price(enquiry)))
    return ", ".join(part for part in parts if part)


def price(enquiry: Enquiry) -> Decimal | None:
    """What this length costs today; None when the list no longer has it, or has it more than once."""
    rows = enquiry.service.prices.all() if enquiry.service else []
    found = {row.price for row in rows if row.minutes == enquiry.minutes}
    return found.pop() if len(found) == 1 else None


def preferred_times(enquiry: Enquiry) -> list[str]:
    """In the visitor's order: Saturday 28 November, 10:00."""
    if enquiry.pk is None:
        return []
    return [moment(time.starts) for time in enquiry.preferred_times.all()]


def moment(when: datetime) -> str:
    """With the day's name; with the year only when it is another one."""
    local = timezone.localtime(when)
    year = f" {local.year}" if local.year != timezone.localdate().year else ""
    return f"{local:%A} {local.day} {local:%B}{year}, {local:%H:%M}"
