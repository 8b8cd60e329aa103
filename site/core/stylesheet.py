"""One stylesheet for visitors, put together from the small files it imports.

`css/site.css` lists its parts as `@import "part.css" layer(name);`. A browser could follow those
imports, at the price of forty requests; visitors get the same rules as one file.
"""

import re
from pathlib import Path

from core.bundles import BundleFinder

ENTRY = "css/site.css"
IMPORT = re.compile(
    r"""^@import\s+["'](?P<part>[^"']+)["'](?:\s+layer\((?P<layer>[\w.-]+)\))?;$""", re.M
)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
SPACE = re.compile(r"\s+")
# Where a space says nothing. Not around colons and signs, where in CSS it may.
NEEDLESS = re.compile(r"\s*([{};,])\s*")


def bundle(entry: Path) -> str:
    """The text of `entry` with each import replaced by the file it names, without what only we read.

    Raises FileNotFoundError for a part that does not exist.
    """

    def part(match: re.Match[str]) -> str:
        text = (entry.parent / match["part"]).read_text(encoding="utf-8").strip()
        return f"@layer {match['layer']} {{\n{text}\n}}" if match["layer"] else text

    source = COMMENT.sub("", entry.read_text(encoding="utf-8"))
    return squeezed(COMMENT.sub("", IMPORT.sub(part, source)))


def squeezed(text: str) -> str:
    """The same rules without the space between them. Strings in our stylesheets hold none that counts."""
    text = NEEDLESS.sub(r"\1", SPACE.sub(" ", text))
    return text.replace(";}", "}").strip() + "\n"


class StylesheetFinder(BundleFinder):
    """Serves the bundled `css/site.css`."""

    entry = ENTRY

    def bundle(self, source: Path) -> str:
        return bundle(source)
