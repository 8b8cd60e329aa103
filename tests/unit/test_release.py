"""Which release runs is said by a name that git knows, so that it can be had again."""

import subprocess
from pathlib import Path

import pytest
from django.db import connection

from caching import release as code
from operations import release
from operations.backup import restore
from operations.backup.errors import BackupError
from operations.backup.manifest import Checksum, Manifest
from operations.status import machine

COMMIT = "2eae15b0c0ffee00c0ffee00c0ffee00c0ffee00"


@pytest.fixture(autouse=True)
def _asked_anew():
    # Remembered before a test names another folder.
    code.release()
    release.commit.cache_clear()
    yield
    release.commit.cache_clear()


def repository(folder: Path) -> str:
    """A checkout with one commit, and its name."""
    for words in (
        ["init", "-q"],
        ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "--allow-empty", "-m", "x"],
    ):  # fmt: skip
        subprocess.run(["git", *words], cwd=folder, check=True)
    name = subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, check=True)
    return name.stdout.decode().strip()


def test_the_image_knows_its_commit(settings):
    settings.COMMIT = COMMIT
    assert release.commit() == COMMIT
    assert COMMIT in release.name()
    assert COMMIT in machine.version().says


def test_a_checkout_asks_git(settings, tmp_path):
    settings.COMMIT = ""
    settings.ROOT_DIR = tmp_path
    commit = repository(tmp_path)
    assert release.commit() == commit
    assert commit in machine.version().says


def test_without_either_the_code_itself_is_the_name(settings, tmp_path):
    """Nor does the site take the name of a repository that it only happens to lie in."""
    settings.COMMIT = ""
    repository(tmp_path)
    settings.ROOT_DIR = tmp_path / "unpacked"
    settings.ROOT_DIR.mkdir()
    assert release.commit() == ""
    assert release.name() == code.release()
    assert machine.version().says == f"Running: {code.release()}."


def test_a_machine_without_git_goes_on(settings, monkeypatch):
    settings.COMMIT = ""
    monkeypatch.setenv("PATH", "/nowhere")
    assert release.commit() == ""


def test_a_refused_backup_names_what_to_check_out(settings, db):
    settings.COMMIT = COMMIT
    manifest = Manifest(
        made="2026-01-01T00:00:00Z",
        release=release.name(),
        vendor=connection.vendor,
        migrations=[["core", "0999_from_the_future"]],
        tables={},
        database=Checksum(0, ""),
    )
    with pytest.raises(BackupError, match=COMMIT):
        restore.check_compatible(connection, manifest)
