"""Loads one page in a browser, at phone and desktop width, in light and dark mode."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from tests.audit import accessibility, reading, weight
from tests.audit.weight import Weight

SCREENS = {
    "390": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "1280": {"viewport": {"width": 1280, "height": 900}},
}
SCHEMES = ("light", "dark")


@dataclass
class Look:
    """Lists hold what is wrong, in words; empty ones are good."""

    weight: Weight = field(default_factory=Weight)
    axe: list[str] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    zoom: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    third_party: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)
    html: str = ""


def look(browser: Browser, address: str, *, compress: bool, script: Path | None = None) -> Look:
    """All that can be seen without measuring time."""
    seen = Look()
    with visit(browser, seen, address, **weight.PHONE) as page:
        seen.weight = weight.first_view(page, address, compress=compress)
        seen.weight.again = weight.second_view(page)
        seen.html = page.request.get(address).text()
    for name, screen in SCREENS.items():
        with visit(browser, seen, address, **screen) as page:
            page.goto(address)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                found = accessibility.violations(page, script=script)
                seen.axe += [f"{name} px {scheme}: {line}" for line in found]
    small = {"width": reading.SMALLEST, "height": 640}
    with visit(browser, seen, address, viewport=small, has_touch=True, is_mobile=True) as page:
        page.goto(address)
        seen.sideways = reading.sideways(page)
    with visit(browser, seen, address, viewport=reading.ZOOMED, device_scale_factor=4) as page:
        page.goto(address)
        seen.zoom = reading.zoomed(page)
    return seen


@contextmanager
def visit(browser: Browser, seen: Look, address: str, **options) -> Iterator[Page]:
    """A page of a visitor who was never here, watched."""
    context = browser.new_context(locale="en-ZA", timezone_id="Africa/Johannesburg", **options)
    host = urlsplit(address).hostname
    _watch(context, seen, host, address)
    yield context.new_page()
    for cookie in context.cookies():
        _add(seen.cookies, cookie["name"])
    context.close()


def _watch(context: BrowserContext, seen: Look, host: str | None, address: str) -> None:
    def request(url: str) -> None:
        if url.startswith(("http", "ws")) and urlsplit(url).hostname != host:
            _add(seen.third_party, url)

    def console(kind: str, text: str, url: str) -> None:
        # That the page itself is a 404 is no mistake of the page that says so.
        if kind == "error" and url != address:
            _add(seen.console, f"{text} ({url})")

    context.on("request", lambda one: request(one.url))
    context.on("console", lambda one: console(one.type, one.text, one.location.get("url", "")))
    context.on("weberror", lambda one: _add(seen.console, str(one.error)))


def _add(list_: list[str], text: str) -> None:
    if text not in list_:
        list_.append(text)
