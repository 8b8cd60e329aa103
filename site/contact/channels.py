"""Contact links: the only place that builds wa.me and tel: URLs."""

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
    """The links for `channels`, in that order, without those that have no number or page.

    `text` is the prefilled WhatsApp message, by default the greeting from Contact details; {page}
    in it is replaced by the title of `page`, or the site's name.
    """
    details = ContactDetails.for_request(request)
    message = fill(text or details.greeting, {"page": _page_name(page, request)})
    links = [_link(channel, details, message, request) for channel in channels if channel in LABELS]
    return [link for link in links if link is not None]


def _page_name(page: Any, request: HttpRequest) -> str:
    """The title of the page; for the home page and without a page, the name of the site."""
    is_home = getattr(page, "depth", None) == HOME_DEPTH
    title = "" if is_home else getattr(page, "title", "")
    return title or SiteIdentity.for_request(request).name


def whatsapp_url(e164: str, text: str) -> str:
    """A wa.me URL, which requires the number without + and spaces encoded as %20."""
    address = f"https://wa.me/{e164.lstrip('+')}"
    return f"{address}?text={quote(text, safe='')}" if text else address


def _link(
    channel: str, details: ContactDetails, message: str, request: HttpRequest
) -> ContactLink | None:
    if channel == "whatsapp" and details.whatsapp:
        url = whatsapp_url(details.whatsapp, message)
        return ContactLink(channel, url, details.whatsapp_text_number)
    if channel == "call" and details.phone:
        return ContactLink(channel, f"tel:{details.phone}", details.phone_text)
    if channel == "enquiry" and (url := contact_page_url(request)):
        return ContactLink(channel, f"{url}#enquire")
    return None


def contact_page() -> Page | None:
    """The first page that the hook `contact_page` returns; None without one."""
    found = (find() for find in hooks.get_hooks("contact_page"))
    return next((page for page in found if page), None)


def contact_page_url(request: HttpRequest) -> str:
    """The URL of the contact page; empty without one. Cached."""
    site = Site.find_for_request(request)
    if site is None:
        return ""

    def find() -> str:
        page = contact_page()
        return page.relative_url(site) if page else ""

    return cached(f"contact-page:{site.pk}", find)
