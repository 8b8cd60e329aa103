"""One script for visitors, put together from the small modules it imports.

`js/site.js` lists its parts as `import "./part.js";`. Each part keeps its names to itself, and one
that fails does not keep the others from running. Modules in it import nothing; what they export
is for the tests of that module alone.
"""

import re
from pathlib import Path

from core.bundles import BundleFinder

ENTRY = "js/site.js"
IMPORT = re.compile(r"""^import "\./(?P<part>[\w/]+\.js)";$""", re.M)
LINE_COMMENT = re.compile(r"^\s*//[^\n]*\n", re.M)
BLOCK_COMMENT = re.compile(r"^\s*/\*.*?\*/\n", re.S | re.M)
EXPORT = re.compile(r"^export (?=function|const|class)", re.M)


def bundle(entry: Path) -> str:
    """The modules that `entry` imports as one; FileNotFoundError for a part that does not exist."""

    def part(match: re.Match[str]) -> str:
        text = _bare((entry.parent / match["part"]).read_text(encoding="utf-8"))
        # Thrown again on its own, which every browser reports; reportError() is newer than some.
        told = "setTimeout(() => { throw error; });"
        return f"try {{\n{EXPORT.sub('', text)}}} catch (error) {{\n{told}\n}}"

    return IMPORT.sub(part, _bare(entry.read_text(encoding="utf-8"))).strip() + "\n"


def _bare(text: str) -> str:
    """Without the comments that have lines of their own."""
    return LINE_COMMENT.sub("", BLOCK_COMMENT.sub("", text))


class ScriptFinder(BundleFinder):
    """Serves the bundled `js/site.js`."""

    entry = ENTRY

    def bundle(self, source: Path) -> str:
        return bundle(source)
