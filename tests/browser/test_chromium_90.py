"""Every page type in Chromium 90, the oldest browser of docs/browsers.md that can be installed.

`make old-browser` installs it; without it the test is skipped."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.audit import pages
from tests.browser.serving import Site

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv-chromium-90" / "bin" / "python"
WIDTHS = (390, 1280)
PLACES = [*(kind.path for kind in pages.KINDS), "/contact/voucher/", "/areas/"]
# Signs of missing styles or of a script that failed.
LOOK = """(() => {
  const found = [], wide = document.documentElement.scrollWidth;
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (wide > innerWidth) found.push(`scrolls sideways to ${wide} px`);
  if (all(".icon").some((icon) => icon.getBoundingClientRect().width > 100)) found.push("icons fill the screen");
  if (all("[class$=__trap]").some((trap) => trap.offsetWidth > 1)) found.push("the trap is a visible field");
  if (getComputedStyle(document.body).backgroundColor === "rgba(0, 0, 0, 0)") found.push("no ground");
  const drawing = document.querySelector(".body-plan__figure");
  if (drawing) {
    const box = drawing.getBoundingClientRect(), list = document.querySelector(".body-plan__areas").getBoundingClientRect();
    if (box.height < 300) found.push("the body map has no drawing");
    if (box.bottom > list.top && box.right > list.left && box.left < list.right) found.push("the body map lies on its list");
  }
  const media = document.querySelector(".hero__media img"), words = document.querySelector(".hero__text");
  if (media && getComputedStyle(media).webkitMaskImage === "none") found.push("the hero's words lie on its picture");
  const bar = document.querySelector(".contact-bar");
  if (bar && innerWidth < 700 && Math.abs(bar.getBoundingClientRect().bottom - innerHeight) > 1) found.push("the contact bar has left its edge");
  const day = document.querySelector("[data-booking-place] select");
  if (day) {
    const time = day.closest("[data-booking-place]").querySelectorAll("select")[1], numbers = new Set();
    for (const option of day.options) {
      option.selected = true;
      day.dispatchEvent(new Event("change"));
      numbers.add(time.options.length);
    }
    if (numbers.size === 1) found.push("the times do not follow the day");
  }
  for (const list of all("details[data-contents]"))
    if (list.open !== innerWidth >= 1024) found.push("the list of contents is not folded as it should be");
  return found;
})()"""


def test_every_page_type_has_working_styles_and_scripts(spa: Site) -> None:
    if not PYTHON.exists():
        # Skipped in CI: .ci/run does not install the libraries that it needs.
        pytest.skip("Chromium 90 is optional: make old-browser")
    jobs = [
        {"url": spa.at(path), "width": width, "script": LOOK} for width in WIDTHS for path in PLACES
    ]
    flags = (
        "--disable-gpu --hide-scrollbars --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE localhost'"
    )
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        # Its sandbox fails on current kernels; it only loads the test site.
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": flags,
    }
    answer = subprocess.run(
        [PYTHON, Path(__file__).with_name("chromium_90.py")],
        input=json.dumps(jobs),
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert answer.returncode == 0, answer.stderr
    seen = json.loads(answer.stdout)
    assert len(seen) == len(jobs)
    wrong = {
        f"{job['url']} at {job['width']} px": [*page["result"], *page["errors"]]
        for job, page in zip(jobs, seen, strict=True)
        if page["result"] or page["errors"]
    }
    assert not wrong
