"""What a browser test is given: the whole site with its demo content, and a page to look at it.

A test fails when its page asked anything of another host, wrote an error to the console or let an
exception pass, whatever else it looked at.
"""

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
    """One real Chromium for the whole run."""
    # Two cores that also run the other tests may take longer than Playwright's five seconds.
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
    """The site in a process of its own. Asks for the browser first: without one it is not needed."""
    site = Site()
    yield site
    site.close()


class Watch:
    """What went wrong in the pages of one test, unseen by its own assertions."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.expected: list[str] = []

    def expect(self, part: str) -> None:
        """A problem that this test provokes on purpose, by a part of its text."""
        self.expected.append(part)

    def follow(self, context: BrowserContext) -> None:
        """Note requests to other hosts, console errors and uncaught exceptions."""
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
        """What no test asked for."""
        return [text for text in self.problems if not any(part in text for part in self.expected)]


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test on any problem in its pages that it did not expect."""
    watch = Watch()
    yield watch
    assert not watch.unexpected()


@pytest.fixture
def open_page(browser: Browser, spa: Site, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Make a page in a context of its own: `open_page(**DESKTOP, java_script_enabled=False)`."""
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
    """A visitor's phone, 390 pixels wide."""
    return open_page(**PHONE)


@pytest.fixture
def desktop(open_page: Callable[..., Page]) -> Page:
    """A desk at the spa, 1280 pixels wide."""
    return open_page(**DESKTOP)


@pytest.fixture
def sign_in() -> Callable[[Page, Account], None]:
    """Sign in at the admin's own form: `sign_in(desktop, spa.editor)`."""

    def enter(page: Page, account: Account) -> None:
        page.goto("/admin/login/")
        page.get_by_role("textbox", name="Username").fill(account.name)
        page.get_by_role("textbox", name="Password").fill(account.password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")

    return enter


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """What axe finds on a page, one line for each rule broken; all of WCAG's and its good practice."""

    return accessibility.violations
