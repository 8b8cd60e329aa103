"""No word breaks on a phone with a text size of up to 200 %."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.audit import pages, reading
from tests.browser import chromium
from tests.browser.serving import Site

PLACES = {kind.name: kind.path for kind in pages.KINDS} | {
    "voucher": "/contact/voucher/",
    "areas": "/areas/",
}
# Words on two lines, found by the vertical positions of their letters. Breaks are allowed after a
# hyphen or a slash, and anywhere in a URL.
BROKEN = """() => {
  const found = new Set(), range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, holder = text.parentElement;
    if (!holder.checkVisibility({ visibilityProperty: true }) || holder.closest("script, select, .visually-hidden")) continue;
    // Out of sight: what only programs and screen readers find.
    let box = holder;
    while (box && box.offsetWidth !== 1) box = box.parentElement;
    if (box) continue;
    for (const match of text.data.matchAll(/[\\p{L}\\p{N}’]+/gu)) {
      if (/[@/.]/.test(text.data.slice(match.index - 1, match.index + match[0].length + 1).trim().slice(0, -1))) continue;
      range.setStart(text, match.index);
      range.setEnd(text, match.index + match[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top));
      if (Math.max(...tops) - Math.min(...tops) > 8) found.add(`“${match[0]}” in ${holder.tagName.toLowerCase()}.${holder.className}`);
    }
  }
  return [...found];
}"""
SMALL = {"width": 390, "height": 844}


@pytest.fixture(scope="module", params=[21, 24, 32])
def large(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone with the browser's text size at 130, 150 or 200 %."""
    large = browser.browser_type.launch(
        executable_path=chromium.find(browser.browser_type.executable_path),
        args=[*chromium.flags(), f"--blink-settings=defaultFontSize={request.param}"],
    )
    page = large.new_page(viewport=SMALL, reduced_motion="reduce")
    page.set_default_timeout(15_000)
    page.goto("about:blank")
    size = page.evaluate("getComputedStyle(document.documentElement).fontSize")
    assert size == f"{request.param}px"
    yield page
    large.close()


@pytest.mark.parametrize("name", PLACES)
def test_no_word_breaks_and_no_page_scrolls_sideways(name: str, large: Page, spa: Site) -> None:
    large.goto(spa.at(PLACES[name]))
    # The open menu covers the screen on purpose.
    large.evaluate(
        "for (const fold of document.querySelectorAll('details:not(.menu)')) fold.open = true"
    )
    assert not reading.sideways(large, SMALL["width"])
    assert not large.evaluate(BROKEN)
    assert not large.evaluate(reading.CUT_OFF)


def test_every_link_of_the_phone_menu_is_reachable(large: Page, spa: Site) -> None:
    large.set_viewport_size({"width": 320, "height": 640})
    try:
        large.goto(spa.at("/"))
        large.locator(".menu__toggle").click()
        panel = large.locator(".menu__panel")
        links = panel.get_by_role("link")
        expect(links.last).to_be_visible()
        assert panel.evaluate("panel => panel.scrollWidth") <= 320
        for link in links.all():
            link.scroll_into_view_if_needed()
            expect(link).to_be_in_viewport(ratio=0.95)
            # Neither the close button nor another element covers it.
            link.click(trial=True)
    finally:
        large.set_viewport_size(SMALL)
