"""What stands between the form and the inbox, without a cookie and without a puzzle.

A request that names another site as its source is refused. Everything else that looks wrong is
held for the owner to see, because a person may be behind it; the owner is mailed about one in which
only the sender could not be verified.
"""

import re
from collections.abc import Mapping
from datetime import timedelta
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest
from django.utils import timezone

from contact.enquiries.network import MANY_IN_FEW_MINUTES
from contact.models import Enquiry

# Quicker than a person can fill in the form.
QUICK_SECONDS = 3
# Pages are kept in caches for minutes, not days; a form that lay open longer is held, not lost.
OLD_SECONDS = 24 * 3600
# One link may belong to a question; advertising has several, or puts one where a name belongs.
TOO_MANY_LINKS = 2
LINK = re.compile(r"(?:https?:|\bwww\.|\[url|<a\s)(?:[^\s<\]]*)", re.IGNORECASE)
# What programs type into every field they find; harmless here, but never a person's. Tags whose
# names are words, too, count with an attribute or as an end: "a <link> to the menu" is a person's.
CODE = re.compile(
    r"</?(?:script|iframe|img|svg)\b|</(?:style|object|embed|link|meta|form|body)\b"
    r"|<(?:style|object|embed|link|meta|form|body)[\s/][^<>=]*=|\bjavascript:\S"
    r"|\bunion\s+(?:all\s+)?select\b|\bdrop\s+table\s+\w+\s*(?:;|--)|\bor\s+'?1'?\s*=\s*'?1"
    r"|sleep\(\d+\)|\$\{\w|\{\{[^{}]*\}\}|\.\./\.\./",
    re.IGNORECASE,
)
# A name that was meant to become lines of a mail's head: "cc" with an address after it, and a field
# that is a word by itself, not the end of another one: "Thandi (acc: 123)" is a name.
MAIL_HEAD = re.compile(
    r"(?:\b|%0[ad])(?:b?cc\s*:\s*[^\s@]{1,64}@|(?:subject|content-type|mime-version)\s*:)",
    re.IGNORECASE,
)
# "How much is it?" may well come twice in a day.
SHORTEST_ALIKE = 20
OTHERS_ALIKE = 2
# Name, number and address, as far as they were given.
Sender = tuple[str, str, str]

TRAP = "Could not be verified: a field that people cannot see was filled in."
NO_SOURCE = "Could not be verified: the browser did not say which page it came from."
# Password managers fill in fields, and some apps' browsers and proxies hide where a form comes from.
UNVERIFIED = (TRAP, NO_SOURCE)
TWICE_UNVERIFIED = "A field that people cannot see was filled in, by a browser that hides its page."
OLD = "The form was opened more than a day before it was sent."
NOT_OURS = "The form was not one of ours."
QUICK = f"Sent within {QUICK_SECONDS} seconds of opening the form."
LINKS = "It has links in it, as advertising has."
PROGRAM = "It has a program's code in it."
ALIKE = "Others sent the same words within a day."
BUSY_NETWORK = "Very many forms came from the same network at once."

# In stamps of release 2eae15b, which named no form; none is believed for longer than a day.
ANY_FORM = "enquiry"

_signer = TimestampSigner(salt="contact.enquiry")


def new_stamp(form: str) -> str:
    """When the named form was made, signed; the same for all who get the page from a cache."""
    return _signer.sign(form)


def reason_to_hold(
    request: HttpRequest, data: Mapping[str, Any], form: str, recent_posts: int = 0
) -> str:
    """Why what came with the named form is held; empty when nothing speaks against it.

    One of UNVERIFIED when all else about it is good.
    """
    if recent_posts > MANY_IN_FEW_MINUTES:
        return BUSY_NETWORK
    if doubt := distrust(data["stamp"] or "", form) or distrust_words(data):
        return doubt
    hidden = source_host(request) is None
    if data["subject"]:
        return TWICE_UNVERIFIED if hidden else TRAP
    return NO_SOURCE if hidden else ""


def distrust(stamp: str, form: str) -> str:
    """What speaks against a stamp; empty when it is of that form and of a believable age."""
    try:
        if _signer.unsign(stamp, max_age=OLD_SECONDS) not in (form, ANY_FORM):
            return NOT_OURS
    except SignatureExpired:
        return OLD
    except BadSignature:
        return NOT_OURS
    try:
        _signer.unsign(stamp, max_age=QUICK_SECONDS)
    except SignatureExpired:
        return ""
    return QUICK


def distrust_words(data: Mapping[str, Any]) -> str:
    """What speaks against the words; empty when they could be a person's."""
    message = data["message"]
    names = f"{data['name']} {data.get('voucher_for', '')}"
    if len(LINK.findall(message)) >= TOO_MANY_LINKS or LINK.search(names):
        return LINKS
    if CODE.search(f"{names} {message}") or MAIL_HEAD.search(names):
        return PROGRAM
    return ALIKE if len(message) >= SHORTEST_ALIKE and _sent_by_others(data) else ""


def _sent_by_others(data: Mapping[str, Any]) -> bool:
    """The same words within a day from two other senders.

    One is not enough: two people may well want the same thing, and whoever corrects a mistyped
    number or address and sends it again is still the same person.
    """
    alike = Enquiry.objects.filter(
        created__gte=timezone.now() - timedelta(days=1), message=data["message"]
    )
    sender = (data["name"], data["phone"], data["email"])
    rows = alike.values_list("name", "phone", "email").distinct().order_by()[:50]
    people: list[list[Sender]] = []
    for other in (row for row in rows if _are_strangers(sender, row)):
        same = [one for one in people if any(not _are_strangers(other, known) for known in one)]
        people = [one for one in people if one not in same] + [[other, *chain.from_iterable(same)]]
    return len(people) >= OTHERS_ALIKE


def _are_strangers(one: Sender, other: Sender) -> bool:
    """They share no name, no number and no address."""
    return not any(
        mine and mine.casefold() == theirs.casefold()
        for mine, theirs in zip(one, other, strict=True)
    )


def from_another_site(request: HttpRequest) -> bool:
    """The browser says that a page of somebody else sent this."""
    return source_host(request) not in (None, request.get_host())


def source_host(request: HttpRequest) -> str | None:
    """The host whose page sent the request, as the browser tells; None when it does not tell.

    An Origin that is "null" or cannot be read tells nothing: sandboxed browsers in apps and privacy
    proxies send one.
    """
    own, headers = request.get_host(), request.headers
    site = headers.get("Sec-Fetch-Site")
    if site == "same-origin":
        return own
    origin = _host(headers.get("Origin", ""))
    named = origin or _host(headers.get("Referer", ""))
    if site == "cross-site" and named in ("", own):
        # To its browser a sandboxed page of ours is another site, and its Origin is "null".
        return site if origin or "Origin" not in headers else None
    return named or None


def _host(address: str) -> str:
    """Empty for what is no address of a web page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.netloc if parts.scheme in ("http", "https") else ""
