"""Fixtures of browser tests: the whole site with its demo content, and pages.

A test fails if its page sends a request to another host, writes an error to the console or throws
an uncaught exception."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from tests.audit import accessibility
from tests.browser import chromium
from tests.browser.serving import Account, Site

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
LOCAL = {"localhost", "127.0.0.1", "[::1]", ""}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    # On a busy machine Playwright's default of five seconds may be too short.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        path = chromium.find(playwright.chromium.executable_path)
        if not path:
            pytest.skip(f"no Chromium: {chromium.HOW_TO_GET}")
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def spa(browser: Browser) -> Iterator[Site]:
    """The site in its own process. Depends on `browser`, so that it does not start without one."""
    site = Site()
    yield site
    site.close()


class ErrorWatch:
    """Collects errors in the pages of one test, beside its own assertions."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.expected: list[str] = []

    def expect(self, part: str) -> None:
        """Allow errors whose text contains this part."""
        self.expected.append(part)

    def follow(self, context: BrowserContext) -> None:
        """Collect requests to other hosts, console errors and uncaught exceptions."""
        context.on("request", lambda request: self._request(request.url))
        context.on("console", self._console)
        context.on("weberror", lambda error: self.problems.append(f"exception: {error.error}"))

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname not in LOCAL:
            self.problems.append(f"request to another host: {url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(f"console: {message.text} ({message.location.get('url')})")

    def unexpected(self) -> list[str]:
        """Errors that were not allowed by `expect`."""
        return [text for text in self.problems if not any(part in text for part in self.expected)]


@pytest.fixture
def watch() -> Iterator[ErrorWatch]:
    """Fails the test on unexpected errors in its pages."""
    watch = ErrorWatch()
    yield watch
    assert not watch.unexpected()


@pytest.fixture
def open_page(browser: Browser, spa: Site, watch: ErrorWatch) -> Iterator[Callable[..., Page]]:
    """Open a page in a new browser context: `open_page(**DESKTOP, java_script_enabled=False)`."""
    contexts = []

    def make(**options) -> Page:
        here = {"locale": "en-ZA", "timezone_id": "Africa/Johannesburg"}
        context = browser.new_context(base_url=spa.url, **here | options)
        context.set_default_timeout(15_000)
        watch.follow(context)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A phone, 390 pixels wide."""
    return open_page(**PHONE)


@pytest.fixture
def desktop(open_page: Callable[..., Page]) -> Page:
    """A desktop, 1280 pixels wide."""
    return open_page(**DESKTOP)


@pytest.fixture
def sign_in() -> Callable[[Page, Account], None]:
    """Sign in with the form: `sign_in(desktop, spa.editor)`."""

    def enter(page: Page, account: Account) -> None:
        page.goto("/admin/login/")
        page.get_by_role("textbox", name="Username").fill(account.name)
        page.get_by_role("textbox", name="Password").fill(account.password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")

    return enter


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Violations of WCAG and best-practice rules that axe finds on a page, one line per rule."""

    return accessibility.violations
