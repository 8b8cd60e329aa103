"""What the page that says thank you repeats of a request.

It travels in the address of that page, signed and for an hour: the page needs no cookie, and nobody
can make one up for it. It holds nothing in the visitor's own words, and of a number or an address
only enough to notice a slip. The access logs of the edge and of the site leave out what stands after
the question mark.
"""

from typing import Any

from django.core import signing

from core.templatetags.site_tags import rand
from enquiries.descriptions import massage, preferred_times
from enquiries.models import Enquiry

SECONDS = 3600
CHOICES = ("First choice", "Second choice", "Third choice")


def sign(enquiry: Enquiry) -> str:
    """The signed rows, for the address; only the page of the same kind of request accepts them."""
    rows = [
        ("Massage", massage(enquiry)),
        *zip(CHOICES, preferred_times(enquiry), strict=False),
        ("Voucher", rand(enquiry.voucher_rand)),
        ("We’ll answer", masked(enquiry)),
    ]
    told = [row for row in rows if row[1]]
    return signing.dumps(told, salt=_salt(enquiry.kind), compress=True)


def read(text: str, kind: str) -> list[tuple[str, str]]:
    """The rows; none when it is missing, too old, or not ours."""
    try:
        rows: Any = signing.loads(text, salt=_salt(kind), max_age=SECONDS)
    except signing.BadSignature:
        return []
    return [(label, value) for label, value in rows]


def masked(enquiry: Enquiry) -> str:
    """… 4567, or t…@example.com."""
    if enquiry.phone:
        return f"… {enquiry.phone[-4:]}"
    name, _, host = enquiry.email.rpartition("@")
    return f"{name[:1]}…@{host}" if host else ""


def _salt(kind: str) -> str:
    return f"contact.recap.{kind}"
