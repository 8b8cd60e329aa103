"""The code of the latest release, checked out of the history and run on a test database."""

import io
import os
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest
import wagtail

from tests.isolated_sites import IsolatedSite
from tests.migrations import released
from tests.missing_programs import skip_without
from tests.processes import PYTHON, ROOT, run, site_environment


@dataclass
class ReleasedCode:
    """The checkout, in its own folder."""

    folder: Path
    writes: Path

    def run(self, script: str, site: IsolatedSite | None = None) -> str:
        """The output of the script, run with the released code on the site's database, or on none."""
        environment = site_environment(
            PYTHONPATH=f"{self.folder}{os.pathsep}{self.folder / 'site'}",
            DATABASE_URL=site.url if site else "sqlite://:memory:",
            VAR_DIR=str(self.writes),
            TMPDIR=str(self.writes),
        )
        code = f"import django\ndjango.setup()\n{script}"
        answer = run([PYTHON, "-c", code], cwd=self.folder, env=environment)
        assert answer.returncode == 0, answer.stderr[-3000:]
        return answer.stdout


@pytest.fixture(scope="session")
def released_code(tmp_path_factory: pytest.TempPathFactory) -> ReleasedCode:
    if wagtail.VERSION >= (8,):
        pytest.skip("The released code runs on Wagtail 7.4 alone; remove with the next release.")
    skip_without("git", "git")
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
