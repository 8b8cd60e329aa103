"""The screens of the Help menu, on a phone and a desktop, and without script."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE

SCREENS = {"guide": "/admin/help/", "search": "/admin/help/?q=closed", "checklist": "/admin/help/make-it-yours/"}  # fmt: skip
SMALL = """() => [...document.querySelectorAll("main a, main button, main input")]
  .filter(one => one.getClientRects().length && !one.closest("header, p, td, li:not([class])"))
  .filter(one => one.getBoundingClientRect().height < 44)
  .map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_them(open_page, sign_in, spa, axe, device, scheme) -> None:
    page = open_page(**device, color_scheme=scheme)
    sign_in(page, spa.owner)
    for address in SCREENS.values():
        page.goto(address)
        assert axe(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        if device is PHONE:
            assert page.evaluate(SMALL) == [], address


def test_the_guide_is_searched_without_script(open_page, sign_in, spa) -> None:
    page = open_page(**DESKTOP, java_script_enabled=False)
    sign_in(page, spa.editor)
    page.goto("/admin/help/")
    page.get_by_label("What are you looking for?").fill("lunch break")
    page.locator(".guide__search").get_by_role("button", name="Search").click()
    expect(page.locator(".guide__section mark", has_text="lunch")).to_be_visible()
    page.get_by_role("link", name="The whole guide").click()
    page.locator(".guide__contents").get_by_role("link", name="Enquiries").click()
    expect(page.get_by_role("heading", name="Enquiries", exact=True)).to_be_in_viewport()


def test_the_menu_leads_to_them(desktop, sign_in, spa) -> None:
    sign_in(desktop, spa.owner)
    for name, heading in (("Guide", "Guide"), ("Make it yours", "Make it yours")):
        desktop.get_by_role("button", name="Help").click()
        desktop.get_by_role("link", name=name, exact=True).click()
        expect(desktop.get_by_role("heading", level=1, name=heading)).to_be_visible()
