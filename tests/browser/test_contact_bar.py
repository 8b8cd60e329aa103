"""The contact bar at the bottom of phone screens."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE

SERVICE = "/services/lower-back-massage/"
BELOW_THE_FOOT = """() => {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
  const bar = document.querySelector(".contact-bar").getBoundingClientRect();
  return bar.top - document.querySelector(".footer").getBoundingClientRect().bottom;
}"""


def test_the_bar_is_visible_on_a_service_page(page: Page) -> None:
    page.goto(SERVICE)
    page.evaluate("scrollTo({ top: 1000, behavior: 'instant' })")
    bar = page.get_by_role("navigation", name="Contact")
    expect(page.locator(".contact-bar")).to_have_count(1)
    ask = bar.get_by_role("link", name="Ask for a time")
    expect(ask).to_have_attribute("href", re.compile(r"\?service=lower-back-massage$"))
    for name in ("Ask for a time", "WhatsApp", "Call"):
        box = bar.get_by_role("link", name=name).bounding_box()
        assert box
        assert box["width"] >= 44
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= 844


@pytest.mark.parametrize("address", ["/", SERVICE, "/contact/"])
def test_the_bar_does_not_cover_the_footer(address: str, page: Page) -> None:
    page.goto(address)
    page.wait_for_function("document.readyState === 'complete'")
    assert page.evaluate(BELOW_THE_FOOT) >= -0.5


@pytest.mark.parametrize("address", ["/", SERVICE, "/contact/"])
def test_the_bar_does_not_cover_the_focused_last_link(address: str, open_page) -> None:
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


@pytest.mark.parametrize("width", [390, 1280])
def test_title_prices_and_contact_link_are_above_the_fold(width: int, open_page) -> None:
    page = open_page(viewport={"width": width, "height": 844})
    page.goto(SERVICE)
    head = page.locator(".service-page__head")
    for part in (head.locator("h1"), head.get_by_text("R650"), head.get_by_text("Ask for a time")):
        expect(part).to_be_in_viewport(ratio=1)
    if width > 1000:
        expect(page.locator(".contact-bar")).to_be_hidden()


def test_a_link_to_contraindications_opens_their_details(page: Page) -> None:
    page.goto(SERVICE)
    expect(page.locator("#when-not-to-come")).to_be_hidden()
    page.goto(f"{SERVICE}#when-not-to-come")
    expect(page.locator("#when-not-to-come")).to_be_in_viewport()


def test_a_service_prints_on_one_page_with_all_details_open(desktop: Page) -> None:
    desktop.goto(SERVICE)
    sheet = desktop.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


def test_headings_of_the_home_page_are_aligned_with_the_hero_title(open_page) -> None:
    for width in (390, 768, 1280, 1680):
        page = open_page(viewport={"width": width, "height": 900})
        page.goto("/")
        edges = page.evaluate(
            """() => [document.querySelector(".hero__title"), ...document.querySelectorAll(
              ".stream--sections h2")]
              .filter((title) => !title.classList.contains("visually-hidden"))
              .map((title) => [title.textContent.trim(), title.getBoundingClientRect().left])"""
        )
        assert len(edges) > 3
        off = {name: left for name, left in edges[1:] if abs(left - edges[0][1]) > 0.5}
        if width > 800:
            # It is beside its image.
            off.pop("Most sore backs mend", None)
        assert not off, f"{width}: {off}"
        page.close()
