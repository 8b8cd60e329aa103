"""One stylesheet for visitors, put together from the small files it imports.

`site.css` lists its parts as `@import "part.css";`. A browser could follow those imports, at
the price of eighty requests; visitors get the same rules as one file, in words that the oldest
browsers we support read, too (docs/browsers.md).
"""

import posixpath
import re
from pathlib import Path

from rcssmin import cssmin

ENTRY = "site.css"
IMPORT = re.compile(r"""@import ["'](?P<part>[^"']+)["'];""")
URL = re.compile(r"""url\("(?P<address>\.[^"]+)"\)""")
# Safari reads these since 14.1 only. The site's text runs in lines from left to right.
SIDES = {
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
    rf"(?<=[{{;])(?P<name>{'|'.join(SIDES)}):(?P<value>[^;{{}}!]+)(?P<important>!important)?"
)


def bundle(entry: Path) -> str:
    """The minified text of `entry` with each import replaced by the file it names.

    Raises FileNotFoundError for a part that does not exist.
    """

    def part(match: re.Match[str]) -> str:
        text = (entry.parent / match["part"]).read_text(encoding="utf-8")
        folder = posixpath.dirname(match["part"])
        return URL.sub(lambda url: f'url("{_seen_from_entry(folder, url["address"])}")', text)

    # Twice: an import in a comment is none.
    imports = cssmin(entry.read_text(encoding="utf-8"))
    return LOGICAL.sub(_longhand, cssmin(IMPORT.sub(part, imports)))


def _seen_from_entry(folder: str, address: str) -> str:
    """An address that a part gives from its own folder, from the folder of the whole stylesheet."""
    return posixpath.normpath(posixpath.join(folder, address))


def _longhand(match: re.Match[str]) -> str:
    """The declaration, with a property for each side: `margin-inline: 0 1px` names start and end."""
    border = match["name"].startswith("border-")
    values = [match["value"]] if border else _split(match["value"])
    # As in any shorthand, a side that is not named has the value of the one opposite.
    values = values * 4 if len(values) < 3 else values + values[1:2]
    return ";".join(
        f"{side}:{value}{match['important'] or ''}"
        for side, value in zip(SIDES[match["name"]], values, strict=False)
    )


def _split(value: str) -> list[str]:
    """The parts of a value, at the spaces outside of brackets."""
    parts, depth = [""], 0
    for sign in value:
        depth += (sign == "(") - (sign == ")")
        if sign == " " and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
