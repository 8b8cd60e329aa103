"""The ways to get in touch, as links. The only place where a number becomes an address."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page, Site

from caching.content import cached
from contact.models import ContactDetails
from contact.placeholders import fill
from core.models import SiteIdentity
from core.models.base_page import HOME_DEPTH

CHANNELS = [("whatsapp", "WhatsApp"), ("call", "Call"), ("enquiry", "Enquire")]
LABELS = dict(CHANNELS)


@dataclass(frozen=True)
class ContactLink:
    channel: str
    url: str
    detail: str = ""

    @property
    def label(self) -> str:
        return LABELS[self.channel]


def contact_links(
    request: HttpRequest,
    text: str = "",
    channels: Iterable[str] = tuple(LABELS),
    page: Any = None,
) -> list[ContactLink]:
    """The links for the channels asked for, in their order.

    `text` is the WhatsApp message that is ready for the visitor, the record's greeting when empty;
    {page} in it becomes the page's name. A channel that the record or the site has no target for
    is left out.
    """
    details = ContactDetails.for_request(request)
    draft = fill(text or details.greeting, {"page": _name_of(page, request)})
    links = [_link(channel, details, draft, request) for channel in channels if channel in LABELS]
    return [link for link in links if link is not None]


def _name_of(page: Any, request: HttpRequest) -> str:
    """What a visitor would call the page: the site's name where the page is all of it."""
    is_home = getattr(page, "depth", None) == HOME_DEPTH
    title = "" if is_home else getattr(page, "title", "")
    return title or SiteIdentity.for_request(request).name


def whatsapp_url(e164: str, text: str) -> str:
    """https://wa.me/ wants bare digits, and %20 rather than + for a space."""
    address = f"https://wa.me/{e164.lstrip('+')}"
    return f"{address}?text={quote(text, safe='')}" if text else address


def _link(
    channel: str, details: ContactDetails, draft: str, request: HttpRequest
) -> ContactLink | None:
    if channel == "whatsapp" and details.whatsapp:
        url = whatsapp_url(details.whatsapp, draft)
        return ContactLink(channel, url, details.whatsapp_text_number)
    if channel == "call" and details.phone:
        return ContactLink(channel, f"tel:{details.phone}", details.phone_text)
    if channel == "enquiry" and (url := contact_page_url(request)):
        return ContactLink(channel, f"{url}#enquire")
    return None


def contact_page() -> Page | None:
    """The page that visitors may see, as the hook `contact_page` returns it."""
    found = (find() for find in hooks.get_hooks("contact_page"))
    return next((page for page in found if page), None)


def contact_page_url(request: HttpRequest) -> str:
    """Where the contact page is; empty on a site that has none."""
    site = Site.find_for_request(request)
    if site is None:
        return ""

    def find() -> str:
        page = contact_page()
        return page.relative_url(site) if page else ""

    return cached(f"contact-page:{site.pk}", find)
