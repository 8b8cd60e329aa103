"""The uploaded files of whatever storage is configured: a folder or a bucket."""

from collections.abc import Iterator
from typing import BinaryIO

from django.core.files.base import File
from django.core.files.storage import Storage

from operations.backup.archive import CHUNK, MEDIA, Summed, member
from operations.backup.manifest import Part
from operations.backup.problems import BackupProblem


def names(storage: Storage, folder: str = "") -> Iterator[str]:
    """Every file, folder by folder."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        # Nobody has uploaded anything yet.
        return
    prefix = f"{folder}/" if folder else ""
    yield from (prefix + name for name in sorted(files) if name)
    for name in sorted(folders):
        yield from names(storage, prefix + name)


def copied(storage: Storage, found: dict[str, Part]) -> Iterator[bytes]:
    """All files as members of the archive; `found` says afterwards what they were.

    A file that somebody deletes meanwhile is left out, as it would be a moment later.
    """
    for name in names(storage):
        try:
            size = storage.size(name)
            file = storage.open(name)
        except FileNotFoundError:
            continue
        with file:
            summed = Summed(file.chunks(CHUNK))
            yield from member(MEDIA + name, size, summed)
        found[name] = summed.part


def put(storage: Storage, name: str, part: Part, content: BinaryIO) -> bool:
    """Make the stored file what the backup holds. False: it was so already."""
    if storage.exists(name):
        if _same(storage, name, part):
            return False
        storage.delete(name)
    saved = storage.save(name, File(content, name))
    if saved != name:
        raise BackupProblem(f"The storage took {name} only under another name, {saved}.")
    return True


def _same(storage: Storage, name: str, part: Part) -> bool:
    if storage.size(name) != part.size:
        return False
    with storage.open(name) as file:
        summed = Summed(file.chunks(CHUNK))
        for _ in summed:
            pass
    return summed.part == part
