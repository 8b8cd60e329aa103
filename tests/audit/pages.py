"""The audited pages: one of each kind in the demo content."""

import re
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.request import urlopen


@dataclass(frozen=True)
class Kind:
    """A kind of page, and where one stands; `under` finds one on a site with other content."""

    name: str
    path: str
    under: str = ""
    # What is no mistake on a page that search engines should not list, or that is not there.
    not_judged: tuple[str, ...] = ()


UNLISTED = ("is-crawlable",)
NOT_THERE = (*UNLISTED, "http-status-code", "errors-in-console", "meta-description")

KINDS = [
    Kind("home", "/"),
    Kind("article", "/articles/glutes-and-your-lower-back/", "/articles/"),
    Kind("guide", "/articles/lower-back-massage-guide/"),
    Kind("articles", "/articles/"),
    Kind("services", "/services/"),
    Kind("service", "/services/lower-back-massage/", "/services/"),
    Kind("contact", "/contact/"),
    Kind("about", "/about/"),
    Kind("privacy", "/privacy/"),
    Kind("search", "/search/?q=back", not_judged=UNLISTED),
    Kind("404", "/no/such/page/", not_judged=NOT_THERE),
    Kind("booking", "/contact/booking/"),
    Kind("voucher", "/contact/voucher/"),
    Kind("areas", "/areas/"),
    Kind("area", "/areas/lower-back/", "/areas/"),
]


def found(base: str, names: list[str] | None = None) -> dict[str, tuple[Kind, str]]:
    """The address of a page of each kind that this site has, by the kind's name."""
    listed = sitemap(base)
    here = {}
    for kind in KINDS:
        if names and kind.name not in names:
            continue
        address = base + kind.path
        if kind.name != "404" and status(address) != 200:
            beside = [url for url in listed if kind.under and url.startswith(base + kind.under)]
            address = next((url for url in beside if url != base + kind.under), "")
        if address:
            here[kind.name] = (kind, address)
    return here


def sitemap(base: str) -> list[str]:
    """What the site tells search engines about, at the address that was asked for."""
    try:
        with urlopen(f"{base}/sitemap.xml") as answer:
            listed = re.findall(r"<loc>https?://[^/]+([^<]*)</loc>", answer.read().decode())
    except HTTPError:
        return []
    return [base + path for path in listed]


def status(address: str) -> int:
    """What the site answers."""
    try:
        with urlopen(address) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
