"""Where backups are kept: a folder, or a bucket of an S3 storage. Named as MEDIA_STORE is."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage, Storage
from storages.backends.s3 import S3Storage

from operations.backup.buckets import BucketPlace
from operations.backup.problems import BackupProblem
from operations.backup.unfinished import is_abandoned, lock
from stores.storage_settings import storage_settings

DRAFT = ".unfinished-"
OUT_OF_THERE = "which visitors can fetch: backups need a place of their own."


class Draft(Protocol):
    """A backup while it is being written: nobody takes it for one before it is published."""

    def write(self, data: bytes) -> int: ...
    def flush(self) -> None: ...
    def finish(self) -> None: ...
    def read_back(self) -> BinaryIO: ...
    def publish(self) -> None: ...
    def discard(self) -> None: ...


class Place(Protocol):
    def draft(self, name: str) -> Draft: ...
    def names(self) -> list[str]: ...
    def remove(self, name: str) -> None: ...
    def tidy(self) -> None: ...


def place_at(address: str) -> Place:
    if not address:
        raise BackupProblem(
            "Nobody said where the backup should go: --to a folder or s3://…, or set BACKUP_TO."
        )
    if "://" not in address:
        return FolderPlace(Path(address))
    return bucket_at(address)


def bucket_at(address: str) -> BucketPlace:
    try:
        options = storage_settings(address, name="BACKUP_TO")["OPTIONS"]
    except ImproperlyConfigured as problem:
        raise BackupProblem(str(problem)) from problem
    bucket, _, prefix = options["bucket_name"].partition("/")
    return BucketPlace(options, bucket, prefix)


def refuse_among_uploads(place: Place, storage: Storage) -> None:
    """Visitors can fetch what lies among the uploads; and each backup would hold all before it."""
    if isinstance(place, FolderPlace) and isinstance(storage, FileSystemStorage):
        if place.folder.resolve().is_relative_to(Path(storage.location).resolve()):
            raise BackupProblem(f"{place.folder} lies within the uploads, {OUT_OF_THERE}")
    elif isinstance(place, BucketPlace) and isinstance(storage, S3Storage):
        theirs = (_server(storage.endpoint_url), storage.bucket_name)
        if (_server(place.client.meta.endpoint_url), place.bucket) == theirs:
            raise BackupProblem(f"the bucket {place.bucket} is that of the uploads, {OUT_OF_THERE}")


def _server(address: str) -> str:
    """The same for all addresses of one storage; Amazon's bucket names hold in all its regions."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if host.endswith(".amazonaws.com"):
        return "amazonaws.com"
    return f"{host}:{parts.port or (80 if parts.scheme == 'http' else 443)}"


def local_copy(address: str, work: Path, storage: Storage) -> Path:
    """The backup as a file on this machine, fetched from its bucket if it lies in one."""
    if "://" not in address:
        path = Path(address)
        if not path.is_file():
            raise BackupProblem(f"There is no file {path}.")
        refuse_among_uploads(FolderPlace(path.parent), storage)
        return path
    parts = urlsplit(address)
    folder, _, name = parts.path.rpartition("/")
    place = bucket_at(urlunsplit(parts._replace(path=folder)))
    refuse_among_uploads(place, storage)
    target = work / "fetched"
    place.fetch(name, target)
    return target


class FolderPlace:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def draft(self, name: str) -> "FileDraft":
        # Everything about everybody is in there: nobody else on the machine may look.
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return FileDraft(self.folder / name)

    def names(self) -> list[str]:
        return [path.name for path in self.folder.iterdir() if path.is_file()]

    def remove(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)

    def tidy(self) -> None:
        for path in self.folder.glob(f"{DRAFT}*"):
            if is_abandoned(path):
                path.unlink(missing_ok=True)


class FileDraft:
    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = target.with_name(f"{DRAFT}{secrets.token_hex(6)}")
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
        # A link, unlike a rename, never puts itself in the place of another backup.
        os.link(self.path, self.target)
        self.path.unlink()
        self.file.close()

    def discard(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        finally:
            # On a full disk the last bytes cannot be written; the file is closed all the same.
            with suppress(OSError):
                self.file.close()
