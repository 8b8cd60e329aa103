"""The files of a source: a folder, one file with those beside it, or a ZIP archive."""

import lzma
import re
import shutil
import zipfile
import zlib
from collections import defaultdict
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from importing.posts.dates import split_address
from importing.sources import UnreadableSourceError

MEGABYTE = 1024 * 1024
MAX_FILES = 10_000
MAX_UNPACKED = 1000 * MEGABYTE
# Of one file; a whole WordPress export of text is seldom above ten.
MAX_FILE = 60 * MEGABYTE
# Of all documents together, which are in memory at once.
MAX_DOCUMENTS = 100 * MEGABYTE
PICTURES = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".svg", ".jfif", ".jpe"}
# WordPress makes smaller copies: name-300x200.jpg. The largest is wanted.
SIZE_IN_NAME = re.compile(r"-\d{2,4}x\d{2,4}$|-scaled$|-rotated$")


# What reading a broken, encrypted or unusually packed archive raises.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
)


class SourceFiles:
    """The files at `path`, a folder or a file; pictures are also looked for beside the file."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise UnreadableSourceError(f"There is no file or folder “{path}”.")
        self.root = path if path.is_dir() else path.parent
        self.documents = sorted(self._walk(path)) if path.is_dir() else [path]
        self._read = 0
        self._pictures: dict[str, list[Path]] | None = None

    def _walk(self, folder: Path) -> list[Path]:
        # Links are not followed: they may lead out of the folder.
        found = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
        if len(found) > MAX_FILES:
            raise UnreadableSourceError(
                f"There are more than {MAX_FILES:,} files in this folder. Import it in parts."
            )
        return found

    def name(self, path: Path) -> str:
        """The path within the source, the same on every machine."""
        return path.relative_to(self.root).as_posix()

    def read(self, path: Path) -> bytes:
        """Raises UnreadableSourceError for a file that is too large, alone or with those before it."""
        if path.stat().st_size > MAX_FILE:
            raise UnreadableSourceError(
                f"“{path.name}” is larger than {MAX_FILE // MEGABYTE} MB. Export the posts in parts."
            )
        self._read += path.stat().st_size
        if self._read > MAX_DOCUMENTS:
            raise UnreadableSourceError(
                f"The documents have more than {MAX_DOCUMENTS // MEGABYTE} MB together. Import them "
                "in parts."
            )
        return path.read_bytes()

    def find_picture(self, address: str, folder: str = "") -> Path | None:
        """The file of a picture that a document names by an address or a path.

        First the exact path, then the file with the same name whose folders agree best; of a
        smaller copy the original, where it is there.
        """
        if address.startswith("data:"):
            return None
        path = unquote(split_address(address).path)
        try:
            exact = (self.root / folder / path).resolve()
            if exact.is_file() and exact.is_relative_to(self.root.resolve()):
                return exact
        except (OSError, ValueError):
            return None  # longer than a path may be, or with characters that none has
        wanted = [part for part in PurePosixPath(path).parts if part not in ("/", "..", ".")]
        # Wix puts the name of the original before the size: /media/name.jpg/v1/fill/w_740/name.jpg
        for name in dict.fromkeys(reversed([part for part in wanted if _is_picture(part)])):
            found = self._by_name.get(_stem(name)) or []
            if found:
                return max(found, key=lambda one: (_shared(one, wanted), one.stat().st_size))
        return None

    @property
    def _by_name(self) -> dict[str, list[Path]]:
        if self._pictures is None:
            self._pictures = defaultdict(list)
            for path in self._walk(self.root):
                if _is_picture(path.name):
                    self._pictures[_stem(unquote(path.name))].append(path)
        return self._pictures


def _is_picture(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in PICTURES


def _stem(name: str) -> str:
    return SIZE_IN_NAME.sub("", PurePosixPath(name).stem.lower())


def _shared(path: Path, wanted: list[str]) -> int:
    """How many folders, from the end, both have in common."""
    folders = list(reversed(path.parts[:-1]))
    others = list(reversed(wanted[:-1]))
    pairs = zip(folders, others, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), len(others))


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a ZIP archive into an empty folder.

    Raises UnreadableSourceError for a damaged or encrypted archive, one with too much in it, and
    one with a path that leads out of the folder. Sizes are counted while unpacking: the archive's
    own figures may be wrong.
    """
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(archive) as packed:
            members = [one for one in packed.infolist() if not one.is_dir()]
            if len(members) > MAX_FILES:
                raise UnreadableSourceError(
                    f"There are more than {MAX_FILES:,} files in this archive. Import it in parts."
                )
            for member in members:
                left -= _unpack_one(packed, member, folder, left)
    except DAMAGED as error:
        raise UnreadableSourceError(
            "This ZIP file is damaged, or it needs a password. Make it once more."
        ) from error


def _unpack_one(packed: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, left: int) -> int:
    """The number of bytes written."""
    target = (folder / member.filename).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise UnreadableSourceError("This ZIP file wants to write outside its folder.")
    if "__MACOSX" in target.parts:
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with packed.open(member) as source, target.open("wb") as file:
        while chunk := source.read(MEGABYTE):
            written += len(chunk)
            if written > min(left, MAX_FILE):
                file.close()
                shutil.rmtree(folder, ignore_errors=True)
                raise UnreadableSourceError(
                    f"Unpacked, this ZIP file holds more than {MAX_UNPACKED // MEGABYTE:,} MB, or "
                    f"one file above {MAX_FILE // MEGABYTE} MB. Import it in parts."
                )
            file.write(chunk)
    return written
