"""Dates and addresses as pages, feeds and exports write them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, unquote, urlsplit

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.text import slugify

MAX_SLUG = 255
NUMBER = re.compile(r"(?:^|&)((?:p|page_id)=\d{1,12})(?=&|$)")


def read_date(text: str) -> date | None:
    """The local date of an ISO 8601, RFC 822 or WordPress time; None for anything else."""
    text = text.strip()
    moment: datetime | None = None
    try:
        moment = parse_datetime(text)
        if moment is None and (day := parse_date(text[:10])):
            return day
        if moment is None:
            moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    # WordPress writes 0000-00-00 or 0001 for drafts; the last days have no local time.
    if not 1900 <= moment.year < 9999:
        return None
    return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()


def split_address(url: str) -> SplitResult:
    """The parts of an address; empty ones if it is none."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def number_query(query: str) -> str:
    """The number of a post in the query of WordPress's plain addresses, "?p=12"; else ""."""
    found = NUMBER.search(query)
    return f"?{found[1]}" if found else ""


def slug_of(url: str, title: str = "") -> str:
    """The last part of the address, else the title, as a slug."""
    last = unquote(split_address(url).path).rstrip("/").rpartition("/")[2]
    for ending in (".html", ".htm", ".php"):
        last = last.removesuffix(ending)
    return (slugify(last) or slugify(title))[:MAX_SLUG].strip("-")


def address_key(url: str) -> str:
    """The address as every source of the same post has it; "" without one."""
    address = split_address(url)
    host = (address.hostname or "").removeprefix("www.")
    path = address.path.rstrip("/").casefold()
    query = number_query(address.query)
    if address.query and not path:
        query = f"?{address.query}"
    return f"{host}{path}{query}"[:1000] if host else ""
