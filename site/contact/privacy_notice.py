"""The default privacy notice beside forms (POPIA, section 18), and the page that it links to."""

from typing import NamedTuple

from wagtail import hooks

from caching.content import cached

DEFAULT_NOTICE = (
    "<p><b>Who gets it.</b> {spa}. The companies that run our website and our e-mail carry it for "
    "us, and their computers may stand outside South Africa.</p>"
    "<p><b>What and why.</b> What you fill in here: only to answer you, and to arrange the visit "
    "or the voucher you ask for. No advertising, unless you tick the box for news.</p>"
    "<p><b>Your choice.</b> Send as little as you like; we need a name and one way to reach you, "
    "or we can’t answer.</p>"
    "<p><b>How long.</b> We erase it from this site after {days} days, or after your visit "
    "if that is later. A request for a gift voucher stays for three years, as long as the law keeps "
    "a voucher valid.</p>"
    "<p><b>Your rights.</b> You may ask to see it, have it corrected or erased, or object to our "
    "using it. You may also complain to the Information Regulator: "
    '<a href="https://inforegulator.org.za">inforegulator.org.za</a>.</p>'
)
PRIVACY_SLUG = "privacy"


class PrivacyPage(NamedTuple):
    """Title and URL of the privacy page."""

    title: str
    url: str


def privacy_page() -> PrivacyPage | None:
    """The page with the slug PRIVACY_SLUG; None without one. Cached."""
    return cached("privacy-page", _find_privacy_page)


def _find_privacy_page() -> PrivacyPage | None:
    for pages in hooks.get_hooks("standard_pages"):
        if page := pages().filter(slug=PRIVACY_SLUG).defer("body").first():
            return PrivacyPage(page.title, page.url or "")
    return None
