"""The screens that docs/editors.md shows, and its pictures of them.

`make guide-pictures` takes the pictures anew: it runs these tests with GUIDE_PICTURES=1.
"""

import io
import os
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser import editor_steps
from tests.browser.serving import Site
from tests.contract.guide_pictures import FOLDER, MAX_BYTES

SIZE = {"viewport": {"width": 1000, "height": 680}}
# Name of the picture: the heading of its screen, and its address or how to get there.
SCREENS: dict[str, tuple[str, str | Callable[[Page], None]]] = {
    "first-page": ("Palms of Grace Spa", "/admin/"),
    "new-article": ("New: Article", editor_steps.start_article),
    "prices": ("Prices", "/admin/prices/"),
    "closed-days": ("We are closed", "/admin/closed-days/new/"),
    "enquiries": ("Enquiries", "/admin/snippets/contact/enquiry/"),
    "add-images": ("Add images", "/admin/images/multiple/add/"),
}


@pytest.fixture(scope="module")
def enquiries(browser, spa: Site) -> None:
    """Two enquiries in the inbox."""
    visitor = browser.new_context(base_url=spa.url).new_page()
    for name, message in (
        ("Naledi", "Is there parking near you? I come by car on Friday."),
        ("Pieter", "My calves are sore after a race. Which massage would you choose?"),
    ):
        visitor.goto("/contact/")
        visitor.locator("#enquiry_name").fill(name)
        visitor.locator("#enquiry_phone").fill("082 123 4567")
        visitor.locator("#enquiry_message").fill(message)
        visitor.locator("form:has(#enquiry_name) button[type=submit]").click()
        visitor.wait_for_url("**/thanks/**")
    visitor.context.close()


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_there_and_its_picture_is_small(
    name, open_page, sign_in, spa: Site, enquiries
) -> None:
    heading, way = SCREENS[name]
    page = open_page(**SIZE, color_scheme="light")
    sign_in(page, spa.owner)
    if name == "enquiries":
        release_held(page)
    if callable(way):
        way(page)
    else:
        page.goto(way)
    expect(page.get_by_role("heading", level=1, name=heading).first).to_be_visible()
    if os.environ.get("GUIDE_PICTURES"):
        page.wait_for_load_state("networkidle")
        picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
        picture.save(FOLDER / f"{name}.webp", quality=70, method=6)
    assert (FOLDER / f"{name}.webp").stat().st_size <= MAX_BYTES


def release_held(page: Page) -> None:
    """They were held because they were sent so quickly."""
    for name in ("Naledi", "Pieter"):
        page.goto("/admin/snippets/contact/enquiry/?show=held")
        page.get_by_role("link", name=name).first.click()
        page.get_by_role("button", name="Release it").click()
        expect(page.locator(".enquiry__line .inbox__status")).to_have_text("New")
