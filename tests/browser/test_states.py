"""Every block and component, with much and little content, on the smallest screen."""

from playwright.sync_api import Page

from tests.audit import reading
from tests.browser.serving import Site
from tests.states.urls import SHOWN

SMALLEST = {"width": reading.SMALLEST, "height": 640}
# States whose contents overflow the viewport without a scrollable ancestor.
TOO_WIDE = """(width) => [...document.querySelectorAll("[data-state]")].filter((state) =>
  [...state.querySelectorAll("*")].some((one) => {
    const edge = one.getBoundingClientRect();
    if (!edge.width || edge.right <= width + 1) return false;
    for (let box = one.parentElement; box !== state; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return false;
    return true;
  })).map((state) => state.dataset.state)"""


def test_no_state_is_wider_than_the_smallest_screen(desktop: Page, spa: Site) -> None:
    """For all states of tests/states/."""
    desktop.set_viewport_size(SMALLEST)
    found = {}
    for address in SHOWN:
        desktop.goto(spa.at(address), wait_until="domcontentloaded")
        assert desktop.locator("[data-state]").count(), address
        problems = desktop.evaluate(TOO_WIDE, reading.SMALLEST)
        if problems := problems or reading.sideways(desktop):
            found[address] = problems
    assert not found
