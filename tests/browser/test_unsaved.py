"""Leaving a form with unsaved input asks for confirmation."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.serving import Site


def leave(page: Page) -> list[str]:
    """Navigate to another page; returns the types of the dialogs on the way."""
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", note)
    page.goto("/admin/")
    page.remove_listener("dialog", note)
    return asked


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/admin/settings/contact/contactdetails/", "[name=city]"),
        ("/admin/settings/core/siteidentity/", "[name=name]"),
        ("/admin/account/", "[name=name_email-first_name]"),
        ("/admin/redirects/add/", "[name=old_path]"),
        ("/admin/snippets/articles/topic/add/", "[name=name]"),
    ],
)
def test_input_before_wagtails_first_check(
    address: str, field: str, desktop: Page, spa: Site, sign_in
) -> None:
    """Within the two seconds before Wagtail first compares the form."""
    sign_in(desktop, spa.owner)
    desktop.goto(address)
    assert leave(desktop) == []
    desktop.goto(address)
    desktop.locator(field).press_sequentially("typed")
    assert leave(desktop) == ["beforeunload"]


def test_a_form_without_wagtails_unsaved_controller(
    desktop: Page, spa: Site, sign_in, watch
) -> None:
    # An error of Wagtail's focal point script.
    watch.expect("Executing inline event handler")
    sign_in(desktop, spa.owner)
    desktop.goto("/admin/images/1/")
    desktop.locator("main [name=title]").press_sequentially("typed")
    assert leave(desktop) == ["beforeunload"]


def test_a_search_form_does_not_ask(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto("/admin/enquiries/person/")
    desktop.locator("[name=text]").press_sequentially("typed")
    assert leave(desktop) == []


def test_saving_does_not_ask(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto("/admin/snippets/articles/topic/add/")
    desktop.locator("[name=name]").press_sequentially("Typed and saved")
    desktop.locator("main [name=description]").press_sequentially("For the test.")
    asked: list[str] = []
    desktop.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desktop.get_by_role("button", name="Save").first.click()
    expect(desktop.locator(".messages .success")).to_be_visible()
    assert not asked
