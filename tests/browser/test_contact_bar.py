"""The bar at the bottom edge of phones: there, out of the way, and gone on wide screens."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE

SERVICE = "/services/lower-back-massage/"
BELOW_THE_FOOT = """() => {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
  const bar = document.querySelector(".contact-bar").getBoundingClientRect();
  return bar.top - document.querySelector(".footer").getBoundingClientRect().bottom;
}"""


def test_a_service_on_a_phone_keeps_its_price_and_a_way_to_ask_at_hand(page: Page) -> None:
    page.goto(SERVICE)
    bar = page.get_by_role("navigation", name="Contact")
    expect(page.locator(".contact-bar")).to_have_count(1)
    expect(bar).to_contain_text("from R380")
    for name in ("WhatsApp", "Call"):
        box = bar.get_by_role("link", name=name).bounding_box()
        assert box
        assert box["width"] >= 44
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= 844


@pytest.mark.parametrize("address", ["/", SERVICE, "/contact/"])
def test_the_bar_leaves_the_foot_of_the_page_free(address: str, page: Page) -> None:
    page.goto(address)
    page.wait_for_function("document.readyState === 'complete'")
    assert page.evaluate(BELOW_THE_FOOT) >= -0.5


@pytest.mark.parametrize("address", ["/", SERVICE, "/contact/"])
def test_the_last_link_is_not_covered_when_it_has_the_focus(address: str, open_page) -> None:
    page = open_page(**PHONE, reduced_motion="reduce")
    page.goto(address)
    page.locator(".footer a").last.focus()
    page.keyboard.press("Shift+Tab")
    for _ in range(2):
        focused = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        bar = page.locator(".contact-bar").bounding_box()
        assert bar
        assert focused <= bar["y"] + 0.5
        page.keyboard.press("Tab")


def test_a_wide_screen_has_the_prices_beside_the_text_and_no_bar(desktop: Page) -> None:
    desktop.goto(SERVICE)
    expect(desktop.locator(".contact-bar")).to_be_hidden()
    facts = desktop.get_by_role("complementary", name="Times and prices")
    expect(facts.get_by_role("cell", name="R650 for 60 minutes")).to_be_visible()
    words = desktop.locator(".columns__main").bounding_box()
    box = facts.bounding_box()
    assert words
    assert box
    assert box["x"] > words["x"] + words["width"] - 1
    assert abs(box["y"] - words["y"]) < 2


def test_titles_of_the_home_page_begin_where_the_opening_line_begins(open_page) -> None:
    for width in (390, 768, 1280, 1680):
        page = open_page(viewport={"width": width, "height": 900})
        page.goto("/")
        edges = page.evaluate(
            """() => [document.querySelector(".hero__title"), ...document.querySelectorAll(
              ".stream--sections > section > :is(h2, div > h2):first-child")]
              .filter((title) => !title.classList.contains("visually-hidden"))
              .map((title) => [title.textContent.trim(), title.getBoundingClientRect().left])"""
        )
        assert len(edges) > 3
        off = {name: left for name, left in edges[1:] if abs(left - edges[0][1]) > 0.5}
        # The card of a contact call has padding of its own.
        off.pop("Ask us anything", None)
        assert not off, f"{width}: {off}"
        page.close()
