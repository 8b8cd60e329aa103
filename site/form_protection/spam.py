"""Decides whether a submission is held for review, without cookies or CAPTCHAs.

Only a request from another site is refused (origin.py). Other suspicious submissions are held, as a
person may have sent them; for the reasons in UNVERIFIED the spa is also notified by email.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.http import HttpRequest

from form_protection.networks import HOLD_ABOVE
from form_protection.origin import source_host

# A person needs longer to fill in the form.
MIN_AGE_SECONDS = 3
# Caches keep pages for minutes only; a form that was open for longer than this is held.
MAX_AGE_SECONDS = 24 * 3600
# One link may belong to a question; advertising has several, or one in the name.
LINK_LIMIT = 2
LINK_PATTERN = re.compile(r"(?:https?:|\bwww\.|\[url|<a\s)(?:[^\s<\]]*)", re.IGNORECASE)
# Injection attempts by vulnerability scanners. Tags whose names are also plain words count only with
# an attribute or as end tags: "a <link> to the menu" is from a person.
CODE_PATTERN = re.compile(
    r"</?(?:script|iframe|img|svg)\b|</(?:style|object|embed|link|meta|form|body)\b"
    r"|<(?:style|object|embed|link|meta|form|body)[\s/][^<>=]*=|\bjavascript:\S"
    r"|\bunion\s+(?:all\s+)?select\b|\bdrop\s+table\s+\w+\s*(?:;|--)|\bor\s+'?1'?\s*=\s*'?1"
    r"|sleep\(\d+\)|\$\{\w|\{\{[^{}]*\}\}|\.\./\.\./",
    re.IGNORECASE,
)
# Header injection in a name: "cc" followed by an address, or a header name that is not the end of
# another word, as in "Thandi (acc: 123)".
MAIL_HEADER_PATTERN = re.compile(
    r"(?:\b|%0[ad])(?:b?cc\s*:\s*[^\s@]{1,64}@|(?:subject|content-type|mime-version)\s*:)",
    re.IGNORECASE,
)
HONEYPOT_FILLED = "Could not be verified: a field that people cannot see was filled in."
UNKNOWN_SOURCE = "Could not be verified: the browser did not say which page it came from."
# Password managers fill in hidden fields; in-app browsers and proxies remove Origin and Referer.
UNVERIFIED = (HONEYPOT_FILLED, UNKNOWN_SOURCE)
TWICE_UNVERIFIED = "A field that people cannot see was filled in, by a browser that hides its page."
EXPIRED = "The form was opened more than a day before it was sent."
INVALID_TIMESTAMP = "The form was not one of ours."
TOO_QUICK = f"Sent within {MIN_AGE_SECONDS} seconds of opening the form."
LINKS_FOUND = "It has links in it, as advertising has."
CODE_FOUND = "It has a program's code in it."
BUSY_NETWORK = "Very many forms came from the same network at once."

# The value that release 2eae15b signed for every form. Remove it with the next release: a form that
# is older than MAX_AGE_SECONDS is held with any value.
FORMER_NAME = "enquiry"

_signer = TimestampSigner(salt="contact.enquiry")


def make_timestamp(kind: str) -> str:
    """A signed timestamp for forms of this kind, shared by all visitors of a cached page."""
    return _signer.sign(kind)


def reason_to_hold(
    request: HttpRequest,
    data: Mapping[str, Any],
    kind: str,
    duplicate_reason: Callable[[Mapping[str, Any]], str],
    recent_posts: int = 0,
) -> str:
    """Why a submission of this kind of form is held, in words for staff; empty when it is not.

    `duplicate_reason` returns a reason when the same text was sent before, else an empty string; it
    is called last, as it queries the database. `recent_posts` is from `networks.count_posts`.
    `data` has the keys of `text_problem`, `stamp` and `subject` (the honeypot).
    """
    if recent_posts > HOLD_ABOVE:
        return BUSY_NETWORK
    stamp = data["stamp"] or ""
    if reason := timestamp_problem(stamp, kind) or text_problem(data) or duplicate_reason(data):
        return reason
    is_source_unknown = source_host(request) is None
    if data["subject"]:
        return TWICE_UNVERIFIED if is_source_unknown else HONEYPOT_FILLED
    return UNKNOWN_SOURCE if is_source_unknown else ""


def timestamp_problem(stamp: str, kind: str) -> str:
    """Why a timestamp is rejected; empty when it is valid, of that kind and old enough."""
    try:
        if _signer.unsign(stamp, max_age=MAX_AGE_SECONDS) not in (kind, FORMER_NAME):
            return INVALID_TIMESTAMP
    except SignatureExpired:
        return EXPIRED
    except BadSignature:
        return INVALID_TIMESTAMP
    try:
        _signer.unsign(stamp, max_age=MIN_AGE_SECONDS)
    except SignatureExpired:
        return ""
    return TOO_QUICK


def text_problem(data: Mapping[str, Any]) -> str:
    """Why the text looks automated; empty when it does not.

    `data` has `message` and `name`, and may have `voucher_for`.
    """
    message = data["message"]
    names = f"{data['name']} {data.get('voucher_for', '')}"
    if len(LINK_PATTERN.findall(message)) >= LINK_LIMIT or LINK_PATTERN.search(names):
        return LINKS_FOUND
    if CODE_PATTERN.search(f"{names} {message}") or MAIL_HEADER_PATTERN.search(names):
        return CODE_FOUND
    return ""
