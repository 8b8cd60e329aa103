"""Owners and editors sign in and reach what their group permits."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Account, Site


@pytest.mark.parametrize(("who", "sees_users"), [("owner", True), ("editor", False)])
def test_staff_sign_in(
    who: str, sees_users: bool, desktop: Page, spa: Site, sign_in: Callable[[Page, Account], None]
) -> None:
    sign_in(desktop, getattr(spa, who))
    desktop.goto("/admin/account/")
    expect(desktop.get_by_role("heading", name="Account", level=1)).to_be_visible()
    desktop.goto("/admin/users/")
    expect(desktop.get_by_role("link", name="Add a user")).to_have_count(int(sees_users))
