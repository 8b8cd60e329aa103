"""Whether a page can be read on the smallest screens: nothing sideways, nothing cut off."""

from playwright.sync_api import Page

SMALLEST = 320
# What is left of a screen of 1280 × 1024 when everything is four times as large.
ZOOMED = {"width": SMALLEST, "height": 256}

SIDEWAYS = """() => {
  const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  if (wide <= %d) return "";
  const reach = [...document.body.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > %d + 1)
    .map((one) => one.tagName.toLowerCase() + (one.getAttribute("class") ? "." + one.getAttribute("class").split(" ")[0] : ""));
  return `scrolls sideways to ${wide} px: ${[...new Set(reach)].slice(-4).join(", ")}`;
}"""

# Text that its own box or the screen cuts off, where nothing lets a reader scroll to it; and bars
# that stand still over more of the screen than is left for reading.
CUT_OFF = """() => {
  const found = new Set();
  const name = (one) => one.tagName.toLowerCase() + (one.getAttribute("class") ? "." + one.getAttribute("class").split(" ")[0] : "");
  const visible = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, holder = text.parentElement;
    if (!text.data.trim() || !holder.checkVisibility(visible)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    if (!words.width) continue;
    let reachable = false;
    for (let box = holder; box && box !== document.documentElement; box = box.parentElement) {
      const style = getComputedStyle(box), edge = box.getBoundingClientRect();
      if (edge.width <= 1 || edge.height <= 1 || style.clipPath !== "none") { reachable = true; break; }
      if (["auto", "scroll"].includes(style.overflowX) || ["auto", "scroll"].includes(style.overflowY)) { reachable = true; break; }
      const across = ["hidden", "clip"].includes(style.overflowX) && (words.right > edge.right + 1 || words.left < edge.left - 1);
      const down = ["hidden", "clip"].includes(style.overflowY) && (words.bottom > edge.bottom + 4 || words.top < edge.top - 4);
      if (across || down) { found.add(`${name(box)} cuts off “${text.data.trim().slice(0, 30)}”`); reachable = true; break; }
    }
    if (!reachable && (words.right > innerWidth + 1 || words.left < -1)) found.add(`the screen cuts off “${text.data.trim().slice(0, 30)}” in ${name(holder)}`);
  }
  let covered = 0;
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one), edge = one.getBoundingClientRect();
    const still = style.position === "fixed" || (style.position === "sticky" &&
      (Math.abs(edge.top - parseFloat(style.top)) < 1 || Math.abs(innerHeight - edge.bottom - parseFloat(style.bottom)) < 1));
    if (still && one.checkVisibility(visible) && edge.width > innerWidth / 2)
      covered += Math.max(0, Math.min(edge.bottom, innerHeight) - Math.max(edge.top, 0));
  }
  if (covered > innerHeight / 3) found.add(`bars that stand still cover ${Math.round(covered)} of ${innerHeight} px`);
  return [...found].slice(0, 6);
}"""


def sideways(page: Page, width: int = SMALLEST) -> list[str]:
    """What makes the page, as open now, wider than a screen of this width; nothing is good."""
    said = page.evaluate(SIDEWAYS % (width, width))
    return [said] if said else []


def zoomed(page: Page) -> list[str]:
    """What is lost of the page, as open now, at 400 %; nothing is good. Changes the viewport."""
    page.set_viewport_size(ZOOMED)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 3)")
    return sideways(page) + page.evaluate(CUT_OFF)
