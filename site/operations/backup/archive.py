"""The file itself: an ordinary tar, made and read piece by piece so that memory stays small."""

import hashlib
import io
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from operations.backup.manifest import Manifest, Part
from operations.backup.problems import BackupProblem

CHUNK = 1 << 20
MANIFEST, MANIFEST_SUM, MEDIA = "manifest.json", "manifest.sha256", "media/"
DATABASE = {"postgresql": "database.pgdump", "sqlite": "database.sqlite3.gz"}
DAMAGED = "This backup is damaged or was cut off: {what}. Nothing was changed; take another one."


class Summed:
    """Passes pieces on and knows afterwards how much there was and its checksum."""

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
    def part(self) -> Part:
        return Part(self.size, self.digest.hexdigest())


class Flow(io.RawIOBase):
    """A file to read from, made of pieces as they come."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.chunks = iter(chunks)
        self.rest = memoryview(b"")
        self.problem: BaseException | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self.rest:
            try:
                self.rest = memoryview(next(self.chunks))
            except StopIteration:
                return 0
            except BaseException as problem:
                # Whoever reads may turn it into an error of their own.
                self.problem = problem
                raise
        length = min(len(buffer), len(self.rest))
        buffer[:length] = self.rest[:length]
        self.rest = self.rest[length:]
        return length


def pieces(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def member(name: str, size: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """One file of the tar; what it is must be exactly as long as was said."""
    header = tarfile.TarInfo(name)
    header.size = size
    yield header.tobuf(tarfile.PAX_FORMAT, "utf-8", "strict")
    passed = 0
    for chunk in chunks:
        passed += len(chunk)
        yield chunk
    if passed != size:
        raise BackupProblem(f"{name} changed while it was being copied: start the backup again.")
    yield b"\0" * (-size % tarfile.BLOCKSIZE)


def ending(manifest: Manifest) -> Iterator[bytes]:
    """The manifest, its own checksum, and the two empty blocks that end a tar."""
    text = manifest.to_json()
    digest = hashlib.sha256(text).hexdigest().encode()
    yield from member(MANIFEST, len(text), [text])
    yield from member(MANIFEST_SUM, len(digest), [digest])
    yield b"\0" * (2 * tarfile.BLOCKSIZE)


def verify(path: Path) -> Manifest:
    """Read the file from end to end and compare every checksum; changes nothing anywhere."""
    found: dict[str, Part] = {}
    small: dict[str, bytes] = {}
    try:
        with tarfile.open(path, "r:") as tar:
            for info in tar:
                file = tar.extractfile(info) if info.isreg() else None
                if file is None or info.name in found or info.name in small or not _safe(info.name):
                    raise BackupProblem(DAMAGED.format(what=f"it holds an odd {info.name!r}"))
                if info.name in (MANIFEST, MANIFEST_SUM):
                    small[info.name] = file.read()
                    continue
                summed = Summed(pieces(file))  # type: ignore[arg-type]
                for _ in summed:
                    pass
                found[info.name] = Part(summed.size, summed.digest.hexdigest())
    except (tarfile.TarError, EOFError, OSError, ValueError) as problem:
        raise BackupProblem(DAMAGED.format(what=str(problem))) from problem
    return _compared(found, small)


def _compared(found: dict[str, Part], small: dict[str, bytes]) -> Manifest:
    if len(small) != 2:
        raise BackupProblem(DAMAGED.format(what="its end is missing"))
    text = small[MANIFEST]
    if hashlib.sha256(text).hexdigest().encode() != small[MANIFEST_SUM]:
        raise BackupProblem(DAMAGED.format(what="its list of contents was changed"))
    manifest = Manifest.from_json(text)
    expected = {MEDIA + name: part for name, part in manifest.media.items()}
    expected[DATABASE[manifest.vendor]] = manifest.database
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            raise BackupProblem(DAMAGED.format(what=f"{name} is not as it was"))
    return manifest


def _safe(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def members(path: Path) -> Iterator[tuple[str, BinaryIO]]:
    """Name and content of each file of a verified backup, in order."""
    with tarfile.open(path, "r:") as tar:
        for info in tar:
            file = tar.extractfile(info)
            if file is not None:
                yield info.name, file  # type: ignore[misc]
