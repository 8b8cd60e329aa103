"""The code of the latest release, out of the project's history, run on a database of the tests."""

import io
import os
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import wagtail
from django.db import connection

from tests.migrations import released
from tests.other_sites import OtherSite

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class ReleasedCode:
    """Lies in a folder of its own."""

    folder: Path
    writes: Path

    def run(self, script: str, site: OtherSite | None = None) -> str:
        """What the script prints, run by the released code on the site's database, or on none."""
        url = f"sqlite:///{site.database}" if site else "sqlite://:memory:"
        if site and connection.vendor == "postgresql":
            url = f"postgres://palms@/{connection.settings_dict['HOST']}/{site.database}"
        answer = subprocess.run(
            [sys.executable, "-c", f"import django\ndjango.setup()\n{script}"],
            cwd=self.folder,
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "palms.settings.testing",
                "PYTHONPATH": f"{self.folder}{os.pathsep}{self.folder / 'site'}",
                "DATABASE_URL": url,
                "VAR_DIR": str(self.writes),
                "TMPDIR": str(self.writes),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.returncode == 0, answer.stderr[-3000:]
        return answer.stdout


@pytest.fixture(scope="session")
def released_code(tmp_path_factory: pytest.TempPathFactory) -> ReleasedCode:
    if wagtail.VERSION >= (8,):
        pytest.skip("The released code runs on Wagtail 7.4 alone; remove with the next release.")
    if not shutil.which("git"):
        pytest.skip("git is missing, so the released code cannot be had.")
    answer = subprocess.run(
        ["git", "archive", released.COMMIT, "manage.py", "pyproject.toml", "site", "home",
         "articles", "services", "tests/__init__.py", "tests/factories"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    if answer.returncode:
        pytest.skip("This copy of the project has no history, so the released code cannot be had.")
    folder = tmp_path_factory.mktemp("released")
    with tarfile.open(fileobj=io.BytesIO(answer.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return ReleasedCode(folder, tmp_path_factory.mktemp("released-var"))
