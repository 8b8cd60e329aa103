"""The owner changes the phone number in Contact details, and every page shows the new one."""

import re
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import urlopen

from playwright.sync_api import Page, expect

from tests.browser.serving import Site

OLD, NEW = "067 221 7919", "082 555 0143"
# In any notation: with spaces or dashes, after 0, 27 or +27.
OLD_ANYWHERE = re.compile(r"67[\s\-\u00a0]?221[\s\-\u00a0]?7919")
NEW_ANYWHERE = re.compile(r"82[\s\-\u00a0]?555[\s\-\u00a0]?0143")
PAGES_AT_LEAST = 25


def test_no_page_shows_the_old_number_after_a_change(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    before = crawl(spa)
    assert len(before) > PAGES_AT_LEAST
    assert all(OLD_ANYWHERE.search(text) for address, text in before.items() if is_page(address))
    save_number(desktop, NEW)
    try:
        after = crawl(spa)
        assert before.keys() == after.keys()
        assert not [address for address, text in after.items() if OLD_ANYWHERE.search(text)]
        lacking = [a for a, text in after.items() if is_page(a) and not NEW_ANYWHERE.search(text)]
        assert not lacking
    finally:
        save_number(desktop, OLD)


def test_an_invalid_number_is_a_field_error_and_keeps_the_input(
    desktop: Page, spa: Site, sign_in
) -> None:
    sign_in(desktop, spa.owner)
    open_record(desktop)
    phone = desktop.get_by_role("textbox", name="Telephone")
    city = desktop.get_by_role("textbox", name="Town or city")
    city.fill("A town typed just now")
    for wrong, reason in (
        ("067 221 791", "This number has 9 digits."),
        ("+44 20 7946 0958", "This is not a South African number."),
        ("0992217919", "There is no South African number that starts like this."),
        ("call me", "Type a telephone number, for example 067 221 7919."),
    ):
        phone.fill(wrong)
        desktop.get_by_role("button", name="Save").click()
        expect(desktop.get_by_text(reason).first).to_be_visible()
        expect(phone).to_have_value(wrong)
        expect(city).to_have_value("A town typed just now")


def open_record(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="Number, hours and closed days").click()
    expect(page.get_by_role("heading", name="Contact details", level=1)).to_be_visible()


def save_number(page: Page, number: str) -> None:
    """Fill in both number fields and save."""
    open_record(page)
    page.get_by_role("textbox", name="Telephone").fill(number)
    page.get_by_role("textbox", name="WhatsApp number").fill(number)
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messages .success")).to_contain_text("updated")


def is_page(address: str) -> bool:
    return "/feed/" not in address


def crawl(spa: Site) -> dict[str, str]:
    """Every URL that visitors can reach by links, and its text."""
    seen: dict[str, str] = {}
    waiting = [spa.at("/")]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        with urlopen(address) as answer:
            source = answer.read().decode()
        seen[address] = unquote(unescape(source))
        for link in re.findall(r'<a\s[^>]*?href="([^"]+)"', source):
            target = urljoin(address, unescape(link)).partition("#")[0]
            if target.startswith(spa.url) and not is_no_page(target):
                waiting.append(target)
    return seen


def is_no_page(target: str) -> bool:
    """Files and the admin."""
    return urlsplit(target).path.startswith(("/admin/", "/media/", "/static/", "/documents/"))
