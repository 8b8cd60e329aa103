"""Measure, print one table, write var/audit.json, and say by the exit code whether all budgets hold.

The environment says what differs from the whole: URL a running site (else one is made), PORT of the
one made, RUNS of Lighthouse for each page (3; 0 for none), PAGES by name with commas.
"""

import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.audit import budgets, lighthouse, markup, pages, table, tools
from tests.audit.budgets import Result
from tests.audit.look import look
from tests.audit.serving import Site
from tests.browser import chromium
from tests.processes import NotReady

REPORT = tools.ROOT / "var" / "audit.json"


def main() -> int:
    """0 when every budget holds, 1 when one does not, 2 when something could not be measured."""
    url = os.environ.get("URL", "").rstrip("/")
    names = [name for name in os.environ.get("PAGES", "").split(",") if name]
    # Stopped by a signal it ends its processes too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    site = Site(int(os.environ.get("PORT") or 8290))
    try:
        if not url:
            site.start()
        results, missing = measure(url or site.url, names)
    except NotReady as problem:
        sys.exit(str(problem))
    finally:
        site.stop()
    for result in results:
        budgets.judge(result)
    broken = sum(len(result.broken) for result in results)
    say(table.table(results))
    say(table.findings(results))
    for sentence in missing:
        say(f"Not measured: {sentence}")
    say(f"{broken} over budget." if broken else "Every budget that was measured holds.")
    write(url or "the demo content, as production delivers it", results, missing)
    return 1 if broken else 2 if missing else 0


def measure(base: str, names: list[str]) -> tuple[list[Result], list[str]]:
    """Look at every page first; time is measured afterwards, with no other browser open."""
    missing: list[str] = []
    here = pages.found(base, names)
    absent = [kind.name for kind in pages.KINDS if kind.name not in here and not names]
    missing += [f"{name}: this site has no such page" for name in absent]
    newer = newest_axe()
    results = []
    with sync_playwright() as playwright:
        path = chromium.find(playwright.chromium.executable_path)
        if not path:
            sys.exit(f"No Chromium: {chromium.HOW_TO_GET}")
        browser = playwright.chromium.launch(executable_path=path, args=browser_flags(base))
        for name, (_kind, address) in here.items():
            say(f"Looking at {name} ...", sys.stderr)
            seen = look(browser, address, compress=False, script=newer)
            results.append(Result(name, address, seen))
        browser.close()
    check_html(results, missing)
    measure_time(results, path, missing)
    return results, missing


def browser_flags(base: str) -> list[str]:
    """For a site elsewhere other names must lead somewhere."""
    local = base.startswith("http://localhost")
    return [flag for flag in chromium.flags() if local or "resolver" not in flag]


def newest_axe() -> Path | None:
    """The axe-core that npm has; without npm that of the test environment."""
    try:
        return tools.installed(everything=True) / "axe-core" / "axe.min.js"
    except tools.Missing:
        return None


def check_html(results: list[Result], missing: list[str]) -> None:
    try:
        found = markup.check({result.name: result.look.html for result in results})
    except tools.Missing as error:
        missing.append(f"HTML checker: {error}")
        return
    for result in results:
        result.html = found[result.name]


def measure_time(results: list[Result], browser: str, missing: list[str]) -> None:
    runs = int(os.environ.get("RUNS") or 3)
    if not runs:
        missing.append("Lighthouse: RUNS=0")
        return
    try:
        runner = lighthouse.Runner(browser, runs)
    except tools.Missing as error:
        missing.append(f"Lighthouse: {error}")
        return
    for result in results:
        say(f"Lighthouse, {runs} times: {result.name} ...", sys.stderr)
        not_judged = next(kind.not_judged for kind in pages.KINDS if kind.name == result.name)
        result.lighthouse = runner.measure(result.address, not_judged)


def write(what: str, results: list[Result], missing: list[str]) -> None:
    """The same figures for programs, and for comparing with the next time."""
    REPORT.parent.mkdir(exist_ok=True)
    data = {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "site": what,
        "missing": missing,
        "pages": [table.as_data(result) for result in results],
    }
    REPORT.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    say(f"All figures: {REPORT.relative_to(tools.ROOT)}")


def say(text: str, to=None) -> None:
    """A line for the person who waits, at once."""
    if text:
        (to or sys.stdout).write(text + "\n")
        (to or sys.stdout).flush()


if __name__ == "__main__":
    sys.exit(main())
