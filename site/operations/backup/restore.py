"""Restores a site from a backup. All checks happen before the first change."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.files.storage import Storage
from django.core.management import call_command
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone
from django.utils.formats import date_format

from caching.content import bump_version
from operations.backup import archive, uploads
from operations.backup.create import DATABASES
from operations.backup.databases import (
    existing_content,
    latest_change,
    row_counts,
    separate_connection,
    without_timeouts,
)
from operations.backup.destinations import local_copy
from operations.backup.encryption import decrypt, identities, is_encrypted
from operations.backup.errors import BackupError
from operations.backup.file_locks import work_folder
from operations.backup.manifest import Manifest

VENDORS = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}


@dataclass
class RestoreResult:
    manifest: Manifest
    # Numbers of uploaded files written, and deleted because they are not in the backup.
    written: int
    removed: int
    # Number of migrations applied after the load.
    migrations_applied: int
    # Number of rows by table, of tables whose number differs from the backup.
    row_differences: dict[str, int]

    @property
    def rows_missing(self) -> bool:
        """More rows are no error: visitors may add some during the restore."""
        return any(rows < self.manifest.tables[name] for name, rows in self.row_differences.items())


@contextmanager
def open_backup(
    address: str, identity: Path | None, storage: Storage
) -> Iterator[tuple[Path, Manifest, Path]]:
    """Decrypt and verify a backup. Yields its path, its manifest and a temporary folder."""
    with work_folder() as work:
        path = local_copy(address, work, storage)
        if is_encrypted(path):
            if identity is None:
                raise BackupError(
                    "This backup is encrypted: name the file with its secret key, --identity FILE."
                )
            plain = work / "plain.tar"
            decrypt(path, plain, identities(identity))
            path = plain
        yield path, archive.verify(path), work


def restore(
    connection: BaseDatabaseWrapper,
    storage: Storage,
    address: str,
    *,
    identity: Path | None = None,
    replace: bool = False,
    confirm: Callable[[str], str] = lambda question: "",
    report: Callable[[str], None] = lambda progress: None,
) -> RestoreResult:
    """Replace database and uploads by those of the backup at `address`, then migrate.

    `confirm` gets a question and returns the site's name as typed by the operator; it is called when
    newer content would be lost. Raises BackupError or one of STORE_ERRORS.
    """
    with open_backup(address, identity, storage) as (path, manifest, work):
        report(
            f"The backup of {manifest.made}, made by {manifest.release}, is complete: "
            f"{manifest.summary()}."
        )
        check_compatible(connection, manifest)
        if not replace:
            check_empty(connection, storage)
        confirm_data_loss(connection, manifest, confirm)
        report("Restoring the uploaded files ...")
        written = restore_uploads(storage, path, manifest, work)
        report("Restoring the database ...")
        dumped = work / archive.DATABASE[manifest.vendor]
        try:
            DATABASES[manifest.vendor].load(connection, dumped, work)
        except BackupError as error:
            raise BackupError(f"{error} {uploads_summary(written)}") from error
        with separate_connection(connection) as second:
            differing = compare_row_counts(manifest, row_counts(second))
        # Also when rows differ: the site must not run with the old schema and old sessions.
        migrated = migrate(connection, manifest)
        removed = remove_extra_files(storage, manifest)
    return RestoreResult(manifest, written, removed, migrated, differing)


def check_compatible(connection: BaseDatabaseWrapper, manifest: Manifest) -> None:
    if manifest.vendor != connection.vendor:
        theirs, ours = VENDORS[manifest.vendor], VENDORS.get(connection.vendor, connection.vendor)
        raise BackupError(
            f"This backup is of a {theirs} database and this site has {ours}: restore it where "
            f"DATABASE_URL names {theirs}. Nothing was changed."
        )
    known = MigrationLoader(None).disk_migrations
    if strange := [
        f"{app}.{name}" for app, name in manifest.migrations if (app, name) not in known
    ]:
        raise BackupError(
            f"This backup was made by another release, {manifest.release}: it has been through "
            f"migrations unknown here ({', '.join(strange[:3])}). Restore it with that release or a "
            "newer one. Nothing was changed."
        )


def check_empty(connection: BaseDatabaseWrapper, storage: Storage) -> None:
    found = existing_content(connection)
    if count := sum(1 for _ in uploads.file_names(storage)):
        found.append(f"{count} uploaded files")
    if found:
        raise BackupError(
            f"This site is in use, with {', '.join(found)}. Add --replace if all of that may be "
            "replaced by the backup. Nothing was changed."
        )


def confirm_data_loss(
    connection: BaseDatabaseWrapper, manifest: Manifest, confirm: Callable[[str], str]
) -> None:
    """BackupError unless confirmed, so that a restore test on the wrong machine changes no live site."""
    latest = latest_change(connection)
    # The manifest's time has whole seconds.
    if latest is None or latest < datetime.fromisoformat(manifest.made) + timedelta(seconds=1):
        return
    name = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    lost = (
        f"{name} holds pages or enquiries of {_day(latest)}, younger than this backup of "
        f"{_day(datetime.fromisoformat(manifest.made))}: they would be lost."
    )
    typed = confirm(f"{lost} Type the name of this site, {name}, to go on: ").strip().lower()
    if not typed:
        raise BackupError(f"{lost} If they may be, add --site {name}. Nothing was changed.")
    if typed != name:
        raise BackupError(f"This site is {name}, not {typed}. Nothing was changed.")


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def restore_uploads(storage: Storage, path: Path, manifest: Manifest, work: Path) -> int:
    """Write missing and different files, extract the dump into `work`; returns the number written."""
    written = 0
    for name, content in archive.read_members(path):
        if name.startswith(archive.MEDIA):
            name = name.removeprefix(archive.MEDIA)
            written += uploads.restore_file(storage, name, manifest.media[name], content)
        elif name == archive.DATABASE[manifest.vendor]:
            with (work / name).open("wb") as target:
                shutil.copyfileobj(content, target, archive.CHUNK)
    return written


def uploads_summary(written: int) -> str:
    """For the error message: what was changed before loading the database failed."""
    if not written:
        return "No uploaded file was changed."
    return (
        f"{written:,} uploaded files are those of the backup already; none was removed. "
        "Start the restore again when the reason is gone."
    )


def compare_row_counts(manifest: Manifest, found: dict[str, int]) -> dict[str, int]:
    """The number of rows by table, where it differs from the backup."""
    return {
        name: found.get(name, 0)
        for name in manifest.tables
        if found.get(name) != manifest.tables[name]
    }


def migrate(connection: BaseDatabaseWrapper, manifest: Manifest) -> int:
    """Apply missing migrations; returns their number.

    Also deletes all sessions, bumps the content version and clears all caches.
    """
    with without_timeouts(connection.alias) as second:
        call_command("migrate", verbosity=0, interactive=False, database=second.alias)
        # Sessions that ended after the backup would be valid again.
        Session.objects.using(second.alias).all().delete()
        bump_version()
        for cache in caches.all():
            cache.clear()
        applied = MigrationLoader(second).applied_migrations
    return len(applied) - len(manifest.migrations)


def remove_extra_files(storage: Storage, manifest: Manifest) -> int:
    """Delete uploaded files that are not in the backup; returns their number."""
    others = [name for name in uploads.file_names(storage) if name not in manifest.media]
    for name in others:
        storage.delete(name)
    return len(others)
