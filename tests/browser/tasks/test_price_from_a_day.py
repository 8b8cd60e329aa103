"""A new price is typed beforehand, and visitors see it from its day on."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.serving import Site

SERVICE, URL = "Glute and hip massage", "/services/glute-and-hip-massage/"


def move_days_of_prices(spa: Site, day: date) -> None:
    """Let all prices to come begin on this day, in place of moving the clock of the site."""
    with closing(sqlite3.connect(spa.folder / "db.sqlite3", timeout=30)) as database, database:
        database.execute(
            "UPDATE services_serviceprice SET next_from = ? WHERE next_from IS NOT NULL",
            [day.isoformat()],
        )
        database.execute("UPDATE core_contentversion SET token = lower(hex(randomblob(8)))")


def test_price_from_a_day(steps, record_steps, axe, spa):
    page = steps.page
    steps.press(page.get_by_role("link", name="Change a service or a price"))
    service = page.get_by_role("group", name=SERVICE)
    field = service.get_by_role("textbox", name="60 minutes")
    before = int(field.input_value())
    day = timezone.localdate() + timedelta(days=31)
    steps.type(field, str(before + 7))
    steps.type(page.get_by_label("From a day"), day.isoformat())
    steps.press(page.get_by_role("button", name="Show visitors"))
    expect(page.get_by_text(f"Visitors see it from {day.day} ")).to_be_visible()
    record_steps("price from a day", 4)
    expect(service).to_contain_text(f"R{before + 7} from {day.day} ")
    page.reload()
    assert axe(page) == []
    rows = page.locator(".price-rows").first
    page.goto(URL)
    expect(rows).to_contain_text(f"R{before}")
    expect(rows).not_to_contain_text(f"R{before + 7}")
    move_days_of_prices(spa, timezone.localdate())
    page.goto(URL)
    expect(rows).to_contain_text(f"R{before + 7}")
    expect(rows).not_to_contain_text(f"R{before}")
