"""Reads and writes the uploaded files through Django's storage API."""

from collections.abc import Iterator
from typing import BinaryIO

from django.core.files.base import File
from django.core.files.storage import Storage

from operations.backup.archive import CHUNK, MEDIA, HashingIterator, checksum, tar_member
from operations.backup.errors import BackupError
from operations.backup.manifest import Checksum


def file_names(storage: Storage, folder: str = "") -> Iterator[str]:
    """The names of all files, recursively."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        # The folder is created with the first upload.
        return
    prefix = f"{folder}/" if folder else ""
    yield from (prefix + name for name in sorted(files) if name)
    for name in sorted(folders):
        yield from file_names(storage, prefix + name)


def archive_files(storage: Storage, found: dict[str, Checksum]) -> Iterator[bytes]:
    """Yield all files as tar members, and add their checksums to `found`.

    Files that are deleted before they are read are skipped.
    """
    for name in file_names(storage):
        try:
            size = storage.size(name)
            file = storage.open(name)
        except FileNotFoundError:
            continue
        with file:
            content = HashingIterator(file.chunks(CHUNK))
            yield from tar_member(MEDIA + name, size, content)
        found[name] = content.checksum


def restore_file(storage: Storage, name: str, expected: Checksum, content: BinaryIO) -> bool:
    """Write the file unless the stored one has this checksum; returns whether it was written."""
    if storage.exists(name):
        if _has_checksum(storage, name, expected):
            return False
        storage.delete(name)
    saved = storage.save(name, File(content, name))
    if saved != name:
        raise BackupError(f"The storage saved {name} under another name, {saved}.")
    return True


def _has_checksum(storage: Storage, name: str, expected: Checksum) -> bool:
    if storage.size(name) != expected.size:
        return False
    with storage.open(name) as file:
        return checksum(file.chunks(CHUNK)) == expected
