"""Links to fields of Contact details open the tab of the field, on a phone too."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Site

URL = "/admin/settings/contact/contactdetails/"


@pytest.mark.parametrize(
    "field", ["phone", "map_link", "opening_hours-FORMS", "information_officer"]
)
def test_a_link_to_a_field_shows_it(field: str, page: Page, spa: Site, sign_in) -> None:
    sign_in(page, spa.owner)
    page.goto(f"{URL}#id_{field}")
    expect(page.locator(f"[role=tabpanel]:has([id='id_{field}'])")).to_be_visible()
    if not field.endswith("FORMS"):
        expect(page.locator(f"#id_{field}")).to_be_in_viewport()
