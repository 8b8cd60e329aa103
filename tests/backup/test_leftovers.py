"""What a backup leaves when the disk fills up or its process is killed: nothing, or nothing for long."""

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

from operations.backup import unfinished
from operations.backup.places import DRAFT, FolderPlace
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.stores.servers import S3Server

MEGABYTE = 1_000_000


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """The kernel refuses what would make a file larger, as it does on a full disk."""
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
    """Its uploads have no room where its database has."""
    site = sites.copy_of(filled.database)
    (site.folder / "media").mkdir()
    (site.folder / "media/large.bin").write_bytes(os.urandom(30 * MEGABYTE))
    return site


@pytest.mark.parametrize("key", ["", str(x25519.Identity.generate().to_public())], ids=["plain", "encrypted"])  # fmt: skip
def test_a_full_disk_is_given_back(
    large: IsolatedSite, settings, tmp_path: Path, temporary: Path, key: str
) -> None:
    settings.BACKUP_KEY = key
    backups = tmp_path / "backups"
    with large.running(), room_for(20 * MEGABYTE), pytest.raises(CommandError):
        call_command("backup", to=str(backups), stdout=io.StringIO())
    assert not list(backups.iterdir())
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("size", [1, 5_000, 3 * MEGABYTE])
def test_a_draft_goes_though_its_last_bytes_find_no_room(tmp_path: Path, size: int) -> None:
    draft = FolderPlace(tmp_path).draft("palms-20260101T000000Z.tar")

    def written() -> None:
        draft.write(b"x" * size)
        draft.finish()

    with room_for(0):
        with pytest.raises(OSError, match="File too large"):
            written()
        draft.discard()
    assert not list(tmp_path.iterdir())


def test_a_database_that_finds_no_room_is_said_in_words(
    filled: IsolatedSite, tmp_path: Path, temporary: Path
) -> None:
    with filled.running(), room_for(100_000), pytest.raises(CommandError, match=r"copied|full"):
        call_command("backup", to=str(tmp_path / "backups"), stdout=io.StringIO())
    assert not list(temporary.iterdir())


def test_a_full_disk_is_named_though_the_error_names_no_file(
    filled: IsolatedSite, tmp_path: Path
) -> None:
    full = OSError(28, "No space left on device")
    with (
        filled.running(),
        patch("operations.backup.places.FileDraft.write", side_effect=full),
        pytest.raises(CommandError, match="the disk is full"),
    ):
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())


def test_the_reason_is_said_though_the_bucket_cannot_be_cleared_either(
    filled: IsolatedSite, s3: S3Server
) -> None:
    away = ConnectionError("Could not connect to the endpoint")
    with (
        filled.running(),
        patch("operations.backup.buckets.BucketDraft.finish", side_effect=OSError(28, "No space")),
        patch("operations.backup.buckets.BucketDraft.discard", side_effect=away),
        pytest.raises(CommandError, match="the disk is full"),
    ):
        call_command("backup", to=s3.address(f"{s3.bucket()}/spa"), stdout=io.StringIO())


def test_what_was_left_is_removed_before_the_next_one_needs_the_room(
    filled: IsolatedSite, tmp_path: Path, temporary: Path
) -> None:
    """Also when the next one fails; what another process is writing stays."""
    backups = tmp_path / "backups"
    backups.mkdir()
    for name in (f"{DRAFT}killed", f"{DRAFT}"):
        (backups / name).write_bytes(b"x")
    killed = temporary / f"{unfinished.PREFIX}killed"
    killed.mkdir()
    (killed / "database.pgdump").write_bytes(b"everything about everybody")
    others = temporary / "others"
    others.mkdir()

    def fails(*given: object) -> None:
        assert not list(backups.glob(f"{DRAFT}killed"))
        assert not killed.exists()
        raise OSError(28, "No space left on device")

    running = FolderPlace(backups).draft("palms-20260101T000000Z.tar")
    with unfinished.work_folder() as at_work, filled.running():
        with patch("operations.backup.places.FileDraft.write", fails), pytest.raises(CommandError):
            call_command("backup", to=str(backups), stdout=io.StringIO())
        assert at_work.exists()
        assert others.exists()
        assert list(backups.iterdir()) == [running.path]
    running.discard()


def test_where_files_cannot_be_locked_the_old_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*given: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(unfinished.fcntl, "flock", unsupported)
    young, old = tmp_path / f"{DRAFT}young", tmp_path / f"{DRAFT}old"
    for path in (young, old):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    FolderPlace(tmp_path).tidy()
    assert list(tmp_path.iterdir()) == [young]
