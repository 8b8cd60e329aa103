"""The line that says whether the spa is open, at every boundary of its hours and in any time zone."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from unittest.mock import patch

import pytest
from django.template.loader import render_to_string
from django.utils import timezone
from playwright.sync_api import Page, expect

from contact.hours import SPA_TIME
from contact.models import ContactDetails, OpeningHours
from tests.browser.conftest import PHONE
from tests.browser.serving import Site

MONDAY = date(2026, 12, 14)
AGAIN = "dispatchEvent(new Event('pageshow'))"
# Open Tuesday to Saturday, late on Friday; Wednesday the 16th is a public holiday.
ROWS = [(day, time(9), time(18)) for day in range(1, 6)] + [(4, time(20), time(2))]
SAID = [
    ("2026-12-13 23:59:59", ""),
    ("2026-12-14 00:00:00", "Opens Tuesday 09:00"),
    ("2026-12-15 08:59:59", "Opens 09:00"),
    ("2026-12-15 09:00:00", "Open till 18:00"),
    ("2026-12-15 17:59:59", "Open till 18:00"),
    ("2026-12-15 18:00:00", "Opens Thursday 09:00"),
    ("2026-12-16 12:00:00", "Opens Thursday 09:00"),
    ("2026-12-18 18:00:00", "Opens 20:00"),
    ("2026-12-18 23:59:59", "Open till 02:00"),
    ("2026-12-19 00:00:00", "Open till 02:00"),
    ("2026-12-19 01:59:59", "Open till 02:00"),
    ("2026-12-19 02:00:00", "Opens 09:00"),
    ("2026-12-19 18:00:00", "Opens Tuesday 09:00"),
    # Christmas and the Day of Goodwill; the next opening is not in the page's data.
    ("2026-12-24 18:00:00", "Closed"),
    ("2026-12-28 23:59:59", "Closed"),
    ("2026-12-29 00:00:00", ""),
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SPA_TIME)


def show_line(page: Page) -> None:
    """Show a page with only the line and these hours."""
    record = ContactDetails()
    record.opening_hours = [OpeningHours(weekday=d, opens=o, closes=c) for d, o, c in ROWS]
    record.special_days = []
    with patch("django.utils.timezone.localdate", return_value=MONDAY):
        line = render_to_string("contact/open_now.html", {"times": record.open_now})
    script = '<script type="module" src="/static/contact/js/open_now.js"></script>'
    source = f"<!DOCTYPE html><html lang='en'><title>Open now</title><body>{line}{script}</html>"
    page.route("**/open-now", lambda route: route.fulfill(body=source, content_type="text/html"))
    page.goto("/open-now")


@pytest.mark.parametrize(
    ("zone", "ending"),
    [
        ("Africa/Johannesburg", ""),
        ("America/Los_Angeles", " SA time"),
        ("Pacific/Kiritimati", " SA time"),
    ],
)
def test_the_line_is_right_at_every_boundary(
    open_page: Callable[..., Page], zone: str, ending: str
) -> None:
    page = open_page(**PHONE, timezone_id=zone)
    page.clock.set_fixed_time(at(SAID[1][0]))
    show_line(page)
    line = page.locator(".open-now")
    expect(line).not_to_be_empty()
    found = []
    for moment, _said in SAID:
        page.clock.set_fixed_time(at(moment))
        page.evaluate(AGAIN)
        found.append((moment, line.text_content()))
    expected = [
        (moment, said + ending if said not in ("", "Closed") else said) for moment, said in SAID
    ]
    assert found == expected


def test_the_line_updates_without_a_reload(page: Page) -> None:
    page.clock.install(time=at("2026-12-15 08:58:30"))
    show_line(page)
    line = page.locator(".open-now")
    expect(line).to_have_text("Opens 09:00")
    page.clock.run_for(60_000)
    expect(line).to_have_text("Opens 09:00")
    page.clock.run_for(31_000)
    expect(line).to_have_text("Open till 18:00")
    page.clock.run_for(9 * 60 * 60 * 1000)
    expect(line).to_have_text("Opens Thursday 09:00")


def test_hours_are_shown_without_script(open_page: Callable[..., Page], spa: Site) -> None:
    page = open_page(**PHONE)
    page.goto("/")
    lines = page.locator(".open-now")
    expect(lines).to_have_count(2)
    interval = lines.first.get_attribute("data-open-now").split()[1]
    opens, closes = (datetime.fromisoformat(moment) for moment in interval.split("/"))
    page.clock.set_fixed_time(closes - timedelta(seconds=1))
    page.evaluate(AGAIN)
    for line in lines.all():
        expect(line).to_have_text(f"Open till {closes:%H:%M}")
    page.clock.set_fixed_time(closes)
    page.evaluate(AGAIN)
    expect(lines.first).to_contain_text("Opens")

    plain = open_page(**PHONE, java_script_enabled=False)
    plain.goto("/contact/")
    expect(plain.locator(".open-now").first).to_be_hidden()
    expect(plain.get_by_text(f"{opens:%H:%M}–{closes:%H:%M}").first).to_be_visible()


@pytest.mark.parametrize("zone", ["Africa/Johannesburg", "Europe/Paris"])
@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_line_causes_no_layout_shift(
    open_page: Callable[..., Page], zone: str, width: int
) -> None:
    size = {"width": width, "height": 800}
    page = open_page(**PHONE | {"viewport": size}, timezone_id=zone)
    # A long line: closed, and open again on another day. The page has the times of two weeks.
    today = timezone.localdate()
    monday = today + timedelta(days=-today.weekday() % 7)
    page.clock.set_fixed_time(at(f"{monday} 20:00:00"))
    page.goto("/")
    line = page.locator(".hero .open-now")
    expect(line).not_to_be_empty()
    height = "Math.round(document.querySelector('.hero__text').getBoundingClientRect().height)"
    shown = page.evaluate(height)
    line.evaluate("line => { line.textContent = ''; delete line.dataset.state }")
    assert page.evaluate(height) == shown
