"""Input survives a session that ended: staff sign in again in place and save."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import editor_steps
from tests.browser.serving import EDITOR, OWNER, Account, Site

SIGNED_OUT = "You are signed out. Sign in in another tab; your text stays here."
# Console errors of the refused requests.
REFUSED = "status of 403"


@pytest.fixture(autouse=True)
def _expected(watch) -> None:
    watch.expect(REFUSED)
    watch.expect(editor_steps.SAVING_TOO_EARLY)
    # Errors of Wagtail's scripts after a refused request.
    watch.expect("HTTP error! Status: 403")
    watch.expect("Error: Unexpected token '<'")
    watch.expect("SyntaxError")


def clear_cookies(page: Page, account: Account, sign_in) -> None:
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


def focus_tab(page: Page) -> None:
    """Dispatch the focus event: Playwright's tabs always have the focus."""
    page.evaluate("window.dispatchEvent(new Event('focus'))")


@pytest.mark.parametrize("end", [clear_cookies, sign_out_elsewhere])
def test_the_page_editor(end: Callable, desktop: Page, page: Page, spa: Site, sign_in) -> None:
    title = f"Typed before {end.__name__}"
    sign_in(desktop, spa.editor)
    editor_steps.start_article(desktop)
    end(desktop, EDITOR, sign_in)
    desktop.get_by_placeholder("Page title").fill(title)
    introduction = desktop.get_by_role("textbox", name="Introduction")
    introduction.fill("One sentence that took an hour.")
    block = editor_steps.add_block(desktop, "Text")
    editor_steps.write(block, "A paragraph of it.")
    # Autosave fails.
    expect(desktop.get_by_role("alert").get_by_text(SIGNED_OUT)).to_be_visible()
    save = desktop.get_by_role("button", name="Save draft")
    address = desktop.url
    save.click()
    expect(save).to_be_enabled()
    assert desktop.url == address
    expect(introduction).to_have_value("One sentence that took an hour.")

    sign_in_elsewhere(desktop, EDITOR, sign_in)
    focus_tab(desktop)
    # Autosave works again, and redirects to the new page's URL.
    desktop.wait_for_url("**/edit/")
    editor_steps.publish(desktop)
    expect(desktop.get_by_text(f"“{title}” is published.")).to_be_visible()
    page.goto("/articles/")
    page.get_by_role("link", name=title).first.click()
    expect(page.get_by_text("A paragraph of it.")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "field", "end"),
    [
        ("/admin/settings/contact/contactdetails/", "[name=city]", sign_out_elsewhere),
        ("/admin/settings/core/siteidentity/", "[name=name]", clear_cookies),
        ("/admin/snippets/articles/topic/add/", "[name=name]", clear_cookies),
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


def test_a_new_session_from_another_tab_works(desktop: Page, spa: Site, sign_in) -> None:
    """It has a new CSRF token, which forms need."""
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


def test_another_user_cannot_save_in_this_tab(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto("/admin/settings/core/siteidentity/")
    name = desktop.locator("[name=name]")
    name.fill("Not this one")
    sign_out_elsewhere(desktop, OWNER, sign_in)
    sign_in_elsewhere(desktop, EDITOR, sign_in)
    desktop.get_by_role("button", name="Save").first.click()
    expect(desktop.get_by_role("alert")).to_contain_text("This tab was opened by owner.")
    expect(name).to_have_value("Not this one")
