"""Links that open WhatsApp or the mail program with a prepared reply.

The reply does not quote the visitor's message, which may hold health data.
"""

from urllib.parse import quote

from contact.channels import whatsapp_url
from core.templatetags.site_tags import format_zar
from enquiries.descriptions import format_datetime, massage_text, preferred_times
from enquiries.mails.messages import REQUEST_NAMES
from enquiries.models import Enquiry

Kind, Status = Enquiry.Kind, Enquiry.Status


def reply_text(enquiry: Enquiry, spa: str) -> str:
    kind = Kind(enquiry.kind)
    about = massage_text(enquiry)
    if kind == Kind.VOUCHER:
        about = f"{format_zar(enquiry.voucher_rand)} for {enquiry.voucher_for}".strip()
        about = about.removesuffix(" for")
    parts = [
        f"Hi {enquiry.name}, this is {spa}.",
        f"Thank you for your {REQUEST_NAMES[kind]}{f': {about}' if about else ''}.",
    ]
    if enquiry.status == Status.BOOKED and enquiry.booked_for:
        parts.append(f"We look forward to seeing you on {format_datetime(enquiry.booked_for)}.")
    elif times := preferred_times(enquiry):
        parts.append(f"You asked for {' or '.join(times)}.")
    return " ".join(parts)


def whatsapp_link(enquiry: Enquiry, text: str) -> str:
    return whatsapp_url(enquiry.phone, text) if enquiry.phone else ""


def mail_link(enquiry: Enquiry, text: str, spa: str) -> str:
    if not enquiry.email:
        return ""
    subject = f"Your {REQUEST_NAMES[Kind(enquiry.kind)]} to {spa}"
    address = quote(enquiry.email, safe="@")
    return f"mailto:{address}?subject={quote(subject, safe='')}&body={quote(text, safe='')}"
