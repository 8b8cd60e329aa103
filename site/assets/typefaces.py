"""Subsets the site's fonts from their npm packages (`make fonts`).

The output in site/static/assets/fonts/ is committed, so only this command needs npm and fonttools.
tests/contract/test_typefaces.py limits the total size to 65 kB.
"""

import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, save_font
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parents[1] / "static/assets/fonts"
VERSION = "5.3.0"

ASCII = range(0x20, 0x7F)
# English and Afrikaans need these beyond ASCII; names of people and muscles need all of Latin-1.
AFRIKAANS = [ord(letter) for letter in "ÁÈÉÊËÎÏÔÖÚÛÜáèéêëíîïóôöúûü"]
LATIN_1 = range(0xA0, 0x100)
PUNCTUATION = [ord(sign) for sign in "‐‑–—‘’‚“”„•…\u202f′″‹›−×·½¼¾€≈≤≥Œœ⁄"]


@dataclass(frozen=True)
class Face:
    """A font file, its source in the npm package, and the code points to keep.

    `axes` restricts a variable axis to a range, or fixes it at a value.
    """

    name: str
    package: str
    source: str
    axes: dict[str, float | tuple[float, float]]
    codepoints: tuple[int, ...]


FACES = [
    Face(
        "fraunces",
        "fraunces",
        "fraunces-latin-opsz-normal.woff2",
        {"opsz": (18, 72), "wght": 380},
        (*ASCII, *LATIN_1, *PUNCTUATION),
    ),
    Face(
        "fraunces-italic",
        "fraunces",
        "fraunces-latin-full-italic.woff2",
        {"opsz": 24, "wght": 380, "SOFT": 0, "WONK": 0},
        (*ASCII, 0xA0, *AFRIKAANS, *PUNCTUATION),
    ),
    Face(
        "figtree",
        "figtree",
        "figtree-latin-wght-normal.woff2",
        {"wght": (400, 600)},
        (*ASCII, *LATIN_1, *PUNCTUATION),
    ),
]


def download_package(package: str, folder: Path) -> Path:
    """Download and unpack an npm package into `folder`; return the path of its files.

    Raises subprocess.CalledProcessError.
    """
    subprocess.run(  # noqa: S603 - the arguments are the constants above
        ["npm", "pack", "--silent", f"@fontsource-variable/{package}@{VERSION}"],  # noqa: S607
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (archive,) = folder.glob(f"*{package}-{VERSION}.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder / package, filter="data")
    return folder / package / "package"


def subset(source: Path, face: Face) -> Path:
    """Restrict axes and code points, write the font as WOFF2 and return its path."""
    font = instantiateVariableFont(TTFont(source, lazy=False), face.axes)
    options = Options()
    options.flavor = "woff2"
    options.hinting = False
    # rvrn replaces the alternates of the WONK axis by plain letters.
    options.layout_features = [
        "rvrn",
        "kern",
        "liga",
        "tnum",
        "pnum",
        "lnum",
        "frac",
        "ccmp",
        "mark",
    ]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=face.codepoints)
    subsetter.subset(font)
    written = FONTS / f"{face.name}.woff2"
    save_font(font, str(written), options)
    return written


def main() -> None:
    FONTS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packages = {face.package for face in FACES}
        unpacked = {package: download_package(package, folder) for package in sorted(packages)}
        for package, files in unpacked.items():
            (FONTS / f"OFL-{package}.txt").write_bytes((files / "LICENSE").read_bytes())
        for face in FACES:
            written = subset(unpacked[face.package] / "files" / face.source, face)
            print(f"{written.name}: {written.stat().st_size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
