"""The owner changes the number, and ticks off the other places where it stands."""

from playwright.sync_api import expect


def test_number_changed_and_ticked_off_elsewhere(steps, record_steps, axe):
    page = steps.page
    number = "067 221 7912" if steps.is_touch else "067 221 7911"
    steps.press(page.get_by_role("link", name="Number, hours and closed days"))
    steps.type(page.get_by_role("textbox", name="Telephone"), number)
    steps.press(page.get_by_role("button", name="Save", exact=True))
    steps.press(page.get_by_role("link", name="Where else?"))
    places = page.get_by_role("region", name="Change it elsewhere, too")
    expect(places).to_contain_text(number)
    expect(places).to_be_in_viewport()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Other tests on this site change hours.
    buttons = places.get_by_role("button", name="Your number")
    expect(buttons).to_have_count(4)
    for left in (3, 2, 1):
        assert buttons.first.bounding_box()["height"] >= 44
        steps.press(buttons.first)
        expect(buttons).to_have_count(left)
    steps.press(buttons.first)
    expect(page.locator(".messages")).to_contain_text("Ticked off: The sign at your door.")
    expect(buttons).to_have_count(0)
    record_steps("number changed and ticked off in four other places", 8)
