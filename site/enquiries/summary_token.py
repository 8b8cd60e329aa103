"""A signed token in the URL of the thank-you page with the summary that it shows, without a cookie.

It is valid for an hour and holds no free text, and of a phone number or email address only enough to
notice a mistake. Access logs omit query strings.
"""

from typing import Any

from django.core import signing

from core.templatetags.site_tags import format_zar
from enquiries.descriptions import massage_text, preferred_times
from enquiries.models import Enquiry

MAX_AGE_SECONDS = 3600
CHOICES = ("First choice", "Second choice", "Third choice")


def make_token(enquiry: Enquiry) -> str:
    """Sign the summary rows. The token is valid for thank-you pages of the same kind only."""
    rows = [
        ("Massage", massage_text(enquiry)),
        *zip(CHOICES, preferred_times(enquiry), strict=False),
        ("Voucher", format_zar(enquiry.voucher_rand)),
        ("We’ll answer", mask_contact(enquiry)),
    ]
    filled = [row for row in rows if row[1]]
    return signing.dumps(filled, salt=_salt(enquiry.kind), compress=True)


def read_token(token: str, kind: str) -> list[tuple[str, str]]:
    """The rows; empty when the token is missing, expired or invalid."""
    try:
        rows: Any = signing.loads(token, salt=_salt(kind), max_age=MAX_AGE_SECONDS)
    except signing.BadSignature:
        return []
    return [(label, value) for label, value in rows]


def mask_contact(enquiry: Enquiry) -> str:
    """The end of the phone number (… 4567), else the email address as t…@example.com."""
    if enquiry.phone:
        return f"… {enquiry.phone[-4:]}"
    name, _, host = enquiry.email.rpartition("@")
    return f"{name[:1]}…@{host}" if host else ""


def _salt(kind: str) -> str:
    return f"contact.recap.{kind}"
