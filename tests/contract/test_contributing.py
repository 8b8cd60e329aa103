"""The files that CONTRIBUTING.md names exist, but for those that its examples add."""

import re
import subprocess

import pytest
from django.conf import settings

PATH = re.compile(
    r"`([\w.-]+/[\w./-]*)`|\]\(([\w./-]+)[)#]|`([\w.-]+\.(?:py|css|js|html|md|toml))`"
)
EXAMPLES = re.compile(r"reminder|offer|partner|opening_hours|^.venv")


def test_every_path_exists() -> None:
    command = ["git", "ls-files"]
    listed = subprocess.run(command, cwd=settings.ROOT_DIR, capture_output=True, text=True).stdout
    if not listed:
        pytest.skip("not a git work tree")
    found = {
        "".join(names)
        for names in PATH.findall((settings.ROOT_DIR / "CONTRIBUTING.md").read_text())
    }
    missing = [
        path
        for path in found
        if not EXAMPLES.search(path) and f"/{path}" not in "\n/" + listed.replace("\n", "\n/")
    ]
    assert not missing, f"moved or removed: {missing}"
