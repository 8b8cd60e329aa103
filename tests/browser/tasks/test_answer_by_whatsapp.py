"""The owner answers an enquiry by WhatsApp, which marks it as answered."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from tests.browser.serving import Site
from tests.browser.tasks.steps import Steps

LIMIT = 4
MARKED = "Marked as answered. Not sent after all?"


def receive_enquiry(visitor: Page, desk: Page, name: str) -> None:
    """Sent by the form, and released if it was held for being sent so quickly."""
    visitor.goto("/contact/")
    visitor.locator("#enquiry_name").fill(name)
    visitor.locator("#enquiry_phone").fill("082 123 4567")
    visitor.locator("#enquiry_message").fill("Is there parking near you?")
    visitor.locator("form:has(#enquiry_name) button[type=submit]").click()
    visitor.wait_for_url("**/thanks/**")
    desk.goto("/admin/snippets/contact/enquiry/?show=all")
    desk.get_by_role("link", name=name).click()
    desk.wait_for_url("**/edit/**")
    release = desk.get_by_role("button", name="Release it")
    if release.is_visible():
        release.click()
    expect(desk.locator(".enquiry__line .inbox__status")).to_have_text("New")


def whatsapp(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<title>WhatsApp</title>")


def test_answer_an_enquiry_by_whatsapp(
    steps: Steps, record_steps: Callable[[str, int], None], page: Page, spa: Site, watch
) -> None:
    watch.expect("request to another host: https://wa.me/")
    name = f"Naledi {'of the phone' if steps.is_touch else 'of the desk'}"
    desk = steps.page
    receive_enquiry(page, desk, name)
    desk.context.route("https://wa.me/**", whatsapp)
    desk.goto("/admin/")
    steps.press(desk.get_by_role("link", name=re.compile("new enquir")))
    steps.press(desk.get_by_role("link", name=name))
    desk.wait_for_url("**/edit/**")
    with desk.context.expect_page() as opened:
        steps.press(desk.get_by_role("link", name="Answer by WhatsApp"))
    expect(desk.get_by_text(MARKED, exact=True)).to_be_visible()
    record_steps("answer an enquiry by WhatsApp and mark it", LIMIT)
    assert opened.value.url.startswith("https://wa.me/27821234567?text=Hi%20Naledi")
    expect(desk.get_by_text(f"{name} is marked as answered.")).to_be_visible()
    status = desk.locator(".enquiry__line .inbox__status")
    expect(status).to_have_text("Answered")
    desk.get_by_role("button", name="Undo").click()
    expect(status).to_have_text("New")


def test_a_failure_is_said_and_what_was_typed_is_kept(
    steps: Steps, page: Page, spa: Site, watch
) -> None:
    watch.expect("request to another host: https://wa.me/")
    watch.expect("net::ERR_FAILED")
    desk = steps.page
    receive_enquiry(page, desk, f"Lindiwe {'of the phone' if steps.is_touch else 'of the desk'}")
    desk.context.route("https://wa.me/**", whatsapp)
    note = desk.get_by_label("A note")
    note.fill("Rings back")
    desk.get_by_text("Booked: choose the time").click()
    booking = desk.get_by_label("Day and time, if it is another one")
    booking.fill("2099-12-20T10:00")
    desk.route("**/edit/**", lambda route: route.abort())
    desk.get_by_role("link", name="Answer by WhatsApp").click()
    expect(desk.get_by_text("Not marked as answered:")).to_be_visible()
    desk.unroute("**/edit/**")
    desk.get_by_role("link", name="Answer by WhatsApp").click()
    expect(desk.get_by_text(MARKED, exact=True)).to_be_visible()
    expect(note).to_have_value("Rings back")
    expect(booking).to_be_visible()
    expect(booking).to_have_value("2099-12-20T10:00")
