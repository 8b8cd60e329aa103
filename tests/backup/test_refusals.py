"""Damaged and unsuitable files are refused with a message, and nothing is changed."""

import io
import sqlite3
import tarfile
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from pyrage import x25519

from operations.backup import archive, create, rotation
from operations.backup.manifest import Manifest
from tests.isolated_sites import IsolatedSite, IsolatedSites


@pytest.fixture(scope="module")
def identity() -> x25519.Identity:
    return x25519.Identity.generate()


@pytest.fixture(scope="module")
def plain(filled: IsolatedSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain")
    with filled.running():
        call_command("backup", to=str(folder), stdout=io.StringIO())
    [path] = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def encrypted(
    filled: IsolatedSite, identity: x25519.Identity, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("encrypted")
    with filled.running(), patch("django.conf.settings.BACKUP_KEY", str(identity.to_public())):
        call_command("backup", to=str(folder), stdout=io.StringIO())
    [path] = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def untouched(sites: IsolatedSites) -> IsolatedSite:
    """One site for all tests: each refusal leaves it unchanged."""
    return sites.migrated()


def key_file(folder: Path, identity: object) -> Path:
    path = folder / "key.txt"
    path.write_text(f"{identity}\n")
    return path


def refused(site: IsolatedSite, path: Path, **options: object) -> str:
    """Assert that nothing was changed; returns the error message."""
    with site.running():
        rows, files = site.rows(), site.files()
        with pytest.raises(CommandError) as problem:
            call_command("restore", str(path), stdout=io.StringIO(), **options)
        assert site.rows() == rows
        assert site.files() == files
    return str(problem.value)


def middle_of(path: Path, name: str) -> int:
    with tarfile.open(path) as tar:
        info = tar.getmember(name)
        return info.offset_data + info.size // 2


@pytest.mark.parametrize("part", ["database", "media", "manifest", "sum"])
def test_one_changed_byte_anywhere(
    untouched: IsolatedSite, plain: Path, tmp_path: Path, part: str
) -> None:
    with tarfile.open(plain) as tar:
        names = tar.getnames()
    name = {
        "database": names[0],
        "media": names[1],
        "manifest": archive.MANIFEST,
        "sum": archive.MANIFEST_SUM,
    }[part]
    content = bytearray(plain.read_bytes())
    content[middle_of(plain, name)] ^= 1
    path = tmp_path / plain.name
    path.write_bytes(content)
    assert "damaged or was cut off" in refused(untouched, path, replace=True)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_cut_off_anywhere(
    untouched: IsolatedSite, plain: Path, tmp_path: Path, share: float
) -> None:
    content = plain.read_bytes()
    whole = middle_of(plain, archive.MANIFEST_SUM)
    path = tmp_path / plain.name
    path.write_bytes(content[: int(whole * share)])
    assert "damaged or was cut off" in refused(untouched, path, replace=True)


def test_without_one_of_its_files(untouched: IsolatedSite, plain: Path, tmp_path: Path) -> None:
    """A valid tar from which one file was removed."""
    path = tmp_path / plain.name
    with tarfile.open(plain) as source, tarfile.open(path, "w") as target:
        for number, info in enumerate(source):
            if number != 1:
                target.addfile(info, source.extractfile(info))
    assert "the checksum of " in refused(untouched, path, replace=True)


@pytest.mark.parametrize("name", ["media/../../evil", "/etc/evil", "media/..\\evil"])
def test_names_outside_the_folder(
    untouched: IsolatedSite, plain: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / plain.name
    with tarfile.open(plain) as source, tarfile.open(path, "w") as target:
        for info in source:
            if info.name.startswith(archive.MEDIA):
                info.name = name
            target.addfile(info, source.extractfile(info))
    assert "unexpected member" in refused(untouched, path, replace=True)


def test_encrypted_and_damaged_cut_off_or_for_another_key(
    untouched: IsolatedSite, encrypted: Path, identity: x25519.Identity, tmp_path: Path
) -> None:
    content, path = encrypted.read_bytes(), tmp_path / encrypted.name
    right = key_file(tmp_path, identity)
    for broken in (content[: len(content) // 2], content[:-100], content[:-5] + b"12345"):
        path.write_bytes(broken)
        said = refused(untouched, path, identity=right, replace=True)
        assert "it is damaged or was cut off" in said
    wrong = key_file(tmp_path, x25519.Identity.generate())
    assert "this key does not belong to it" in refused(untouched, encrypted, identity=wrong)
    empty = key_file(tmp_path, "# nothing here")
    assert "holds no age secret key" in refused(untouched, encrypted, identity=empty)
    nonsense = key_file(tmp_path, "AGE-SECRET-KEY-1NONSENSE")
    assert "cannot be read as a file of age secret keys" in refused(
        untouched, encrypted, identity=nonsense
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": 99}, "format 99, and this release reads up to 1"),
        ({"migrations": [["core", "0999_from_the_future"]]}, "core.0999_from_the_future"),
        ({"vendor": "other"}, "restore it where DATABASE_URL names"),
    ],
)
def test_incompatible_backups(
    untouched: IsolatedSite, filled: IsolatedSite, tmp_path: Path, change: dict, words: str
) -> None:
    vendors = {"sqlite": "postgresql", "postgresql": "sqlite"}
    if "vendor" in change:
        change = {"vendor": vendors[connection.vendor]}
    real = Manifest

    def changed(**parts):
        return real(**parts | change)

    names = archive.DATABASE | {change["vendor"]: "database"} if "vendor" in change else {}
    with filled.running(), patch.object(create, "Manifest", changed):
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())
    [path] = tmp_path.iterdir()
    if names:
        with patch.dict(archive.DATABASE, {change["vendor"]: archive.DATABASE[connection.vendor]}):
            said = refused(untouched, path, replace=True)
    else:
        said = refused(untouched, path, replace=True)
    assert words in said


def test_an_error_of_sqlite_while_loading(untouched: IsolatedSite, plain: Path) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only Python's sqlite3 raises this error")
    full = sqlite3.OperationalError("database or disk is full")
    with (
        patch("operations.backup.sqlite.sqlite3.connect", side_effect=full),
        patch("operations.backup.uploads.restore_file", return_value=False),
    ):
        said = refused(untouched, plain, replace=True)
    assert said == (
        "The database was left as it was: database or disk is full. No uploaded file was changed."
    )


def test_other_files(untouched: IsolatedSite, tmp_path: Path) -> None:
    assert "There is no file" in refused(untouched, tmp_path / "nothing.tar")
    path = tmp_path / "picture.jpg"
    path.write_bytes(b"\xff\xd8 a picture" * 100)
    assert "damaged or was cut off" in refused(untouched, path)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("nonsense", "BACKUP_KEY is not an age public key"),
        pytest.param(
            str(x25519.Identity.generate()),
            "a secret key, which must not be on the server",
            id="a secret key",
        ),
    ],
)
def test_an_invalid_key_is_refused(
    filled: IsolatedSite, settings, tmp_path: Path, key: str, words: str
) -> None:
    settings.BACKUP_KEY = key
    with filled.running(), pytest.raises(CommandError, match=words) as problem:
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())
    assert key not in str(problem.value)
    assert not list(tmp_path.iterdir())


def test_a_failed_backup_leaves_no_file(filled: IsolatedSite, tmp_path: Path) -> None:
    def stops(*args, **kwargs):
        yield b"x"
        raise OSError(28, "No space left on device", "/somewhere")

    with (
        filled.running(),
        patch("operations.backup.uploads.archive_files", stops),
        pytest.raises(CommandError, match="is on a full disk"),
    ):
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())
    assert not list(tmp_path.iterdir())


def test_a_file_that_differs_when_read_back_is_not_published(
    filled: IsolatedSite, tmp_path: Path
) -> None:
    with (
        filled.running(),
        patch(
            "operations.backup.destinations.PendingFileBackup.read_back",
            lambda pending: io.BytesIO(b"other"),
        ),
        pytest.raises(CommandError, match="differs when it is read back"),
    ):
        call_command("backup", to=str(tmp_path), stdout=io.StringIO())
    assert not list(tmp_path.iterdir())
    assert not any(rotation.created_at(path.name) for path in tmp_path.iterdir())
