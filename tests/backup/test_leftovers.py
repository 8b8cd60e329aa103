"""Temporary files are removed after a full disk or a killed process."""

import io
import os
import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from pyrage import x25519

from operations.backup import file_locks
from operations.backup.destinations import PENDING_PREFIX, FolderDestination
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.stores.servers import S3Server

MEGABYTE = 1_000_000


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Limit the size of files (RLIMIT_FSIZE), to simulate a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def large(sites: IsolatedSites, filled: IsolatedSite) -> IsolatedSite:
    """A site whose uploads exceed the limit and whose database does not."""
    site = sites.copy_of(filled.database)
    (site.folder / "media").mkdir()
    (site.folder / "media/large.bin").write_bytes(os.urandom(30 * MEGABYTE))
    return site


@pytest.mark.parametrize("key", ["", str(x25519.Identity.generate().to_public())], ids=["plain", "encrypted"])  # fmt: skip
def test_temporary_files_are_removed_after_a_full_disk(
    large: IsolatedSite, settings, tmp_path: Path, temporary: Path, key: str
) -> None:
    settings.BACKUP_KEY = key
    backups = tmp_path / "backups"
    with large.running(), room_for(20 * MEGABYTE), pytest.raises(CommandError):
        call_command("backup", to=str(backups), stdout=io.StringIO())
    assert not list(backups.iterdir())
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("size", [1, 5_000, 3 * MEGABYTE])
def test_abort_deletes_the_file_when_flushing_fails(tmp_path: Path, size: int) -> None:
    pending = FolderDestination(tmp_path).start_backup("palms-20260101T000000Z.tar")

    def written() -> None:
        pending.write(b"x" * size)
        pending.finish()

    with room_for(0):
        with pytest.raises(OSError, match="File too large"):
            written()
        pending.abort()
    assert not list(tmp_path.iterdir())


def test_a_full_disk_during_the_dump_is_reported(
    filled: IsolatedSite, tmp_path: Path, temporary: Path
) -> None:
    with filled.running(), room_for(100_000), pytest.raises(CommandError, match=r"copied|full"):
        call_command("backup", to=str(tmp_path / "backups"), stdout=io.StringIO())
    assert not list(temporary.iterdir())


def test_a_full_disk_without_file_name_is_reported(filled: IsolatedSite, tmp_path: Path) -> None:
    full = OSError(28, "No space left on device")
    with (
        filled.running(),
        patch("operations.backup.destinations.PendingFileBackup.write", side_effect=full),
        pytest.raises(CommandError, match="the disk is full"),
    ):
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())


def test_an_error_of_abort_does_not_hide_the_reason(filled: IsolatedSite, s3: S3Server) -> None:
    away = ConnectionError("Could not connect to the endpoint")
    with (
        filled.running(),
        patch(
            "operations.backup.buckets.PendingBucketBackup.finish",
            side_effect=OSError(28, "No space"),
        ),
        patch("operations.backup.buckets.PendingBucketBackup.abort", side_effect=away),
        pytest.raises(CommandError, match="the disk is full"),
    ):
        call_command("backup", to=s3.address(f"{s3.bucket()}/spa"), stdout=io.StringIO())


def test_abandoned_files_are_removed_before_the_next_backup(
    filled: IsolatedSite, tmp_path: Path, temporary: Path
) -> None:
    """Also when that one fails; files of running processes are kept."""
    backups = tmp_path / "backups"
    backups.mkdir()
    for name in (f"{PENDING_PREFIX}killed", f"{PENDING_PREFIX}"):
        (backups / name).write_bytes(b"x")
    killed = temporary / f"{file_locks.PREFIX}killed"
    killed.mkdir()
    (killed / "database.pgdump").write_bytes(b"everything about everybody")
    others = temporary / "others"
    others.mkdir()

    def fails(*given: object) -> None:
        assert not list(backups.glob(f"{PENDING_PREFIX}killed"))
        assert not killed.exists()
        raise OSError(28, "No space left on device")

    running = FolderDestination(backups).start_backup("palms-20260101T000000Z.tar")
    with file_locks.work_folder() as at_work, filled.running():
        with (
            patch("operations.backup.destinations.PendingFileBackup.write", fails),
            pytest.raises(CommandError),
        ):
            call_command("backup", to=str(backups), stdout=io.StringIO())
        assert at_work.exists()
        assert others.exists()
        assert list(backups.iterdir()) == [running.path]
    running.abort()


def test_without_file_locks_old_files_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*given: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(file_locks.fcntl, "flock", unsupported)
    young, old = tmp_path / f"{PENDING_PREFIX}young", tmp_path / f"{PENDING_PREFIX}old"
    for path in (young, old):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    FolderDestination(tmp_path).remove_abandoned()
    assert list(tmp_path.iterdir()) == [young]
