"""Change prices and show them to visitors."""

from playwright.sync_api import Locator, Page, expect


def price_field(page: Page, service: str, length: str) -> Locator:
    return page.get_by_role("group", name=service).get_by_role("textbox", name=length)


def open_prices(steps) -> None:
    steps.press(steps.page.get_by_role("link", name="Change a service or a price"))
    expect(steps.page.get_by_role("button", name="Show visitors")).to_be_visible()


def test_one_price_changed_and_shown(steps, record_steps, axe):
    page = steps.page
    open_prices(steps)
    assert axe(page) == []
    # The two devices change the same site.
    price = "725" if steps.is_touch else "715"
    steps.type(price_field(page, "Lower-back massage", "60 minutes"), price)
    steps.press(page.get_by_role("button", name="Show visitors"))
    expect(page.get_by_text("Visitors see it now")).to_be_visible()
    page.goto("/services/lower-back-massage/")
    expect(page.locator(".price-rows").first).to_contain_text(f"R{price}")
    record_steps("one price changed and shown", 3)


def test_ten_prices_changed_and_shown(steps, record_steps):
    page = steps.page
    open_prices(steps)
    fields = page.get_by_role("textbox", name="minutes")
    expect(fields.nth(9)).to_be_visible()
    prices = [str(price) for price in range(801, 811)]
    if steps.is_touch:
        prices.reverse()
    for number, price in enumerate(prices):
        steps.type(fields.nth(number), price)
    steps.press(page.get_by_role("button", name="Show visitors"))
    expect(page.get_by_text("Visitors see the new prices")).to_be_visible()
    page.goto("/services/")
    for row, price in zip(
        page.locator(".service-list .price-rows__price").all(), prices, strict=False
    ):
        expect(row).to_contain_text(f"R{price}")
    record_steps("ten prices changed and shown", 12)
