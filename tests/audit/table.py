"""Prints the results as one table, followed by the failures."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from tests.audit.budgets import Result

NOT_MEASURED = "–"
Column = tuple[str, Callable[[Result], Any]]
COLUMNS: list[Column] = [
    ("page", lambda r: r.name),
    ("perf", lambda r: _of_lighthouse(r, lambda lh: lh.scores["performance"])),
    ("a11y", lambda r: _of_lighthouse(r, lambda lh: lh.scores["accessibility"])),
    ("best", lambda r: _of_lighthouse(r, lambda lh: lh.scores["best-practices"])),
    ("SEO", lambda r: _of_lighthouse(r, lambda lh: lh.scores["seo"])),
    ("LCP s", lambda r: _of_lighthouse(r, lambda lh: f"{lh.lcp / 1000:.2f}")),
    ("CLS", lambda r: _of_lighthouse(r, lambda lh: f"{lh.cls:.3f}")),
    ("TBT ms", lambda r: _of_lighthouse(r, lambda lh: f"{lh.tbt:.0f}")),
    ("kB", lambda r: f"{r.look.weight.total / 1000:.1f}"),
    ("again kB", lambda r: f"{r.look.weight.again / 1000:.1f}"),
    ("requests", lambda r: r.look.weight.requests),
    ("js kB", lambda r: f"{r.look.weight.script / 1000:.1f}"),
    ("css kB", lambda r: f"{r.look.weight.css / 1000:.1f}"),
    ("axe", lambda r: len(r.look.axe)),
    ("HTML", lambda r: NOT_MEASURED if r.html is None else len(r.html)),
    ("320 px", lambda r: _fine(r.look.sideways)),
    ("400 %", lambda r: _fine(r.look.zoom)),
    ("console", lambda r: len(r.look.console)),
    ("3rd", lambda r: len(r.look.third_party)),
    ("cookies", lambda r: len(r.look.cookies)),
]


def table(results: list[Result]) -> str:
    """Names to the left, figures to the right."""
    rows = [[heading for heading, _ in COLUMNS]]
    rows += [[str(cell(result)) for _, cell in COLUMNS] for result in results]
    widths = [max(len(row[place]) for row in rows) for place in range(len(COLUMNS))]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0])]
            + [text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True)]
        )
        for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def findings(results: list[Result]) -> str:
    """Everything over a budget, by page."""
    return "\n".join(
        f"{result.name} ({result.address})\n" + "\n".join(f"  {text}" for text in result.broken)
        for result in results
        if result.broken
    )


def as_data(result: Result) -> dict[str, Any]:
    """For the JSON file: everything but the page's own text."""
    data = asdict(result)
    del data["look"]["html"]
    data["look"]["weight"]["requests"] = result.look.weight.requests
    return data


def _of_lighthouse(result: Result, what: Callable[[Any], Any]) -> Any:
    return NOT_MEASURED if result.lighthouse is None else what(result.lighthouse)


def _fine(found: list[str]) -> str:
    return "no" if found else "yes"
