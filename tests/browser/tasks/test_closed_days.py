"""The owner closes for a week, with a notice above every page, and opens again."""

from collections.abc import Callable
from datetime import date

from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.serving import Site
from tests.browser.tasks.steps import Steps


def next_christmas() -> tuple[date, date]:
    """20 and 27 December of this year, or of the next one after the 20th."""
    today = timezone.localdate()
    year = today.year if today <= date(today.year, 12, 20) else today.year + 1
    return date(year, 12, 20), date(year, 12, 27)


def test_closed_for_a_week_with_a_notice(
    steps: Steps, record_steps, open_page: Callable[..., Page], spa: Site, axe
) -> None:
    page = steps.page
    first, last = next_christmas()
    steps.press(page.get_by_role("link", name="We are closed …"))
    expect(page.get_by_label("First day")).to_be_visible()
    assert axe(page) == []
    steps.type(page.get_by_label("First day"), first.isoformat())
    steps.type(page.get_by_label("Last day"), last.isoformat())
    steps.type(page.get_by_role("textbox", name="Because"), "Family holiday")
    expect(page.get_by_label("Also as a notice above every page")).to_be_checked()
    steps.press(page.get_by_role("button", name="Save and show visitors"))
    # The demo content has a special day on 24 December 2026.
    expect(page.locator(".replaced, .messages .success")).to_have_count(1)
    if page.locator(".replaced").is_visible():
        assert axe(page) == []
        steps.press(page.get_by_role("button", name="Replace and save").first)
    line = "Closed 20–27 December, Family holiday"
    expect(page.locator(".messages")).to_contain_text(f"Visitors read “{line}”")
    record_steps("closed 20–27 December, notice above every page included", 6)
    page.reload()
    assert axe(page) == []

    visitor = open_page()
    visitor.goto(spa.at("/"))
    expect(visitor.locator(".notice")).to_contain_text(line)

    # The list adds the year if it is not this one.
    page.get_by_role("link", name="Family holiday").click()
    expect(page.get_by_label("Last day")).to_have_value(last.isoformat())
    page.goto(page.url.replace("/edit/", "/delete/"))
    expect(page.get_by_text("The notice above every page goes, too.")).to_be_visible()
    page.get_by_role("button", name="Yes").click()
    expect(page.locator(".messages")).to_contain_text("Removed")
    visitor.goto(spa.at("/"))
    expect(visitor.locator(".notice")).to_have_count(0)
