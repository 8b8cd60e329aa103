"""Every screen of the admin for the owner: accessible, nothing cut off, large enough for a finger."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import editor_steps
from tests.browser.admin_screens import cut_off, screens, small_targets
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site

AT_LEAST = 40
# An error of Wagtail's focal point script on the screen of a picture.
FOCAL_POINT = "Executing inline event handler"


# Wagtail's own screen, with headings out of order.
WAGTAILS_SEARCH = "/admin/pages/search/"


def look_at_all(page: Page, look: Callable[[Page], list[str]]) -> str:
    """What `look` finds on each screen, one line for each."""
    found, count = "", 0
    for path in screens(page):
        if path == WAGTAILS_SEARCH:
            continue
        page.goto(path)
        count += 1
        found += "".join(f"\n{path}: {line}" for line in look(page))
    assert count > AT_LEAST
    return found


@pytest.fixture
def owners_page(request, open_page, sign_in, spa: Site, watch) -> Page:
    watch.expect(FOCAL_POINT)
    page = open_page(**request.param)
    page.on("dialog", lambda dialog: dialog.accept())
    sign_in(page, spa.owner)
    return page


def describe(options: dict) -> str:
    return f"{options['viewport']['width']} pixels"


@pytest.mark.parametrize("owners_page", [PHONE], ids=describe, indirect=True)
def test_a_phone(owners_page: Page, axe) -> None:
    def look(page: Page) -> list[str]:
        problems = [*axe(page), *small_targets(page), *cut_off(page)]
        page.set_viewport_size({"width": 320, "height": 844})
        problems += [f"320 pixels: {line}" for line in cut_off(page)]
        page.set_viewport_size(PHONE["viewport"])
        return problems

    found = look_at_all(owners_page, look)
    assert not found, found


@pytest.mark.parametrize("owners_page", [DESKTOP], ids=describe, indirect=True)
def test_a_desktop(owners_page: Page, axe) -> None:
    found = look_at_all(owners_page, lambda page: [*axe(page), *cut_off(page)])
    assert not found, found


@pytest.mark.parametrize("owners_page", [PHONE], ids=describe, indirect=True)
def test_choosers_and_the_text_toolbar_suit_a_thumb(owners_page: Page, watch) -> None:
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    page = owners_page
    page.goto("/admin/")
    page.get_by_role("link", name="Write an article").tap()
    page.locator("[data-contentpath=body] button[title='Insert a block']").last.tap()
    expect(page.get_by_role("option", name="Text", exact=True)).to_be_visible()
    assert not small_targets(page, "[data-tippy-root]")
    assert not cut_off(page)
    page.get_by_role("option", name="Text", exact=True).tap()
    page.locator("[data-contentpath=body] [role=textbox]").first.tap()
    page.keyboard.type("A swing")
    page.keyboard.press("Control+a")
    expect(page.get_by_role("button", name="Bold").first).to_be_visible()
    assert not small_targets(page, ".Draftail-Editor, [data-tippy-root]")
    page.get_by_role("button", name="Choose an image").first.tap()
    expect(page.locator(".modal.in").get_by_role("tab", name="Upload")).to_be_visible()
    assert not small_targets(page, ".modal.in")
    page.locator(".modal.in").get_by_role("tab", name="Upload").tap()
    assert not small_targets(page, ".modal.in")
    assert not cut_off(page)
