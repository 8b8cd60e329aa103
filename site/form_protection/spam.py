"""What stands between the form and the inbox, without a cookie and without a puzzle.

A request that names another site as its source is refused. Everything else that looks wrong is
held for the owner to see, because a person may be behind it; the owner is mailed about one in which
only the sender could not be verified.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest

from form_protection.networks import MANY_IN_FEW_MINUTES
from form_protection.origin import source_host

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
BUSY_NETWORK = "Very many forms came from the same network at once."

# In stamps of release 2eae15b, which named no form; none is believed for longer than a day.
ANY_FORM = "enquiry"

_signer = TimestampSigner(salt="contact.enquiry")


def new_stamp(form: str) -> str:
    """When the named form was made, signed; the same for all who get the page from a cache."""
    return _signer.sign(form)


def reason_to_hold(
    request: HttpRequest,
    data: Mapping[str, Any],
    form: str,
    repeated: Callable[[Mapping[str, Any]], str],
    recent_posts: int = 0,
) -> str:
    """Why what came with the named form is held; empty when nothing speaks against it.

    `repeated` says in words that the same text came before, or returns an empty string; it is
    called only when nothing else was found. One of UNVERIFIED when all else about it is good.
    """
    if recent_posts > MANY_IN_FEW_MINUTES:
        return BUSY_NETWORK
    stamp = data["stamp"] or ""
    if doubt := distrust(stamp, form) or distrust_words(data) or repeated(data):
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
    return ""
