"""The pictures of docs/editors.md and their files."""

import re

from tests.contract.test_names_of_packages_above import ROOT

GUIDE = ROOT / "docs" / "editors.md"
FOLDER = ROOT / "site" / "static" / "admin_home" / "img" / "guide"
MAX_BYTES = 60_000


def named() -> list[tuple[str, str]]:
    """Alternative text and path, as the guide writes them."""
    return re.findall(r"!\[(.*?)\]\((.+?)\)", GUIDE.read_text(encoding="utf-8"))
