"""The screens of the admin, found by their links, and what is wrong with one for a finger."""

import json
import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

# Links that change something, leave the admin, or download.
NOT_SCREENS = re.compile(
    r"/(logout|bulk|export|api|delete|unpublish|copy|move|results|csv)/|format="
)

# Named exceptions to 44 by 44 pixels.
EXCEPTIONS = {
    # WCAG 2.5.8: the size of a target in a sentence follows the line of the text.
    "links in rich text, which open a tooltip with the same choices": ".TooltipEntity",
    # Shown when the keyboard reaches it.
    "the skip link": ".skiplink",
}

OFF_SCREEN = {
    "the outline of a form, which slides in": ".w-minimap",
    "side panels, which slide in": ".form-side:not(.form-side--open)",
    "the frame for cutting a picture, which takes its width when the page loads": ".jcrop-holder",
}

# Inputs: a selector of exceptions and one of the part to look at. Returns descriptions.
SMALL_TARGETS = """
([exceptions, scope]) => {
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary, " +
    "[role=button], [role=tab], [role=menuitem], [role=option], [contenteditable=true]";
  const shown = (element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right > 0 && bottom + scrollY > 0 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const inSentence = (element) => element.matches("a") &&
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 3);
  const size = (element) => {
    const boxes = [element.getBoundingClientRect()];
    const label = element.matches("[type=checkbox], [type=radio]") && element.labels?.[0];
    if (label && shown(label)) boxes.push(label.getBoundingClientRect());
    const area = getComputedStyle(element, "::after");
    const added = area.content !== "none" && area.position === "absolute";
    const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    return [Math.max(width, added ? parseFloat(area.width) || 0 : 0),
      Math.max(height, added ? parseFloat(area.height) || 0 : 0)];
  };
  return [...document.querySelectorAll(scope)].flatMap((part) => [...part.querySelectorAll(TARGETS)])
    .filter((element) => shown(element) && !element.disabled && !element.matches(exceptions) &&
      !element.closest("[inert]") && !inSentence(element))
    .map((element) => [element, size(element)])
    .filter(([, [width, height]]) => width < 43.5 || height < 43.5)
    .map(([element, [width, height]]) => `${Math.round(width)} × ${Math.round(height)}: ` +
      element.cloneNode().outerHTML.slice(0, 160) + " " + element.textContent.trim().slice(0, 30));
}
"""

# What reaches beyond the right edge and cannot be scrolled to.
CUT = """
(exceptions) => [...document.querySelectorAll("main *")].filter((element) => {
  const { right, width, height } = element.getBoundingClientRect();
  if (!width || !height || right <= innerWidth + 1 || element.closest(exceptions) ||
    !element.checkVisibility({ visibilityProperty: true })) return false;
  for (let part = element.parentElement; part; part = part.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(part).overflowX)) return false;
    if (part.getBoundingClientRect().right > innerWidth + 1) return false;
  }
  return true;
}).map((element) => element.cloneNode().outerHTML.slice(0, 160))
"""


def screens(page: Page) -> Iterator[str]:
    """Paths of the admin's menu and of what their screens link to, one for each kind."""
    page.goto("/admin/")
    menu = json.loads(page.locator("#wagtail-sidebar-props").text_content() or "{}")
    waiting = ["/admin/", *_paths(menu)]
    kinds = {_kind(path) for path in waiting}
    for path in dict.fromkeys(waiting):
        yield path
        links = page.eval_on_selector_all(
            "main a[href^='/admin/']", "links => links.map((link) => link.pathname)"
        )
        for link in dict.fromkeys(links):
            if _kind(link) not in kinds and not NOT_SCREENS.search(link):
                kinds.add(_kind(link))
                yield link


def _kind(path: str) -> str:
    return re.sub(r"\d+", "0", path)


def _paths(menu: Any) -> Iterator[str]:
    for value in menu.values() if isinstance(menu, dict) else menu:
        if isinstance(value, dict | list):
            yield from _paths(value)
        elif isinstance(value, str) and value.startswith("/admin/"):
            yield from [] if NOT_SCREENS.search(value) else [value]


def small_targets(page: Page, scope: str = "body") -> list[str]:
    """Targets under 44 by 44 pixels in the parts of the page that match `scope`."""
    return page.evaluate(SMALL_TARGETS, [", ".join(EXCEPTIONS.values()), scope])


def cut_off(page: Page) -> list[str]:
    """Elements beyond the right edge, and whether the page scrolls sideways."""
    found: list[str] = page.evaluate(CUT, ", ".join(OFF_SCREEN.values()))
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append("the page scrolls sideways")
    return found
