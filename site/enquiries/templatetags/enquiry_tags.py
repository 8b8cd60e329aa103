"""An enquiry's words for the admin's templates."""

from django import template

from core.templatetags.site_tags import rand
from enquiries.descriptions import massage, moment
from enquiries.models import Enquiry

register = template.Library()

register.filter("moment", moment)


@register.filter
def subject(enquiry: Enquiry) -> str:
    """What it is about in a few words: the massage, or the voucher."""
    if enquiry.kind == Enquiry.Kind.VOUCHER:
        parts = [rand(enquiry.voucher_rand), enquiry.voucher_for and f"for {enquiry.voucher_for}"]
        return " ".join(part for part in parts if part)
    return massage(enquiry)
