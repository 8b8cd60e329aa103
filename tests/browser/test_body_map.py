"""The body map under finger, keyboard and mouse, in every light."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE

AREAS = ["Neck", "Shoulders", "Upper back", "Lower back", "Glutes", "Hips", "Hamstrings"]
SMALLEST = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
FINGER = 44
MAPS = {"home": "/", "all areas": "/areas/"}

# The box of every target with the area it belongs to.
TARGETS = """() => [...document.querySelectorAll(".body-plan__area")].flatMap(area =>
  [...area.querySelectorAll(".body-plan__target")].map(target => {
    const box = target.getBoundingClientRect();
    return [area.dataset.area, box.left, box.top, box.right, box.bottom];
  }))"""
# The area that answers in the middle of each target's dot.
ANSWERS = """() => [...document.querySelectorAll(".body-plan__dot")].map(dot => {
  dot.scrollIntoView({block: "center", behavior: "instant"});
  const box = dot.getBoundingClientRect();
  const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return [dot.closest("li").dataset.area, hit?.closest("li")?.dataset.area];
})"""
FILL = "shape => getComputedStyle(shape).fill"


@pytest.mark.parametrize("address", MAPS.values(), ids=MAPS)
def test_a_finger_fits_on_every_place_of_a_small_phone(
    address: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(**SMALLEST)
    page.goto(address)
    boxes = page.evaluate(TARGETS)
    assert len({box[0] for box in boxes}) == 9
    for area, left, top, right, bottom in boxes:
        assert min(right - left, bottom - top) >= FINGER, area
        assert left >= 0, area
        assert right <= SMALLEST["viewport"]["width"], area
        for other, l2, t2, r2, b2 in boxes:
            apart = right <= l2 + 0.1 or r2 <= left + 0.1 or bottom <= t2 + 0.1 or b2 <= top + 0.1
            assert area == other or apart, (area, other)
    assert not [pair for pair in page.evaluate(ANSWERS) if pair[0] != pair[1]]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_a_tap_opens_the_area_on_the_spot(script: bool, open_page: Callable[..., Page]) -> None:
    page = open_page(**SMALLEST, java_script_enabled=script)
    page.goto("/")
    panel = page.locator("#area-hamstrings")
    expect(panel).to_be_hidden()
    page.locator("[data-area=hamstrings] .body-plan__target").first.tap()
    expect(panel).to_be_in_viewport()
    expect(panel).to_contain_text("See a doctor first")
    page.locator("[data-area=calves] .body-plan__target").first.tap()
    expect(panel).to_be_hidden()
    calves = page.locator("#area-calves")
    calves.get_by_role("link", name="More on Calves").tap()
    expect(page).to_have_url("/areas/calves/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Calves")


def test_the_panel_closes_again(page: Page) -> None:
    page.goto("/#area-neck")
    panel = page.locator("#area-neck")
    expect(panel).to_be_visible()
    panel.get_by_role("link", name="Close Neck").tap()
    expect(panel).to_be_hidden()


def test_the_keyboard_meets_each_area_once_and_lights_its_place(desktop: Page) -> None:
    desktop.goto("/areas/")
    links = desktop.locator(".body-plan__link")
    links.first.focus()
    for place in range(links.count()):
        expect(links.nth(place)).to_be_focused()
        area = desktop.locator(".body-plan__area").nth(place)
        lit = area.locator(".body-plan__shape").evaluate(FILL)
        assert lit == desktop.locator(".body-figure__lit").first.evaluate(FILL)
        desktop.keyboard.press("Tab")
    assert not desktop.evaluate("Boolean(document.activeElement.closest('.body-plan'))")


def test_a_reader_hears_each_area_once(desktop: Page) -> None:
    desktop.goto("/areas/")
    body_map = desktop.locator(".body-plan")
    for name in AREAS:
        expect(body_map.get_by_role("link", name=name, exact=True)).to_have_count(1)


def test_list_and_drawing_light_up_together(desktop: Page) -> None:
    desktop.goto("/areas/")
    area = desktop.locator("[data-area=glutes]")
    shape, link = area.locator(".body-plan__shape"), area.locator(".body-plan__link")
    at_rest, name_at_rest = shape.evaluate(FILL), link.evaluate("a => getComputedStyle(a).color")
    link.hover()
    lit = shape.evaluate(FILL)
    assert lit != at_rest
    desktop.mouse.move(0, 0)
    assert shape.evaluate(FILL) == at_rest
    area.locator(".body-plan__target").first.hover()
    assert shape.evaluate(FILL) == lit
    assert link.evaluate("a => getComputedStyle(a).color") != name_at_rest


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["390", "1280"])
def test_open_and_closed_it_is_accessible(
    screen: dict, scheme: str, open_page: Callable[..., Page], axe: Callable[[Page], list[str]]
) -> None:
    page = open_page(**screen, color_scheme=scheme, reduced_motion="reduce")
    for address in ("/areas/", "/areas/#area-lower-back", "/areas/lower-back/"):
        page.goto("about:blank")
        page.goto(address)
        assert not axe(page), address
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), address
