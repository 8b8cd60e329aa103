"""Template filters that describe an enquiry in the admin."""

from django import template

from core.templatetags.site_tags import format_zar
from enquiries.descriptions import format_datetime, massage_text
from enquiries.models import Enquiry

register = template.Library()

register.filter("moment", format_datetime)


@register.filter
def subject(enquiry: Enquiry) -> str:
    """The massage, or the voucher's value and recipient."""
    if enquiry.kind == Enquiry.Kind.VOUCHER:
        parts = [
            format_zar(enquiry.voucher_rand),
            enquiry.voucher_for and f"for {enquiry.voucher_for}",
        ]
        return " ".join(part for part in parts if part)
    return massage_text(enquiry)
