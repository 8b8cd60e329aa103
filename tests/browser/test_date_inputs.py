"""Dates in the admin are typed or picked in the browser's own fields, and none is lost."""

from playwright.sync_api import Page, expect

from tests.browser.serving import Site

NOTICE = "/admin/settings/core/siteidentity/"


def test_a_date_typed_in_part_is_not_saved_as_empty(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto(NOTICE)
    field = desktop.locator("[name=notice_ends]")
    field.focus()
    desktop.keyboard.type("2031")
    assert field.evaluate("field => field.validity.badInput")
    desktop.get_by_role("button", name="Save").first.click()
    expect(field).to_be_focused()
    expect(desktop.locator(".messages .success")).to_have_count(0)
    field.fill("")
    desktop.get_by_role("button", name="Save").first.click()
    expect(desktop.locator(".messages .success")).to_be_visible()


def test_a_schedule_by_touch(page: Page, spa: Site, sign_in) -> None:
    sign_in(page, spa.owner)
    page.goto("/admin/pages/7/edit/")
    page.get_by_role("button", name="Status", exact=True).tap()
    page.get_by_role("button", name="Set schedule").tap()
    page.locator("[name=expire_at]").fill("2031-05-04T18:30")
    page.get_by_role("button", name="Keep these times").tap()
    expect(page.locator(".messages .success")).to_be_visible()
    expect(page.locator("[name=expire_at]")).to_have_value("2031-05-04T18:30")


def test_a_picked_date_is_saved_by_itself(desktop: Page, spa: Site, sign_in) -> None:
    sign_in(desktop, spa.owner)
    desktop.goto("/admin/pages/usage/articles/articlepage/")
    desktop.locator("main td.title a").first.click()
    field = desktop.locator("[name=published_on]")
    with desktop.expect_response(
        lambda response: response.request.method == "POST" and response.url.endswith("/edit/")
    ) as saved:
        field.fill("2020-03-04")
        field.press("ArrowUp")
        picked = field.input_value()
    assert saved.value.ok
    desktop.reload()
    expect(field).to_have_value(picked)
