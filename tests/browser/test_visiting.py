"""Pages without script, without cookies, by keyboard, and on a small phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE

# One of each page type.
PAGES = {
    "home": "/",
    "articles": "/articles/",
    "article": "/articles/lower-back-massage-guide/",
    "services": "/services/",
    "service": "/services/lower-back-massage/",
    "contact": "/contact/",
    "standard": "/about/",
    "search": "/search/?q=back",
    "nothing found": "/search/?q=zzzz",
    "not found": "/no/such/page/",
}
SMALLEST = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
COVERED = """() => {
  const fixed = document.querySelector(".contact-bar");
  const shown = getComputedStyle(fixed).visibility === "visible";
  const top = shown ? fixed.getBoundingClientRect().top : innerHeight;
  const focused = document.activeElement;
  if (focused === document.body || focused.closest(".contact-bar")) return "";
  const box = focused.getBoundingClientRect();
  const seen = box.bottom <= top + 1 && box.top >= 0;
  // Longer than the screen: its beginning counts.
  const long = box.height > top && box.top < top;
  return seen || long || box.width * box.height <= 1 ? "" : focused.outerHTML.slice(0, 160);
}"""


def visit(page: Page, address: str, watch) -> None:
    watch.expect("404 (Not Found)")
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_every_page_works_without_script(
    address: str, open_page: Callable[..., Page], watch
) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    visit(page, address, watch)
    expect(page.get_by_role("main")).not_to_be_empty()
    link = page.get_by_role("navigation", name="Menu").get_by_role("link", name="Articles")
    expect(link).to_be_hidden()
    page.locator(".menu__toggle").tap()
    link.tap()
    expect(page).to_have_url("/articles/")


def test_the_phone_menu_closes_by_keyboard(page: Page) -> None:
    page.goto("/articles/")
    menu, toggle = page.locator(".menu"), page.locator(".menu__toggle")
    last = menu.get_by_role("link").last
    for _ in range(2):
        toggle.focus()
        page.keyboard.press("Enter")
        expect(last).to_be_visible()
        assert page.evaluate("getComputedStyle(document.documentElement).overflowY") == "hidden"
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(last).to_be_hidden()
        expect(toggle).to_be_focused()
    page.keyboard.press("Enter")
    last.focus()
    page.keyboard.press("Tab")
    expect(last).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).overflowY") != "hidden"
    assert page.evaluate("document.activeElement !== document.body")


def test_details_and_search_work_without_script(open_page: Callable[..., Page]) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(PAGES["article"])
    questions = page.locator(".questions details").first
    answer = questions.locator("p").first
    expect(answer).to_be_hidden()
    questions.locator("summary").tap()
    expect(answer).to_be_visible()
    page.goto("/search/")
    page.get_by_role("searchbox").first.fill("fascia")
    page.get_by_role("searchbox").first.press("Enter")
    expect(
        page.get_by_role("main").get_by_role("link", name="What is fascia").first
    ).to_be_visible()


def test_pages_store_nothing_in_the_browser(desktop: Page, watch) -> None:
    for address in PAGES.values():
        visit(desktop, address, watch)
        assert desktop.context.cookies() == []
        assert desktop.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("name", ["home", "article", "service", "contact"])
def test_the_contact_bar_never_covers_the_focused_element(
    name: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(**PHONE, reduced_motion="reduce")
    page.goto(PAGES[name])
    expect(page.locator(".contact-bar")).to_be_visible()
    covered, steps = [], 0
    for key in ("Tab", "Shift+Tab"):
        while True:
            page.keyboard.press(key)
            steps += 1
            if page.evaluate("document.activeElement === document.body"):
                break
            if found := page.evaluate(COVERED):
                covered.append(found)
            assert steps < 400, "The focus never comes to an end."
    assert steps > 20
    assert not covered


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_no_page_scrolls_sideways_on_the_smallest_phone(
    address: str, open_page: Callable[..., Page], watch
) -> None:
    page = open_page(**SMALLEST)
    visit(page, address, watch)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
