"""CI installs every program that tests need, and fails when one is missing."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = [
    "def test_it():\n    pytest.skip({why!r})\n",
    "@pytest.fixture\ndef it():\n    pytest.skip({why!r})\ndef test_it(it): pass\n",
    "@pytest.mark.skipif(True, reason={why!r})\ndef test_it(): pass\n",
    "pytest.skip({why!r}, allow_module_level=True)\ndef test_it(): pass\n",
]
PROGRAM = "nginx is not installed (on Debian or Ubuntu: apt install nginx)"


def run(folder: Path, why: str, ci: str) -> str:
    """pytest's summary of a suite in which each test is skipped in another way."""
    for number, text in enumerate(SKIPPED):
        (folder / f"test_{number}.py").write_text(f"import pytest\n{text.format(why=why)}")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.missing_programs", str(folder),
         "--continue-on-collection-errors"],
        env=os.environ | {"CI": ci, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.splitlines()[-1]


def test_a_skip_for_a_missing_program_fails_in_ci(tmp_path):
    last = run(tmp_path, PROGRAM, "true")
    counts = re.findall(r"(\d+) (failed|errors?)\b", last)
    assert sum(int(number) for number, _ in counts) == len(SKIPPED), last
    assert "skipped" not in last


def test_outside_ci_it_is_a_skip(tmp_path):
    assert run(tmp_path, PROGRAM, "").startswith("4 skipped")


def test_a_skip_for_another_reason_stays_a_skip(tmp_path):
    assert run(tmp_path, "SQLite has no pool", "true").startswith("4 skipped")


def test_ci_installs_every_program_that_tests_need():
    script = (ROOT / ".ci/run").read_text()
    # What `make proof` needs is for no test.
    paths = [path for path in (ROOT / "tests").rglob("*.py") if path.parent.name != "resilience"]
    texts = "".join(path.read_text() for path in paths)
    # Except names that are built at run time.
    wanted = set(re.findall(r"apt install ([a-z0-9-]*[a-z0-9])(?!-)\b", texts))
    wanted |= set(re.findall(r'skip_without\("[^"]+", "([^"]+)"\)', texts))
    assert {"nginx", "gettext-base", "redis-server", "postgresql"} <= wanted
    installed = {
        word for part in re.findall(r"missing\+=\((.*?)\)", script) for word in part.split()
    }
    assert wanted <= installed
