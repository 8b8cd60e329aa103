"""A backup that is killed in the middle, or stopped by a lost storage, leaves nothing that looks like one."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from operations.backup.places import DRAFT, FolderPlace
from operations.backup.rotation import made
from operations.backup.unfinished import work_folder
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
    # Whoever reads this file waits for ever: the database is written by then, the rest is not.
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
        # Not while it is at work.
        clear_away(backups)
        assert left.exists()
        assert dumped.exists()
    assert left.name.startswith(DRAFT)
    assert made(left.name) is None
    assert any(path.stat().st_size for path in dumped.iterdir())
    clear_away(backups)
    assert not list(backups.iterdir())
    assert not list(temporary.iterdir())


@contextmanager
def stopped_at(fifo: Path, process: subprocess.Popen) -> Iterator[None]:
    """Within this the process waits for what stands in the fifo; then it is killed in any case."""
    writer = None
    try:
        while writer is None:
            assert process.poll() is None, "It ended before it came to the file."
            # Nobody reads it yet: ENXIO.
            with suppress(OSError):
                writer = os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
            time.sleep(0.01)
        yield
    finally:
        process.kill()
        process.wait()
        if writer is not None:
            os.close(writer)


def clear_away(backups: Path) -> None:
    """What each backup does before it begins."""
    FolderPlace(backups).tidy()
    with work_folder():
        pass
