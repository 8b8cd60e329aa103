"""The body map with touch, keyboard and mouse, in all colour schemes."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE

AREAS = ["Neck", "Shoulders", "Upper back", "Lower back", "Glutes", "Hips", "Hamstrings"]
SMALLEST = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
# The side of a target in CSS pixels: https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced
MIN_TARGET = 44
# The number of areas with a target on each side of the body.
AREA_COUNTS = {"Back": 9, "Front": 4}
MAPS = {"home": "/", "all areas": "/areas/"}

# The bounding box of every visible target with its area; a target may be two squares. 340 is the
# width of the view box.
TARGETS = """() => [...document.querySelectorAll(".body-plan__target")].flatMap(target => {
  if (!target.getClientRects().length) return [];
  const svg = target.closest("svg"), at = svg.getBoundingClientRect(), scale = at.width / 340;
  return [...target.getAttribute("d").matchAll(/M(\\d+) (\\d+)h(\\d+)/g)].map(([, x, y, side]) => {
    const left = at.left + x * scale, top = at.top + y * scale;
    return [target.parentElement.getAttribute("href"), left, top, left + side * scale, top + side * scale];
  });
})"""
# The area that is hit at the centre of a box, measured at scroll position 0.
AREA_AT_CENTRE = """([area, left, top, right, bottom]) => {
  scrollTo({top: (top + bottom) / 2 - innerHeight / 2, behavior: "instant"});
  return document.elementFromPoint((left + right) / 2, (top + bottom) / 2 - scrollY)?.closest("a")?.getAttribute("href");
}"""
FILL = "shape => getComputedStyle(shape).fill"


@pytest.mark.parametrize("side", ["Back", "Front"])
@pytest.mark.parametrize("address", MAPS.values(), ids=MAPS)
def test_targets_are_large_enough_on_a_small_phone(
    address: str, side: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(**SMALLEST)
    page.goto(address)
    page.get_by_role("radio", name=side).tap()
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    boxes = page.evaluate(TARGETS)
    assert len({box[0] for box in boxes}) == AREA_COUNTS[side]
    for area, left, top, right, bottom in boxes:
        assert min(right - left, bottom - top) >= MIN_TARGET, area
        assert left >= 0, area
        assert right <= SMALLEST["viewport"]["width"], area
        for other, l2, t2, r2, b2 in boxes:
            apart = right <= l2 + 0.1 or r2 <= left + 0.1 or bottom <= t2 + 0.1 or b2 <= top + 0.1
            assert area == other or apart, (area, other)
    found = [(box[0], page.evaluate(AREA_AT_CENTRE, box)) for box in boxes]
    assert not [(area, hit) for area, hit in found if area != hit]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_a_tap_opens_the_area_without_navigation(
    script: bool, open_page: Callable[..., Page]
) -> None:
    page = open_page(**PHONE, java_script_enabled=script)
    page.goto("/")
    sheet = page.locator("#area-hamstrings .body-area__sheet")
    expect(sheet).to_be_hidden()
    tap(page, "hamstrings")
    expect(sheet).to_be_in_viewport(ratio=1)
    expect(sheet.get_by_role("link", name="See this massage")).to_be_visible()
    tap(page, "calves")
    expect(sheet).to_be_hidden()
    page.locator("#area-calves").get_by_role("link", name="When to get it checked first").tap()
    expect(page).to_have_url("/areas/calves/#doctor")
    expect(page.get_by_role("heading", level=1)).to_have_text("Calves")
    expect(
        page.get_by_role("heading", name="When to see a doctor first", level=2)
    ).to_be_in_viewport()


def tap(page: Page, area: str) -> None:
    """Tap the centre of the area's first square."""
    target = page.locator(f'.body-plan__figure--back [href="#area-{area}"] .body-plan__target')
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + box["height"] / 2, box["y"] + box["height"] / 2)


def test_opening_a_panel_does_not_scroll(page: Page) -> None:
    page.goto("/areas/")
    page.locator(".body-plan__figures").scroll_into_view_if_needed()
    tap(page, "upper-back")
    expect(page.locator("#area-upper-back .body-area__sheet")).to_be_in_viewport(ratio=1)
    before = page.evaluate("scrollY")
    tap(page, "lower-back")
    expect(page.locator("#area-lower-back .body-area__sheet")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == before


def test_one_panel_is_open_and_can_be_closed(page: Page) -> None:
    page.goto("/areas/#area-neck")
    sheets = page.locator(".body-area__sheet:visible")
    expect(sheets).to_have_count(1)
    expect(sheets.locator(".body-area__name")).to_have_text("Neck")
    sheets.get_by_role("link", name="Close Neck").tap()
    expect(sheets).to_have_count(1)
    expect(sheets.locator(".body-area__name")).to_have_text("Lower back")


def test_keyboard_focus_visits_each_area_once_and_highlights_it(desktop: Page) -> None:
    desktop.goto("/areas/")
    links = desktop.locator(".body-plan__link")
    links.first.focus()
    highlighted = desktop.locator('[href="#area-lower-back"] .body-figure__region').evaluate(FILL)
    for place in range(links.count()):
        expect(links.nth(place)).to_be_focused()
        slug = (links.nth(place).get_attribute("href") or "").split("/")[2]
        region = desktop.locator(
            f'.body-plan__figure--back [href="#area-{slug}"] .body-figure__region'
        )
        assert region.evaluate(FILL) == highlighted, slug
        desktop.keyboard.press("Tab")
    assert not desktop.evaluate("Boolean(document.activeElement.closest('.body-plan'))")


def test_screen_readers_get_each_area_once(desktop: Page) -> None:
    desktop.goto("/areas/")
    body_map = desktop.locator(".body-plan")
    for name in AREAS:
        expect(
            body_map.get_by_role("link", name=re.compile(rf"^{name} 60 min R\d+$"))
        ).to_have_count(1)


def test_list_and_drawing_are_highlighted_together(desktop: Page) -> None:
    desktop.goto("/areas/")
    region = desktop.locator('[href="#area-glutes"] .body-figure__region')
    link = desktop.locator('.body-plan__link[href="/areas/glutes/"]')
    at_rest, name_at_rest = region.evaluate(FILL), link.evaluate("a => getComputedStyle(a).color")
    link.hover()
    highlighted = region.evaluate(FILL)
    assert highlighted != at_rest
    desktop.mouse.move(0, 0)
    assert region.evaluate(FILL) == at_rest
    region.hover(position={"x": 10, "y": 30})
    assert region.evaluate(FILL) == highlighted
    assert link.evaluate("a => getComputedStyle(a).color") != name_at_rest


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["390", "1280"])
def test_it_is_accessible_open_and_closed(
    screen: dict, scheme: str, open_page: Callable[..., Page], axe: Callable[[Page], list[str]]
) -> None:
    page = open_page(**screen, color_scheme=scheme, reduced_motion="reduce")
    for address in ("/areas/", "/areas/#area-lower-back", "/areas/lower-back/"):
        page.goto("about:blank")
        page.goto(address)
        assert not axe(page), address
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), address
