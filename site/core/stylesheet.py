"""One stylesheet for visitors, put together from the small files it imports.

`css/site.css` lists its parts as `@import "part.css";`. A browser could follow those imports, at
the price of eighty requests; visitors get the same rules as one file, in words that the oldest
browsers we support read, too (docs/browsers.md).
"""

import posixpath
import re
from pathlib import Path

from core.bundles import BundleFinder

ENTRY = "css/site.css"
IMPORT = re.compile(r"""^@import\s+["'](?P<part>[^"']+)["'];$""", re.M)
URL = re.compile(r"""url\("(?P<address>\.[^"]+)"\)""")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
SPACE = re.compile(r"\s+")
# Where a space says nothing. Not around colons and signs, where in CSS it may.
NEEDLESS = re.compile(r"\s*([{};,])\s*")
# Safari reads these since 14.1 only. The site's text runs in lines from left to right.
LOGICAL = re.compile(
    r"(?<=[{;])(?P<name>inset(?:-(?:inline|block)(?:-start|-end)?)?"
    r"|(?:margin|padding|border)-(?:inline|block)): (?P<value>[^;{}!]+)(?P<important>!important)?"
)
ENDS = {"inline": ("left", "right"), "block": ("top", "bottom")}


def bundle(entry: Path) -> str:
    """The text of `entry` with each import replaced by the file it names, without what only we read.

    Raises FileNotFoundError for a part that does not exist.
    """

    def part(match: re.Match[str]) -> str:
        text = (entry.parent / match["part"]).read_text(encoding="utf-8").strip()
        folder = posixpath.dirname(match["part"])
        return URL.sub(lambda url: f'url("{_seen_from_entry(folder, url["address"])}")', text)

    source = COMMENT.sub("", entry.read_text(encoding="utf-8"))
    return LOGICAL.sub(_longhand, squeezed(COMMENT.sub("", IMPORT.sub(part, source))))


def _seen_from_entry(folder: str, address: str) -> str:
    """An address that a part gives from its own folder, from the folder of the whole stylesheet."""
    return posixpath.normpath(posixpath.join(folder, address))


def squeezed(text: str) -> str:
    """The same rules without the space between them. Strings in our stylesheets hold none that counts."""
    text = NEEDLESS.sub(r"\1", SPACE.sub(" ", text))
    return text.replace(";}", "}").strip() + "\n"


def _longhand(match: re.Match[str]) -> str:
    """The declaration, with a property for each side: `margin-inline: 0 1px` names start and end."""
    name, values = match["name"], _split(match["value"])
    if name == "inset":
        top, right, bottom, left = (
            (values * 4)[:4] if len(values) < 3 else (values + values[1:2])[:4]
        )
        sides = {"top": top, "right": right, "bottom": bottom, "left": left}
    elif name.startswith("inset-"):
        axis, _, end = name.removeprefix("inset-").partition("-")
        first, last = ENDS[axis]
        sides = {first: values[0], last: values[-1]}
        if end:
            sides = {first if end == "start" else last: values[0]}
    elif name.startswith("border-"):
        sides = {f"{name}-{end}": match["value"].strip() for end in ("start", "end")}
    else:
        sides = {f"{name}-start": values[0], f"{name}-end": values[-1]}
    important = f" {match['important']}" if match["important"] else ""
    return ";".join(f"{side}: {value}{important}" for side, value in sides.items())


def _split(value: str) -> list[str]:
    """The parts of a value, at the spaces outside of brackets."""
    parts, depth = [""], 0
    for sign in value.strip():
        depth += (sign == "(") - (sign == ")")
        if sign == " " and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


class StylesheetFinder(BundleFinder):
    """Serves the bundled `css/site.css`."""

    entry = ENTRY

    def bundle(self, source: Path) -> str:
        return bundle(source)
