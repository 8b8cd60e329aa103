"""The owner brings back the version of a page that visitors saw before."""

from playwright.sync_api import Page, expect

from tests.browser.serving import Site
from tests.browser.tasks.steps import Steps

BEFORE = "Everybody is welcome, with or without a booking."
AFTER = "A sentence that should not be there."


def publish_introduction(page: Page, address: str, text: str) -> None:
    """Publish the page with this introduction."""
    page.goto(address)
    introduction = page.get_by_role("textbox", name="Introduction")
    introduction.fill(text)
    page.get_by_role("button", name="Publish changes").click()
    expect(page.get_by_text("Visitors see it now.")).to_be_visible()


def test_yesterdays_version_is_back(steps: Steps, record_steps, spa: Site) -> None:
    page = steps.page
    page.goto("/about/")
    title = page.locator("h1").inner_text()
    page.goto("/admin/pages/search/?q=" + title)
    address = page.get_by_role("link", name=title, exact=True).first.get_attribute("href")
    assert address
    for text in (BEFORE, AFTER):
        publish_introduction(page, address, text)
    page.goto("/admin/")

    edits = page.get_by_role("region", name="Your last changes")
    steps.press(edits.get_by_role("link", name=title, exact=True))
    steps.press(page.get_by_role("button", name="More actions"))
    steps.press(page.get_by_role("link", name="Bring back the version of today").first)
    expect(page.get_by_role("textbox", name="Introduction")).to_have_value(BEFORE)
    steps.press(page.get_by_role("button", name="Publish this version"))
    expect(page.get_by_text("Visitors see it now.")).to_be_visible()
    record_steps("yesterday's version back", 4)

    page.goto("/about/")
    expect(page.get_by_text(BEFORE)).to_be_visible()
    expect(page.get_by_text(AFTER)).to_have_count(0)
