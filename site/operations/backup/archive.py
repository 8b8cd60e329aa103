"""The tar archive of a backup, written and read in chunks to limit memory use."""

import hashlib
import io
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from operations.backup.errors import BackupError
from operations.backup.manifest import Checksum, Manifest

CHUNK = 1 << 20
MANIFEST, MANIFEST_SUM, MEDIA = "manifest.json", "manifest.sha256", "media/"
DATABASE = {"postgresql": "database.pgdump", "sqlite": "database.sqlite3.gz"}
DAMAGED = "This backup is damaged or was cut off: {what}. Nothing was changed; take another one."


class HashingIterator:
    """Yields chunks unchanged and computes their total size and SHA-256."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.chunks = chunks
        self.size = 0
        self.digest = hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            self.size += len(chunk)
            self.digest.update(chunk)
            yield chunk

    @property
    def checksum(self) -> Checksum:
        return Checksum(self.size, self.digest.hexdigest())


class IteratorReader(io.RawIOBase):
    """A readable file over an iterator of chunks; `error` is the exception that it raised."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.chunks = iter(chunks)
        self.rest = memoryview(b"")
        self.error: BaseException | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self.rest:
            try:
                self.rest = memoryview(next(self.chunks))
            except StopIteration:
                return 0
            except BaseException as error:
                # pyrage replaces exceptions of the file it reads with its own.
                self.error = error
                raise
        length = min(len(buffer), len(self.rest))
        buffer[:length] = self.rest[:length]
        self.rest = self.rest[length:]
        return length


def checksum(chunks: Iterable[bytes]) -> Checksum:
    hashed = HashingIterator(chunks)
    for _ in hashed:
        pass
    return hashed.checksum


def read_chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def tar_member(name: str, size: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Header, content and padding of one file. BackupError unless `chunks` add up to `size`."""
    header = tarfile.TarInfo(name)
    header.size = size
    yield header.tobuf(tarfile.PAX_FORMAT, "utf-8", "strict")
    written = 0
    for chunk in chunks:
        written += len(chunk)
        yield chunk
    if written != size:
        raise BackupError(f"{name} changed while it was being copied: start the backup again.")
    yield b"\0" * (-size % tarfile.BLOCKSIZE)


def tar_end(manifest: Manifest) -> Iterator[bytes]:
    """The manifest, its checksum, and the two empty blocks that end a tar."""
    text = manifest.to_json()
    digest = hashlib.sha256(text).hexdigest().encode()
    yield from tar_member(MANIFEST, len(text), [text])
    yield from tar_member(MANIFEST_SUM, len(digest), [digest])
    yield b"\0" * (2 * tarfile.BLOCKSIZE)


def verify(path: Path) -> Manifest:
    """Read the whole archive and compare all checksums. BackupError when any differs."""
    found: dict[str, Checksum] = {}
    small: dict[str, bytes] = {}
    try:
        with tarfile.open(path, "r:") as tar:
            for info in tar:
                file = tar.extractfile(info) if info.isreg() else None
                if file is None or info.name in found or info.name in small or not _safe(info.name):
                    raise BackupError(DAMAGED.format(what=f"unexpected member {info.name!r}"))
                if info.name in (MANIFEST, MANIFEST_SUM):
                    small[info.name] = file.read()
                    continue
                found[info.name] = checksum(read_chunks(file))  # type: ignore[arg-type]
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise BackupError(DAMAGED.format(what=str(error))) from error
    return _check_manifest(found, small)


def _check_manifest(found: dict[str, Checksum], small: dict[str, bytes]) -> Manifest:
    if len(small) != 2:
        raise BackupError(DAMAGED.format(what="the manifest is missing"))
    text = small[MANIFEST]
    if hashlib.sha256(text).hexdigest().encode() != small[MANIFEST_SUM]:
        raise BackupError(DAMAGED.format(what="the manifest's checksum differs"))
    manifest = Manifest.from_json(text)
    expected = {MEDIA + name: part for name, part in manifest.media.items()}
    expected[DATABASE[manifest.vendor]] = manifest.database
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            raise BackupError(DAMAGED.format(what=f"the checksum of {name} differs"))
    return manifest


def _safe(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def read_members(path: Path) -> Iterator[tuple[str, BinaryIO]]:
    """Name and content of each file of a verified archive, in order.

    Includes the manifest. Contents can only be read before the next file is requested.
    """
    with tarfile.open(path, "r:") as tar:
        for info in tar:
            file = tar.extractfile(info)
            if file is not None:
                yield info.name, file  # type: ignore[misc]
