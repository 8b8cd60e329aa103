"""An enquiry as text, shared by emails, inbox, exports and the printed day."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from django.utils import timezone

from contact.phone import phone_text
from core.templatetags.site_tags import format_zar
from enquiries.models import Enquiry

Kind = Enquiry.Kind


def detail_rows(enquiry: Enquiry) -> list[tuple[str, str]]:
    """Label and text of each field that is not empty, except the message."""
    return [(label, text) for label, text in _all_rows(enquiry) if text]


def _all_rows(enquiry: Enquiry) -> Iterator[tuple[str, str]]:
    yield "Name", enquiry.name
    yield "WhatsApp or telephone", phone_text(enquiry.phone) if enquiry.phone else ""
    yield "E-mail", enquiry.email
    yield "Massage", massage_text(enquiry)
    yield "Preferred times", "; ".join(preferred_times(enquiry))
    yield "Voucher’s value", format_zar(enquiry.voucher_rand)
    yield "Voucher is for", enquiry.voucher_for
    yield "News from us", "Yes, please" if enquiry.wants_news else ""


def massage_text(enquiry: Enquiry) -> str:
    """Lower-back massage, 60 minutes, R650; without the parts that are unknown."""
    if enquiry.kind == Kind.BOOKING and not (enquiry.massage_title or enquiry.minutes):
        return "Not sure yet"
    parts = [enquiry.massage_title]
    if enquiry.minutes:
        parts.append(f"{enquiry.minutes} minutes")
        parts.append(format_zar(price(enquiry)))
    return ", ".join(part for part in parts if part)


def price(enquiry: Enquiry) -> Decimal | None:
    """The current price of this length; None when the service has none or several for it."""
    rows = enquiry.service.prices.all() if enquiry.service else []
    found = {row.current_price for row in rows if row.minutes == enquiry.minutes}
    return found.pop() if len(found) == 1 else None


def preferred_times(enquiry: Enquiry) -> list[str]:
    """As text, for example Saturday 28 November, 10:00, in order of preference."""
    if enquiry.pk is None:
        return []
    return [format_datetime(time.starts) for time in enquiry.preferred_times.all()]


def format_datetime(when: datetime) -> str:
    """Saturday 28 November, 10:00; with the year unless it is the current one."""
    local = timezone.localtime(when)
    year = f" {local.year}" if local.year != timezone.localdate().year else ""
    return f"{local:%A} {local.day} {local:%B}{year}, {local:%H:%M}"
