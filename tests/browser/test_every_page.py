"""Every URL of the sitemap: accessible in light and dark, legible on the smallest screen, without
cookies, valid HTML, and within its byte budget."""

import os
import re
from collections.abc import Callable
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.audit import accessibility, budgets, markup, pages, reading, tools, weight
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site

# Public URLs that are in no sitemap.
BESIDE_THE_TREE = ["/search/", "/search/?q=back", "/search/?q=nothingatall"]
UNKNOWN = "/no/such/page/"
# The dark scheme changes only colours.
OF_COLOUR = ["color-contrast", "link-in-text-block"]


@pytest.fixture(scope="module")
def addresses(spa: Site) -> list[str]:
    with urlopen(spa.at("/sitemap.xml")) as answer:
        found = re.findall(r"<loc>([^<]+)</loc>", answer.read().decode())
    assert len(found) > 10
    assert all(address.startswith(spa.url) for address in found), found
    beside = [spa.at(path) for path in BESIDE_THE_TREE if pages.status(spa.at(path)) != 404]
    return list(dict.fromkeys([*found, *beside]))


def violations(page: Page) -> list[str]:
    """What axe finds on the page; in the dark scheme only rules about colours."""
    problems = accessibility.violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    problems += [f"dark: {text}" for text in accessibility.violations(page, rules=OF_COLOUR)]
    page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    return problems


def test_every_page_is_accessible_and_legible(
    addresses: list[str], spa: Site, open_page: Callable[..., Page], watch
) -> None:
    page = open_page(**PHONE)
    watch.expect("404 (Not Found)")
    found = {}
    for address in [*addresses, spa.at(UNKNOWN)]:
        answer = page.goto(address)
        assert answer is not None
        expected = 404 if address.endswith(UNKNOWN) else 200
        problems = [] if answer.status == expected else [f"answers {answer.status}"]
        problems += reading.sideways(page, PHONE["viewport"]["width"])
        problems += violations(page)
        problems += [f"320 px: {text}" for text in reading.zoomed(page)]
        page.set_viewport_size(DESKTOP["viewport"])
        wide = reading.sideways(page, DESKTOP["viewport"]["width"])
        problems += [f"1280 px: {text}" for text in wide]
        page.set_viewport_size(PHONE["viewport"])
        if problems:
            found[address] = problems
    assert not found
    assert not page.context.cookies()


def test_a_page_of_each_type_is_accessible_on_a_desktop(
    spa: Site, open_page: Callable[..., Page], watch
) -> None:
    """One of each type, which share a layout; the contents of all are tested on a phone."""
    page = open_page(**DESKTOP)
    watch.expect("404 (Not Found)")
    found = {}
    for kind in pages.KINDS:
        page.goto(spa.at(kind.path))
        if problems := [*reading.sideways(page, DESKTOP["viewport"]["width"]), *violations(page)]:
            found[kind.name] = problems
    assert not found
    assert not page.context.cookies()


def test_every_page_is_valid_html(addresses: list[str], spa: Site) -> None:
    try:
        markup.ready()
    except tools.Missing as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(str(missing))
        pytest.skip(str(missing))
    documents = {address: source(address) for address in [*addresses, spa.at(UNKNOWN)]}
    messages = markup.check(documents)
    assert not {address: found for address, found in messages.items() if found}


@pytest.mark.parametrize("kind", pages.KINDS, ids=lambda kind: kind.name)
def test_the_first_view_is_within_its_byte_budget(
    kind: pages.Kind, spa: Site, open_page: Callable[..., Page], watch
) -> None:
    watch.expect("404 (Not Found)")
    address = spa.at(kind.path)
    # Fails when the demo content has no page of this type.
    assert pages.status(address) == (404 if kind.name == "404" else 200)
    seen = weight.first_view(open_page(**weight.PHONE), address, compress=True)
    assert seen.requests > 2
    assert not budgets.weight_broken(seen)


def test_the_404_page_is_accessible(page: Page, watch) -> None:
    watch.expect("404")
    answer = page.goto(UNKNOWN)
    assert answer is not None
    assert answer.status == 404
    assert page.get_by_role("searchbox").or_(page.get_by_role("link", name="Articles")).count()


def source(address: str) -> str:
    """The HTML of a response, including that of a 404."""
    try:
        with urlopen(address) as answer:
            return answer.read().decode()
    except HTTPError as error:
        return error.read().decode()
