"""CONTRIBUTING.md names files that exist, but for those of its examples, and lists all hooks."""

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


def test_every_hook_is_listed() -> None:
    guide = (settings.ROOT_DIR / "CONTRIBUTING.md").read_text()
    listed = set(re.findall(r"^\| `(\w+)` \|.*\| `([\w./]+)` \|$", guide, re.MULTILINE))
    called = {
        (name, str(path.relative_to(settings.ROOT_DIR)))
        for folder in ("site", "home", "articles", "services")
        for path in (settings.ROOT_DIR / folder).rglob("*.py")
        for name in re.findall(r"""get_hooks\(["'](\w+)""", path.read_text())
    }
    assert listed == called, "CONTRIBUTING.md, “Hooks”: list each hook with the file that calls it"
