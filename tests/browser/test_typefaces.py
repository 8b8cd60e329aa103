"""Headings and text use the site's own typefaces."""

import pytest
from playwright.sync_api import Page

from tests.browser.serving import Site

pytestmark = pytest.mark.browser


def test_headings_and_text_use_the_sites_typefaces(spa: Site, page: Page) -> None:
    page.goto(spa.url)
    loaded = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts]"
        ".filter((face) => face.status === 'loaded').map((face) => face.family))"
    )
    assert {"Fraunces", "Figtree"} <= {family.strip('"') for family in loaded}
