from typing import Any

from django import template
from django.urls import reverse

from contact.booking_qr_code import BookingQRCode
from contact.booking_qr_code import booking_qr_code as make_booking_qr_code
from contact.channels import ContactLink, contact_links
from contact.models import ContactDetails
from contact.privacy_notice import PrivacyPage
from contact.privacy_notice import privacy_page as find_privacy_page
from core.models import SiteIdentity
from core.seo.metadata import absolute_url

register = template.Library()


@register.simple_tag(takes_context=True, name="contact_links")
def contact_links_tag(
    context: dict[str, Any], text: str = "", channels: str = "whatsapp,call,enquiry"
) -> list[ContactLink]:
    """`channels.contact_links` for the current page; `channels` is a comma-separated list."""
    request = context.get("request")
    if not request:
        return []
    return contact_links(request, text, channels.split(","), context.get("page") or None)


@register.simple_tag(takes_context=True)
def booking_qr_code(context: dict[str, Any]) -> BookingQRCode | None:
    """The QR code of the booking form; None without a request."""
    request = context.get("request")
    return make_booking_qr_code(absolute_url(reverse("booking"), request)) if request else None


@register.simple_tag
def privacy_page() -> PrivacyPage | None:
    """The page that privacy notices link to; None without one."""
    return find_privacy_page()


@register.simple_tag
def privacy_notice(details: ContactDetails, identity: SiteIdentity) -> str:
    """The privacy notice beside forms, for the `richtext` filter."""
    return details.notice_html(identity.name)
