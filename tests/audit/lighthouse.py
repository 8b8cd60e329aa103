"""Lighthouse's mobile profile; the median of several runs."""

import json
import os
from dataclasses import dataclass
from statistics import median
from typing import Any

from tests.audit import tools
from tests.browser import chromium
from tests.processes import run

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# One argument that Lighthouse takes apart at its spaces.
FLAGS = " ".join(
    f'{name}="{value}"' if value else name
    for name, _, value in (flag.partition("=") for flag in ["--headless=new", *chromium.flags()])
)
MEASURES = {
    "lcp": "largest-contentful-paint",
    "cls": "cumulative-layout-shift",
    "tbt": "total-blocking-time",
}


@dataclass
class Lighthouse:
    """Scores out of 100; LCP and TBT in milliseconds; `failed` names the audits that cost points."""

    scores: dict[str, int]
    lcp: float
    cls: float
    tbt: float
    failed: list[str]


class Runner:
    """Lighthouse with this browser. Raises tools.Missing when it cannot be had."""

    def __init__(self, browser: str, runs: int) -> None:
        packages = tools.installed(everything=True)
        self.command = [tools.node(), str(packages / "lighthouse" / "cli" / "index.js")]
        self.environment = os.environ | {"CHROME_PATH": browser}
        self.runs = runs

    def measure(self, address: str, not_judged: tuple[str, ...]) -> Lighthouse:
        """Look at the page; `not_judged` are audits that make no sense for it."""
        reports = [self._run_or_again(address, not_judged) for _ in range(self.runs)]

        def score(category: str) -> int:
            points = [report["categories"][category]["score"] or 0 for report in reports]
            return round(median(points) * 100)

        def value(audit: str) -> float:
            return median(report["audits"][audit].get("numericValue", 0) for report in reports)

        return Lighthouse(
            scores={category: score(category) for category in CATEGORIES},
            **{name: value(audit) for name, audit in MEASURES.items()},
            failed=_failed(reports[0]),
        )

    def _run_or_again(self, address: str, not_judged: tuple[str, ...]) -> dict[str, Any]:
        """On a busy machine Chromium now and then loses the trace; Lighthouse asks to run again."""
        try:
            return self._run(address, not_judged)
        except RuntimeError:
            return self._run(address, not_judged)

    def _run(self, address: str, not_judged: tuple[str, ...]) -> dict[str, Any]:
        command = [
            *self.command,
            address,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={FLAGS}",
            "--ignore-status-code",
            *(f"--skip-audits={audit}" for audit in not_judged),
        ]
        done = run(command, env=self.environment)
        try:
            report = json.loads(done.stdout)
        except ValueError:
            raise RuntimeError(f"Lighthouse said: {done.stderr.strip()[-400:]}") from None
        if error := report.get("runtimeError"):
            raise RuntimeError(f"Lighthouse said of {address}: {error['message']}")
        return report


def _failed(report: dict[str, Any]) -> list[str]:
    """The audits of all categories that cost points in this run."""
    named = []
    for name, category in report["categories"].items():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            score = audit.get("score")
            if reference["weight"] and score is not None and score < 0.9:
                named.append(f"{name}: {audit['title']} {audit.get('displayValue', '')}".strip())
    return named
