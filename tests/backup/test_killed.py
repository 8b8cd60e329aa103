"""A killed backup, or one whose storage fails, publishes no file."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from operations.backup.destinations import PENDING_PREFIX, FolderDestination
from operations.backup.file_locks import work_folder
from operations.backup.rotation import created_at
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.processes import PYTHON, ROOT, site_environment


def test_killed_in_the_middle(
    sites: IsolatedSites, filled: IsolatedSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, backups = sites.copy_of(filled.database), tmp_path / "backups"
    media, temporary = tmp_path / "media", tmp_path / "temporary"
    media.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    # Reading this fifo blocks the backup after the database is written and before it is complete.
    os.mkfifo(media / "endless.jpg")
    (media / "a.jpg").write_bytes(os.urandom(300_000))
    with stopped_at(
        media / "endless.jpg",
        subprocess.Popen(
            [PYTHON, "manage.py", "backup"],
            cwd=ROOT,
            env=site_environment(
                DJANGO_SETTINGS_MODULE="palms.settings.development",
                DATABASE_URL=site.url,
                VAR_DIR=str(tmp_path),
                BACKUP_TO=str(backups),
                TMPDIR=str(temporary),
            ),
        ),
    ):
        [left] = backups.iterdir()
        [dumped] = temporary.iterdir()
        # Not while it is running.
        remove_abandoned(backups)
        assert left.exists()
        assert dumped.exists()
    assert left.name.startswith(PENDING_PREFIX)
    assert created_at(left.name) is None
    assert any(path.stat().st_size for path in dumped.iterdir())
    remove_abandoned(backups)
    assert not list(backups.iterdir())
    assert not list(temporary.iterdir())


@contextmanager
def stopped_at(fifo: Path, process: subprocess.Popen) -> Iterator[None]:
    """Wait until the process reads the fifo, and kill it at the end."""
    writer = None
    try:
        while writer is None:
            assert process.poll() is None, "It ended before it came to the file."
            # ENXIO: no reader yet.
            with suppress(OSError):
                writer = os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
            time.sleep(0.01)
        yield
    finally:
        process.kill()
        process.wait()
        if writer is not None:
            os.close(writer)


def remove_abandoned(backups: Path) -> None:
    """As each backup does first."""
    FolderDestination(backups).remove_abandoned()
    with work_folder():
        pass
