"""axe-core on a page as it is, one line for each rule broken."""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(
    page: Page, *, script: Path | None = None, rules: list[str] | None = None
) -> list[str]:
    """All of WCAG's rules and good practice, or only those named.

    `script` is another axe-core than the one of the test environment.
    """
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    axe = Axe.from_file(script) if script else Axe()
    return [
        f"{rule['impact']}: {rule['id']}: " + "; ".join(node["html"] for node in rule["nodes"][:3])
        for rule in axe.run(page, options=options).response["violations"]
    ]
