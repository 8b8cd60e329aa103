"""What was typed outlives the session: it is said, nothing is lost, and saving works again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import editor_steps as desk
from tests.browser.serving import EDITOR, OWNER, Account, Site

SIGNED_OUT = "You are signed out. Sign in in another tab; your text stays here."
# What the console notes of the requests that were refused.
REFUSED = "status of 403"


@pytest.fixture(autouse=True)
def _expected(watch) -> None:
    watch.expect(REFUSED)
    watch.expect(desk.SAVING_TOO_EARLY)
    # Wagtail's own scripts, when they are refused.
    watch.expect("HTTP error! Status: 403")
    watch.expect("Error: Unexpected token '<'")
    watch.expect("SyntaxError")


def forget_cookies(page: Page, account: Account, sign_in) -> None:
    page.context.clear_cookies()


def sign_out_elsewhere(page: Page, account: Account, sign_in) -> None:
    other = page.context.new_page()
    other.goto("/admin/logout/")
    other.get_by_role("button", name="Sign out").click()
    other.wait_for_url("**/admin/login/")
    other.close()


def sign_in_elsewhere(page: Page, account: Account, sign_in) -> None:
    other = page.context.new_page()
    sign_in(other, account)
    other.close()


def look_again(page: Page) -> None:
    """As when somebody comes back to the tab; Playwright gives every tab the focus all the time."""
    page.evaluate("window.dispatchEvent(new Event('focus'))")


@pytest.mark.parametrize("end", [forget_cookies, sign_out_elsewhere])
def test_the_page_editor(end: Callable, desktop: Page, page: Page, spa: Site, sign_in) -> None:
    title = f"Typed before {end.__name__}"
    sign_in(desktop, spa.editor)
    desk.start_article(desktop)
    end(desktop, EDITOR, sign_in)
    desktop.get_by_placeholder("Page title").fill(title)
    introduction = desktop.get_by_role("textbox", name="Introduction")
    introduction.fill("One sentence that took an hour.")
    block = desk.add_block(desktop, "Text")
    desk.write(block, "A paragraph of it.")
    # It saves by itself, and cannot.
    expect(desktop.get_by_role("alert").get_by_text(SIGNED_OUT)).to_be_visible()
    save = desktop.get_by_role("button", name="Save draft")
    address = desktop.url
    save.click()
    expect(save).to_be_enabled()
    assert desktop.url == address
    expect(introduction).to_have_value("One sentence that took an hour.")

    sign_in_elsewhere(desktop, EDITOR, sign_in)
    look_again(desktop)
    # Now it saves by itself: the new page has an address of its own.
    desktop.wait_for_url("**/edit/")
    desk.publish(desktop)
    expect(desktop.get_by_text(f"Page '{title}'").first).to_be_visible()
    page.goto("/articles/")
    page.get_by_role("link", name=title).first.click()
    expect(page.get_by_text("A paragraph of it.")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "field", "end"),
    [
        ("/admin/settings/contact/contactdetails/", "[name=city]", sign_out_elsewhere),
        ("/admin/settings/core/siteidentity/", "[name=name]", forget_cookies),
        ("/admin/snippets/articles/topic/add/", "[name=name]", forget_cookies),
    ],
)
def test_other_forms(
    address: str, field: str, end: Callable, desktop: Page, spa: Site, sign_in
) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto(address)
    box = desktop.locator(field)
    before = box.input_value()
    box.fill("Typed just now")
    end(desktop, OWNER, sign_in)
    opened = desktop.url
    save = desktop.get_by_role("button", name="Save").first
    save.click()
    expect(desktop.get_by_role("alert").get_by_text(SIGNED_OUT)).to_be_visible()
    assert desktop.url == opened
    expect(box).to_have_value("Typed just now")
    sign_in_elsewhere(desktop, OWNER, sign_in)
    expect(save).to_be_enabled()
    save.click()
    expect(desktop.locator(".messages .success")).to_be_visible()
    if before:
        desktop.goto(opened)
        desktop.locator(field).fill(before)
        desktop.get_by_role("button", name="Save").first.click()
        expect(desktop.locator(".messages .success")).to_be_visible()


def test_a_session_made_anew_in_another_tab_is_no_fault(desktop: Page, spa: Site, sign_in) -> None:
    """Its CSRF token is another one: without the new one every form is refused."""
    sign_in(desktop, spa.editor)
    desktop.goto("/admin/account/")
    desktop.locator("[name=name_email-last_name]").fill("Dlamini")
    name = desktop.locator("[name=name_email-first_name]")
    name.fill("Nomsa")
    sign_out_elsewhere(desktop, EDITOR, sign_in)
    sign_in_elsewhere(desktop, EDITOR, sign_in)
    desktop.get_by_role("button", name="Save").first.click()
    expect(desktop.locator(".messages .success")).to_be_visible()
    expect(name).to_have_value("Nomsa")


def test_somebody_else_saves_nothing_in_this_tab(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto("/admin/settings/core/siteidentity/")
    name = desktop.locator("[name=name]")
    name.fill("Not this one")
    sign_out_elsewhere(desktop, OWNER, sign_in)
    sign_in_elsewhere(desktop, EDITOR, sign_in)
    desktop.get_by_role("button", name="Save").first.click()
    expect(desktop.get_by_role("alert")).to_contain_text("This tab was opened by owner.")
    expect(name).to_have_value("Not this one")
