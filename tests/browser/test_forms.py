"""The forms without script, on a phone, with errors, and with script."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE

BOOKING = "/contact/booking/?service=feet-and-calves-massage&minutes=60"
VOUCHER = "/contact/voucher/"
UNSENT = "status of 422"


def fill_person(page: Page, number: str = "082 123 4567") -> None:
    page.get_by_role("textbox", name="Your name").fill("Thandi")
    page.get_by_label("WhatsApp number").fill(number)


def place(page: Page, name: str):  # type: ignore[no-untyped-def]
    return page.get_by_role("group", name=name)


def test_a_booking_works_without_script(open_page: Callable[..., Page]) -> None:
    page = open_page(**PHONE, java_script_enabled=False)
    page.goto(BOOKING)
    page.get_by_text("A second time").tap()
    for name, row in (("First choice", 3), ("Second choice", 5)):
        place(page, name).get_by_label("Day").select_option(index=row)
        place(page, name).get_by_label("Time").select_option("09:00")
    fill_person(page)
    page.get_by_role("button", name="Send the request").tap()
    expect(page).to_have_url(re.compile(r"/contact/thanks/booking/\?sent="))
    expect(page.get_by_role("main")).to_contain_text("no time is kept for you")
    expect(page.get_by_role("main")).to_contain_text("… 4567")
    assert not page.context.cookies()


def test_errors_move_the_focus_to_the_field(open_page: Callable[..., Page], watch) -> None:
    watch.expect(UNSENT)
    page = open_page(**PHONE)
    page.goto(VOUCHER)
    page.get_by_label("Another amount").fill("much")
    fill_person(page, "12")
    page.get_by_role("button", name="Ask for the voucher").tap()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_be_in_viewport(ratio=1)
    expect(page.get_by_label("Another amount")).to_have_value("much")
    summary.get_by_role("link", name="This number has 2 digits").tap()
    expect(page.get_by_label("WhatsApp number")).to_be_focused()
    expect(page.get_by_label("WhatsApp number")).to_be_in_viewport()


def test_times_depend_on_day_and_length(open_page: Callable[..., Page]) -> None:
    page = open_page(**DESKTOP)
    page.goto(BOOKING)
    first = place(page, "First choice")
    days, times = first.get_by_label("Day"), first.get_by_label("Time")
    saturday = days.locator("option", has_text="Saturday ").first.get_attribute("value")
    weekday = days.locator("option", has_text="Wednesday ").first.get_attribute("value")
    days.select_option(weekday)
    times.select_option("16:00")
    days.select_option(saturday)
    expect(first.get_by_role("status")).to_contain_text("16:00 is not possible on Saturday")
    expect(times).to_have_value("")
    expect(times.locator("option").last).to_have_text("13:00")
    page.get_by_text("Our other massages").click()
    page.locator("[name=massage][data-massage='90']").first.check()
    expect(times.locator("option").last).to_have_text("12:30")


def test_a_button_copies_the_number_on_a_desktop(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(**DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/contact/")
    reach = page.locator(".contact-reach")
    button = reach.get_by_role("button", name="Copy the number 067 221 7919")
    expect(reach.get_by_role("button")).to_have_count(1)
    box = button.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    button.click()
    expect(reach.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "067 221 7919"
    expect(reach.locator("[data-copy] use")).to_have_attribute("href", re.compile("#check$"))
    expect(reach.locator("[data-copy] use")).to_have_attribute("href", re.compile("#copy$"))


def test_a_failed_copy_is_reported(open_page: Callable[..., Page]) -> None:
    page = open_page(**DESKTOP)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    page.goto("/contact/")
    reach = page.locator(".contact-reach")
    reach.get_by_role("button", name="Copy the number").click()
    told = reach.get_by_role("status")
    expect(told).to_contain_text("did not let us")
    box = told.bounding_box()
    assert box
    assert box["width"] > 44


def test_phones_have_whatsapp_and_no_copy_button(open_page: Callable[..., Page]) -> None:
    page = open_page(**PHONE)
    page.goto("/services/lower-back-massage/")
    expect(page.locator("[data-placement=service]").get_by_text("WhatsApp")).to_be_visible()
    expect(page.get_by_role("button", name="Copy the number")).to_have_count(0)
