"""What stands between the form and the inbox, without a cookie and without a puzzle.

A request that names another site as its source is refused. Everything else that looks wrong is
held for the owner to see, because a person may be behind it.
"""

from urllib.parse import urlsplit

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest

# Quicker than a person can fill in the form.
QUICK_SECONDS = 3
# A page may have come out of a cache, and may have lain open for days.
OLD_SECONDS = 7 * 24 * 3600
# Far above the longest enquiry that the form accepts, far below what would hurt.
LARGEST_BODY = 1_000_000

_signer = TimestampSigner(salt="contact.enquiry")


def new_stamp() -> str:
    """When the form was made, signed; the same for all who get the page from a cache."""
    return _signer.sign("enquiry")


def reason_to_hold(request: HttpRequest, stamp: str, trap: str) -> str:
    """Why this enquiry goes to the held ones; empty when nothing speaks against it."""
    if trap:
        return "The field that people cannot see was filled in."
    if source_host(request) is None:
        return "The browser did not say which page it came from."
    return distrust(stamp)


def distrust(stamp: str) -> str:
    """What speaks against a stamp; empty when it is ours and of a believable age."""
    try:
        _signer.unsign(stamp, max_age=OLD_SECONDS)
    except SignatureExpired:
        return "The form was opened more than a week before it was sent."
    except BadSignature:
        return "The form was not one of ours."
    try:
        _signer.unsign(stamp, max_age=QUICK_SECONDS)
    except SignatureExpired:
        return ""
    return f"Sent within {QUICK_SECONDS} seconds of opening the form."


def from_another_site(request: HttpRequest) -> bool:
    """The browser says that a page of somebody else sent this."""
    return source_host(request) not in (None, request.get_host())


def source_host(request: HttpRequest) -> str | None:
    """The host whose page sent the request, as the browser tells; None when it does not tell."""
    headers = request.headers
    if site := headers.get("Sec-Fetch-Site"):
        return {"same-origin": request.get_host(), "none": None}.get(site, site)
    for name in ("Origin", "Referer"):
        if value := headers.get(name):
            return _host(value)
    return None


def too_large(request: HttpRequest) -> bool:
    """Judged by what the request says of itself, before any of the body is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdecimal() or len(length) > 9 or int(length) > LARGEST_BODY


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
