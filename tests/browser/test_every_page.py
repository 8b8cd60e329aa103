"""Every address the site tells search engines about, as a visitor sees it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site

# Reached by visitors too, and in no sitemap.
BESIDE_THE_TREE = ["/search/", "/search/?q=back", "/search/?q=nothingatall"]


@pytest.fixture(scope="module")
def addresses(spa: Site) -> list[str]:
    from urllib.request import urlopen

    with urlopen(spa.at("/sitemap.xml")) as answer:
        found = re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())
    assert len(found) > 10
    assert all(address.startswith(spa.url) for address in found), found
    return [*found, *map(spa.at, BESIDE_THE_TREE)]


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["390", "1280"])
def test_every_page_is_whole_and_accessible(
    screen: dict,
    addresses: list[str],
    open_page: Callable[..., Page],
    axe: Callable[[Page], list[str]],
) -> None:
    page = open_page(**screen)
    found = {}
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        problems = [] if answer.status == 200 else [f"answers {answer.status}"]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append("scrolls sideways")
        if problems := problems + axe(page):
            found[address] = problems
    assert not found


def test_an_unknown_address_helps(page: Page, axe: Callable[[Page], list[str]], watch) -> None:
    watch.expect("404")
    answer = page.goto("/no/such/page/")
    assert answer is not None
    assert answer.status == 404
    assert page.get_by_role("searchbox").or_(page.get_by_role("link", name="Articles")).count()
    assert not axe(page)
