"""A backup that is killed in the middle, or stopped by a lost storage, leaves nothing that looks like one."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from django.db import connection

from palms.backup.places import DRAFT, FolderPlace
from palms.backup.rotation import made
from palms.backup.unfinished import work_folder
from tests.other_sites import OtherSite, OtherSites

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


def test_killed_in_the_middle(
    sites: OtherSites, filled: OtherSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, backups = sites.copy_of(filled.database), tmp_path / "backups"
    media, temporary = tmp_path / "media", tmp_path / "temporary"
    media.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    # Whoever reads this file waits for ever: the database is written by then, the rest is not.
    os.mkfifo(media / "endless.jpg")
    (media / "a.jpg").write_bytes(os.urandom(300_000))
    url = f"sqlite:///{site.database}"
    if connection.vendor == "postgresql":
        url = f"postgres://palms@/{connection.settings_dict['HOST']}/{site.database}"
    process = subprocess.Popen(
        [sys.executable, "manage.py", "backup"],
        cwd=ROOT,
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "palms.settings.development",
            "DATABASE_URL": url,
            "VAR_DIR": str(tmp_path),
            "BACKUP_TO": str(backups),
            "TMPDIR": str(temporary),
        },
    )
    end = time.monotonic() + PATIENCE
    while not (backups.is_dir() and any(path.stat().st_size for path in backups.iterdir())):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)
    [left] = backups.iterdir()
    [dumped] = temporary.iterdir()
    # Not while it is at work.
    clear_away(backups)
    assert left.exists()
    assert dumped.exists()
    process.kill()
    process.wait()
    assert left.name.startswith(DRAFT)
    assert made(left.name) is None
    assert any(path.stat().st_size for path in dumped.iterdir())
    clear_away(backups)
    assert not list(backups.iterdir())
    assert not list(temporary.iterdir())


def clear_away(backups: Path) -> None:
    """What each backup does before it begins."""
    FolderPlace(backups).tidy()
    with work_folder():
        pass
