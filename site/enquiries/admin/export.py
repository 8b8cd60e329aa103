"""Columns of the inbox export."""

from typing import Any

from contact.phone import phone_text
from enquiries.descriptions import massage_text, preferred_times
from enquiries.models import Enquiry
from privacy.export import timestamp

COLUMNS = {
    "number": ("Number", lambda enquiry: enquiry.pk),
    "sent": ("Sent", lambda enquiry: timestamp(enquiry.created)),
    "kind": ("Kind", Enquiry.get_kind_display),
    "status": ("Status", Enquiry.get_status_display),
    "name": ("Name", lambda enquiry: enquiry.name),
    "phone": ("Number to call", lambda enquiry: phone_text(enquiry.phone)),
    "email": ("E-mail", lambda enquiry: enquiry.email),
    "massage": ("Massage", massage_text),
    "times": ("Preferred times", lambda enquiry: "; ".join(preferred_times(enquiry))),
    "booked_for": ("Booked for", lambda enquiry: timestamp(enquiry.booked_for)),
    "voucher": ("Voucher in rand", lambda enquiry: enquiry.voucher_rand),
    "voucher_for": ("Voucher is for", lambda enquiry: enquiry.voucher_for),
    "news": ("Wants news", lambda enquiry: "yes" if enquiry.wants_news else ""),
    "message": ("Message", lambda enquiry: enquiry.message),
}
ENQUIRY_COLUMNS = list(COLUMNS)


class EnquiryExportMixin:
    """Adds the columns to Wagtail's IndexView of enquiries."""

    export_headings = {name: heading for name, (heading, _) in COLUMNS.items()}

    def to_row_dict(self, item: Enquiry) -> dict[str, Any]:
        return {name: read(item) for name, (_, read) in COLUMNS.items()}
