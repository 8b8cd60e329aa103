"""Bundles the files that the public stylesheet imports.

The entry lists them as `@import "part.css";`; a name may be a pattern, with `*`. One file replaces some eighty requests; logical
shorthands become longhands for the oldest supported browsers (docs/browsers.md).
"""

import posixpath
import re
from pathlib import Path

from rcssmin import cssmin

ENTRY = "site.css"
IMPORT = re.compile(r"""@import ["'](?P<part>[^"']+)["'];""")
URL = re.compile(r"""url\("(?P<address>\.[^"]+)"\)""")
# Safari supports these shorthands since 14.1. `inset` is physical; the site is left-to-right.
LONGHANDS = {
    "inset": ("top", "right", "bottom", "left"),
    "inset-block": ("top", "bottom"),
    "inset-block-start": ("top",),
    "inset-block-end": ("bottom",),
    "inset-inline": ("left", "right"),
    "inset-inline-start": ("left",),
    "inset-inline-end": ("right",),
} | {
    f"{name}-{axis}": (f"{name}-{axis}-start", f"{name}-{axis}-end")
    for name in ("margin", "padding", "border")
    for axis in ("block", "inline")
}
LOGICAL = re.compile(
    rf"(?<=[{{;])(?P<name>{'|'.join(LONGHANDS)}):(?P<value>[^;{{}}!]+)(?P<important>!important)?"
)


def imported_files(folder: Path, name: str) -> list[Path]:
    """The files that an import names: one, or those that match a pattern, in order.

    Raises FileNotFoundError.
    """
    if found := sorted(folder.glob(name)):
        return found
    raise FileNotFoundError(folder / name)


def bundle(entry: Path) -> str:
    """The minified stylesheet with each import of `entry` replaced by its files.

    Raises FileNotFoundError.
    """

    def part(path: Path) -> str:
        text = path.read_text(encoding="utf-8")
        folder = path.parent.relative_to(entry.parent).as_posix()
        return URL.sub(lambda url: f'url("{_relative_to_entry(folder, url["address"])}")', text)

    def parts(match: re.Match[str]) -> str:
        return "".join(map(part, imported_files(entry.parent, match["part"])))

    # Minified first to remove commented imports.
    imports = cssmin(entry.read_text(encoding="utf-8"))
    return LOGICAL.sub(_longhand, cssmin(IMPORT.sub(parts, imports)))


def _relative_to_entry(folder: str, address: str) -> str:
    """A URL relative to the folder of a part, made relative to the bundle."""
    return posixpath.normpath(posixpath.join(folder, address))


def _longhand(match: re.Match[str]) -> str:
    """A shorthand as longhands: `margin-inline: 0 1px` sets start and end."""
    border = match["name"].startswith("border-")
    values = [match["value"]] if border else _split(match["value"])
    # As in any shorthand, a missing value is that of the opposite side.
    values = values * 4 if len(values) < 3 else values + values[1:2]
    return ";".join(
        f"{side}:{value}{match['important'] or ''}"
        for side, value in zip(LONGHANDS[match["name"]], values, strict=False)
    )


def _split(value: str) -> list[str]:
    """Split a value at spaces outside of brackets."""
    parts, depth = [""], 0
    for sign in value:
        depth += (sign == "(") - (sign == ")")
        if sign == " " and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
