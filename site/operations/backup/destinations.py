"""Where backups are stored: a folder, or a bucket of an S3 storage. BACKUP_TO has MEDIA_STORE's form."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage, Storage
from storages.backends.s3 import S3Storage

from operations.backup.buckets import PENDING_PREFIX, BucketDestination
from operations.backup.errors import BackupError
from operations.backup.file_locks import is_abandoned, lock
from stores.storage_settings import storage_settings

NOT_PRIVATE = "which visitors can fetch: backups need a place of their own."


class PendingBackup(Protocol):
    """A backup that is being written, under a temporary name until `publish`.

    Call `write` any number of times, then `finish`, `read_back` and `publish`. After an exception
    in any of them call `abort`, which deletes what was written. All raise one of STORE_ERRORS.
    """

    def write(self, data: bytes) -> int: ...
    def flush(self) -> None: ...
    def finish(self) -> None: ...
    def read_back(self) -> BinaryIO: ...
    def publish(self) -> None: ...
    def abort(self) -> None: ...


class BackupDestination(Protocol):
    """A place for backups. `names` lists all its files, also those that are not backups of ours.

    `remove_abandoned` deletes pending backups of killed processes. All methods raise STORE_ERRORS.
    """

    def start_backup(self, name: str) -> PendingBackup: ...
    def names(self) -> list[str]: ...
    def remove(self, name: str) -> None: ...
    def remove_abandoned(self) -> None: ...


def destination_for(address: str) -> BackupDestination:
    """The folder or bucket of an address as in BACKUP_TO. BackupError when it is empty or invalid."""
    if not address:
        raise BackupError("No backup destination: use --to with a folder or s3://…, or BACKUP_TO.")
    if "://" not in address:
        return FolderDestination(Path(address))
    return bucket_destination(address)


def bucket_destination(address: str) -> BucketDestination:
    try:
        options = storage_settings(address, name="BACKUP_TO")["OPTIONS"]
    except ImproperlyConfigured as error:
        raise BackupError(str(error)) from error
    bucket, _, prefix = options["bucket_name"].partition("/")
    return BucketDestination(options, bucket, prefix)


def check_not_among_uploads(destination: BackupDestination, storage: Storage) -> None:
    """BackupError if visitors could download the backups, and each would contain the earlier ones."""
    if isinstance(destination, FolderDestination) and isinstance(storage, FileSystemStorage):
        if destination.folder.resolve().is_relative_to(Path(storage.location).resolve()):
            raise BackupError(f"{destination.folder} lies within the uploads, {NOT_PRIVATE}")
    elif isinstance(destination, BucketDestination) and isinstance(storage, S3Storage):
        uploads = (_server(storage.endpoint_url), storage.bucket_name)
        if (_server(destination.client.meta.endpoint_url), destination.bucket) == uploads:
            raise BackupError(
                f"the bucket {destination.bucket} is that of the uploads, {NOT_PRIVATE}"
            )


def _server(address: str) -> str:
    """Host and port; equal for all regions of Amazon S3, whose bucket names are global."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if host.endswith(".amazonaws.com"):
        return "amazonaws.com"
    return f"{host}:{parts.port or (80 if parts.scheme == 'http' else 443)}"


def local_copy(address: str, work: Path, storage: Storage) -> Path:
    """The path of the backup on this machine; one in a bucket is downloaded into `work`."""
    if "://" not in address:
        path = Path(address)
        if not path.is_file():
            raise BackupError(f"There is no file {path}.")
        check_not_among_uploads(FolderDestination(path.parent), storage)
        return path
    parts = urlsplit(address)
    folder, _, name = parts.path.rpartition("/")
    destination = bucket_destination(urlunsplit(parts._replace(path=folder)))
    check_not_among_uploads(destination, storage)
    target = work / "fetched"
    destination.fetch(name, target)
    return target


class FolderDestination:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def start_backup(self, name: str) -> "PendingFileBackup":
        # Backups contain personal data: no access for other users of the machine.
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return PendingFileBackup(self.folder / name)

    def names(self) -> list[str]:
        return [path.name for path in self.folder.iterdir() if path.is_file()]

    def remove(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)

    def remove_abandoned(self) -> None:
        """Delete unpublished files of killed processes."""
        for path in self.folder.glob(f"{PENDING_PREFIX}*"):
            if is_abandoned(path):
                path.unlink(missing_ok=True)


class PendingFileBackup:
    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = target.with_name(f"{PENDING_PREFIX}{secrets.token_hex(6)}")
        self.file = os.fdopen(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b")
        lock(self.file.fileno())

    def write(self, data: bytes) -> int:
        return self.file.write(data)

    def flush(self) -> None:
        self.file.flush()

    def finish(self) -> None:
        self.file.flush()
        os.fsync(self.file.fileno())

    def read_back(self) -> BinaryIO:
        return self.path.open("rb")

    def publish(self) -> None:
        # Unlike a rename, a link never overwrites another backup.
        os.link(self.path, self.target)
        self.path.unlink()
        self.file.close()

    def abort(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        finally:
            # On a full disk, flushing fails; the descriptor is closed nevertheless.
            with suppress(OSError):
                self.file.close()
