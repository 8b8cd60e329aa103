"""The first view of a page on a phone: transferred bytes, requests, scripts, styles."""

import gzip
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, Response

# Twice as many pixels as points, like most phones; this decides which pictures are fetched.
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
TEXT = ("text/", "application/json", "application/manifest", "image/svg", "javascript", "xml")


@dataclass
class Weight:
    """Bytes count headers and bodies as sent; `css` is gzipped whatever way it was sent.

    `again` is what the same browser is sent when it opens the page a second time.
    """

    total: int = 0
    script: int = 0
    css: int = 0
    again: int = 0
    parts: list[tuple[int, str]] = field(default_factory=list)

    @property
    def requests(self) -> int:
        return len(self.parts)

    def __str__(self) -> str:
        """The largest resources."""
        heaviest = sorted(self.parts, reverse=True)[:6]
        return ", ".join(f"{size / 1000:.1f} kB {url}" for size, url in heaviest)


def first_view(page: Page, address: str, *, compress: bool) -> Weight:
    """Open it with nothing kept and count until the network is quiet.

    `compress` counts text as it is gzipped in production, for a server that sends it plain.
    """
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(address, wait_until="load")
    page.wait_for_load_state("networkidle")
    page.remove_listener("response", keep)
    weight = Weight()
    for answer in answers:
        if answer.url.startswith("http"):
            _count(weight, answer, compress)
    return weight


def second_view(page: Page) -> int:
    """The bytes sent to a browser that opens the page it is on once more, kept files not counted."""
    page.goto(page.url, wait_until="load")
    page.wait_for_load_state("networkidle")
    sent: int = page.evaluate(
        "['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))"
        ".reduce((sum, entry) => sum + entry.transferSize, 0)"
    )
    return sent


def _count(weight: Weight, answer: Response, compress: bool) -> None:
    sizes: Any = answer.request.sizes()
    # A redirect has no body to ask for.
    body = b"" if 300 <= answer.status < 400 else answer.body()
    sent = sizes["responseBodySize"]
    kind = answer.headers.get("content-type", "")
    if compress and any(text in kind for text in TEXT):
        sent = len(gzip.compress(body))
    sent += max(sizes["responseHeadersSize"], 0)
    weight.total += sent
    weight.parts.append((sent, answer.url))
    if "javascript" in kind:
        weight.script += sent
    if "text/css" in kind:
        weight.css += len(gzip.compress(body))
