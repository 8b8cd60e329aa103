"""The catalogue as staff see it, and every state in it on the smallest screen."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.audit import reading
from tests.browser.serving import Account, Site

NO_COLOUR = "rgba(0, 0, 0, 0)"
SMALLEST = {"width": reading.SMALLEST, "height": 640}
# The states whose contents reach past the screen where nothing lets a reader scroll to them.
TOO_WIDE = """(width) => [...document.querySelectorAll("[data-state]")].filter((state) =>
  [...state.querySelectorAll("*")].some((one) => {
    const edge = one.getBoundingClientRect();
    if (!edge.width || edge.right <= width + 1) return false;
    for (let box = one.parentElement; box !== state; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return false;
    return true;
  })).map((state) => state.dataset.state)"""


def test_an_editor_looks_at_a_block_in_light_and_in_dark(
    desktop: Page, spa: Site, sign_in: Callable[[Page, Account], None]
) -> None:
    sign_in(desktop, spa.editor)
    desktop.goto("/admin/catalogue/")
    desktop.get_by_role("link", name="Wow fact", exact=True).click()
    grounds = set()
    for scheme in ("light", "dark"):
        frame = desktop.frame_locator(f'iframe[title="Wow fact, {scheme}"]')
        expect(frame.get_by_role("heading", name="Long words")).to_be_visible()
        # Until its stylesheet is there, a frame has no ground of its own.
        expect(frame.locator("body")).not_to_have_css("background-color", NO_COLOUR)
        grounds.add(frame.locator("body").evaluate("one => getComputedStyle(one).backgroundColor"))
    assert len(grounds) == 2
    desktop.get_by_role("link", name="768 px").click()
    expect(desktop.locator("iframe").first).to_have_css("width", "770px")


def test_no_state_is_wider_than_the_smallest_screen(
    desktop: Page, spa: Site, sign_in: Callable[[Page, Account], None]
) -> None:
    sign_in(desktop, spa.editor)
    desktop.goto("/admin/catalogue/")
    links = desktop.locator(".catalogue__name").evaluate_all("all => all.map((one) => one.href)")
    assert len(links) > 30
    desktop.set_viewport_size(SMALLEST)
    found = {}
    for link in links:
        desktop.goto(f"{link}states/", wait_until="domcontentloaded")
        problems = desktop.evaluate(TOO_WIDE, reading.SMALLEST)
        if problems := problems or reading.sideways(desktop):
            found[link.removeprefix(spa.url)] = problems
    assert not found
