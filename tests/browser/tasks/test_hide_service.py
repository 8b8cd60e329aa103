"""A service is hidden until a day and shown again."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

SERVICE, URL = "Fascia massage", "/services/fascia-massage/"


def test_service_hidden_until_a_day(steps, record_steps, axe, watch):
    page = steps.page
    watch.expect("404")
    steps.press(page.get_by_role("link", name="Change a service or a price"))
    day = page.get_by_role("group", name=SERVICE).get_by_label("Hide until")
    expect(day).to_be_visible()
    assert axe(page) == []
    steps.type(day, (timezone.localdate() + timedelta(days=30)).isoformat())
    steps.press(page.get_by_role("button", name="Show visitors"))
    expect(page.get_by_text(f"{SERVICE} is hidden until")).to_be_visible()
    record_steps("service hidden until a day", 4)
    page.goto("/services/")
    expect(page.get_by_role("link", name=SERVICE)).to_have_count(0)
    assert page.goto(URL).status == 404
    # The site is shared: show it again.
    page.goto("/admin/prices/")
    day.fill("")
    page.get_by_role("button", name="Show visitors").click()
    expect(page.get_by_text(f"Visitors see {SERVICE} again.")).to_be_visible()
    assert page.goto(URL).status == 200
