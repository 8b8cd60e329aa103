"""The files and folders that documents and deploy/ name exist: code that moves leaves no dead path."""

import re

import pytest

from tests.processes import ROOT

TOPS = "|".join(
    sorted(
        {path.name for folder in (ROOT, ROOT / "site") for path in folder.glob("[a-z]*/")}
        - {"static", "templates", "var"}
    )
)
# `site/core/fields.py`, `stores/postgresql/`; not a part of a longer path or of an address.
NAMED = re.compile(
    rf"(?<![\w/.\-])(?:{TOPS})/[\w/\-]*(?:\.(?:py|html|css|js|md|yaml|template)\b|/(?=`))"
)
FOLDERS = [ROOT, ROOT / "site", ROOT / "docs", ROOT / "site/templates", ROOT / "site/static"]
# Not CONTRIBUTING.md, whose examples name files to be added.
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "SECURITY.md")),
    *ROOT.glob("docs/**/*.md"),
    *ROOT.glob("deploy/**/*"),
]


@pytest.mark.parametrize(
    "document", [str(path.relative_to(ROOT)) for path in DOCUMENTS if path.is_file()]
)
def test_named_files_exist(document: str) -> None:
    named = set(NAMED.findall((ROOT / document).read_text()))
    beside = (ROOT / document).parent
    missing = [p for p in named if not any((f / p).exists() for f in [*FOLDERS, beside])]
    assert missing == []
