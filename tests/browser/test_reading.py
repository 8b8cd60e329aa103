"""The article page: contents, sharing, images, tables, zoom."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site

GUIDE = "/articles/lower-back-massage-guide/"
SMALLEST = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
# The viewport of a 1280 × 960 window at 400 % zoom.
ZOOMED = {"viewport": {"width": 320, "height": 240}, "device_scale_factor": 4}
PICTURES = """() => [...document.querySelectorAll("main img")].map((img) => ({
  loading: img.loading, priority: img.fetchPriority,
  ground: getComputedStyle(img).backgroundColor,
  sized: img.hasAttribute("width") && img.hasAttribute("height"),
}))"""


def test_the_whatsapp_share_link_works_without_script(
    open_page: Callable[..., Page], spa: Site
) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(GUIDE)
    share = page.get_by_role("complementary", name="Share this page")
    address = share.get_by_role("link", name="Share on WhatsApp").get_attribute("href")
    assert address
    parts = urlsplit(address)
    assert (parts.netloc, parts.path) == ("wa.me", "/")
    title = "Lower-back massage: a guide from glutes to feet"
    assert parse_qs(parts.query)["text"] == [f"{title} {spa.at(GUIDE)}"]
    expect(share.locator("button")).to_have_count(2)
    for button in share.locator("button").all():
        expect(button).to_be_hidden()


def test_copying_the_link_is_confirmed(open_page: Callable[..., Page], spa: Site) -> None:
    page = open_page(**DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    page.goto(GUIDE)
    share = page.get_by_role("complementary", name="Share this page")
    share.get_by_role("button", name="Copy link").click()
    expect(share.get_by_role("status")).to_contain_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == spa.at(GUIDE)


def test_the_table_of_contents_marks_the_current_section(open_page: Callable[..., Page]) -> None:
    page = open_page(**DESKTOP, reduced_motion="reduce")
    page.goto(GUIDE)
    contents = page.get_by_role("navigation", name="On this page")
    current = contents.locator("[aria-current]")
    expect(current).to_have_count(0)
    contents.get_by_role("link", name="Down to the ground").click()
    expect(current).to_have_text("Down to the ground")
    expect(contents).to_be_in_viewport(ratio=1)
    page.get_by_role("heading", name="Three muscles behind you").scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    expect(current).not_to_have_text("Down to the ground")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_table_of_contents_is_collapsed_on_phones_only(
    script: bool, open_page: Callable[..., Page]
) -> None:
    for screen, is_open in ((PHONE, False), (DESKTOP, True)):
        page = open_page(**screen, java_script_enabled=script)
        page.goto(GUIDE)
        link = page.get_by_role("navigation", name="On this page").locator("a").first
        expect(link).to_be_visible(visible=is_open)


def test_the_first_image_is_eager_and_the_others_are_lazy(page: Page) -> None:
    page.goto(GUIDE)
    first, *rest = page.evaluate(PICTURES)
    assert (first["loading"], first["priority"]) == ("eager", "high")
    assert rest
    assert {picture["loading"] for picture in rest} == {"lazy"}
    assert all(picture["sized"] for picture in [first, *rest])
    assert {picture["ground"] for picture in [first, *rest]} == {"rgb(221, 208, 187)"}
    page.goto("/articles/")
    first, *rest = page.evaluate(PICTURES)
    assert (first["loading"], first["priority"]) == ("eager", "high")
    assert {picture["loading"] for picture in rest} <= {"lazy"}


def test_wide_tables_scroll_and_have_an_accessible_name(open_page: Callable[..., Page]) -> None:
    page = open_page(**SMALLEST)
    page.goto(GUIDE)
    table = page.get_by_role("region", name="One way to share out 60 minutes")
    table.focus()
    expect(table).to_be_focused()
    assert table.evaluate("(box) => box.scrollWidth > box.clientWidth")
    last = table.get_by_role("columnheader", name="You can say")
    table.evaluate("(box) => box.scrollTo({ left: 999, behavior: 'instant' })")
    shown, box = last.bounding_box(), table.bounding_box()
    assert shown
    assert box
    assert shown["x"] + shown["width"] <= box["x"] + box["width"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_content_reflows_at_400_per_cent(open_page: Callable[..., Page], watch) -> None:
    watch.expect("404 (Not Found)")
    page = open_page(**ZOOMED)
    for address in ("/", GUIDE, "/articles/", "/services/", "/contact/", "/search/?q=back", "/no/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") == 320, address
        # Nothing is fixed in so low a viewport.
        expect(page.locator(".contact-bar")).to_be_hidden()
        expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("height", [600, 700, 900])
def test_the_focused_element_is_in_the_viewport(
    height: int, open_page: Callable[..., Page]
) -> None:
    page = open_page(viewport={"width": 1280, "height": height}, reduced_motion="reduce")
    page.goto("/services/lower-back-massage/")
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        name, top, bottom = page.evaluate(
            """() => {
              const box = document.activeElement.getBoundingClientRect();
              return [document.activeElement.textContent.trim(), box.top, box.bottom];
            }"""
        )
        seen.append(name)
        if bottom - top < height / 2:
            assert top >= 0, name
            assert bottom <= height, name
    assert "Ask for a time" in seen


PLACEHOLDER = """(scheme) => {
  const field = document.querySelector("[placeholder]");
  const shown = getComputedStyle(field, "::placeholder");
  let ground = field;
  while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const [more, less] = [light(shown.color), light(getComputedStyle(ground).backgroundColor)].sort((a, b) => b - a);
  return shown.opacity * (more + 0.05) / (less + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/search/", "/no/such/page/"])
def test_placeholders_have_enough_contrast(
    scheme: str, address: str, open_page: Callable[..., Page], watch
) -> None:
    watch.expect("404")
    page = open_page(**PHONE, color_scheme=scheme)
    page.goto(address)
    assert page.evaluate(PLACEHOLDER) >= 4.5
