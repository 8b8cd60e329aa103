"""Creates, verifies and publishes a backup, then deletes expired ones."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.core.files.storage import Storage
from django.db.backends.base.base import BaseDatabaseWrapper
from pyrage import x25519

from operations import release
from operations.backup import archive, postgresql, sqlite, uploads
from operations.backup.destinations import (
    BackupDestination,
    PendingBackup,
    check_not_among_uploads,
)
from operations.backup.encryption import HashingWriter, encrypt
from operations.backup.errors import BackupError
from operations.backup.file_locks import work_folder
from operations.backup.manifest import Checksum, Manifest
from operations.backup.rotation import expired, file_name
from operations.store_errors import STORE_ERRORS

# By vendor, each with dump(connection, work) → (path of the dump, rows by table, migrations) and
# load(connection, dumped, work). Both raise BackupError or one of STORE_ERRORS; when load does, the
# database is unchanged.
DATABASES = {"postgresql": postgresql, "sqlite": sqlite}


@dataclass
class CreatedBackup:
    name: str
    # Bytes.
    size: int
    manifest: Manifest
    # Names of deleted backups.
    removed: list[str]
    # Why abandoned or expired files were not all deleted; the new backup is complete.
    cleanup_error: Exception | None = None


def create_backup(
    connection: BaseDatabaseWrapper,
    storage: Storage,
    destination: BackupDestination,
    keys: list[x25519.Recipient],
) -> CreatedBackup:
    """Back up the database and the uploads in `storage`, encrypted if there are keys.

    Raises BackupError or one of STORE_ERRORS; then nothing was published or deleted.
    """
    moment = datetime.now(UTC)
    name = file_name(moment, encrypted=bool(keys))
    if connection.vendor not in DATABASES:
        raise BackupError(f"Backups of a {connection.vendor} database cannot be made.")
    check_not_among_uploads(destination, storage)
    manifests: list[Manifest] = []
    cleanup_error: Exception | None = None
    try:
        # First, to free the space that abandoned files use.
        destination.remove_abandoned()
    except STORE_ERRORS as error:
        cleanup_error = error
    with work_folder() as work:
        pending = destination.start_backup(name)
        try:
            contents = _archive(connection, storage, work, moment, manifests)
            target = HashingWriter(pending)
            encrypt(archive.IteratorReader(contents), target, keys)
            pending.finish()
            _verify(pending, Checksum(target.size, target.digest.hexdigest()))
            pending.publish()
        except BaseException:
            # Do not replace the original exception; the next run deletes what is left.
            with suppress(*STORE_ERRORS):
                pending.abort()
            raise
    created = CreatedBackup(name, target.size, manifests[0], [], cleanup_error)
    try:
        for old in expired(destination.names(), newest=name):
            destination.remove(old)
            created.removed.append(old)
    except STORE_ERRORS as error:
        created.cleanup_error = error
    return created


def _archive(
    connection: BaseDatabaseWrapper,
    storage: Storage,
    work: Path,
    moment: datetime,
    manifests: list[Manifest],
) -> Iterator[bytes]:
    """Yield the archive, and append its manifest to `manifests`.

    The database is dumped first, so that every file it refers to is in the storage by then.
    """
    dump, tables, migrations = DATABASES[connection.vendor].dump(connection, work)
    media: dict[str, Checksum] = {}
    with dump.open("rb") as file:
        database = archive.HashingIterator(archive.read_chunks(file))
        yield from archive.tar_member(dump.name, dump.stat().st_size, database)
    yield from uploads.archive_files(storage, media)
    manifest = Manifest(
        made=f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        release=release.name(),
        vendor=connection.vendor,
        migrations=migrations,
        tables=tables,
        database=database.checksum,
        media=media,
    )
    manifests.append(manifest)
    yield from archive.tar_end(manifest)


def _verify(pending: PendingBackup, expected: Checksum) -> None:
    """Read the file back and compare: writes to disks and networks can fail silently."""
    with pending.read_back() as file:
        if archive.checksum(archive.read_chunks(file)) != expected:
            raise BackupError("The written file differs when it is read back: no backup was kept.")
