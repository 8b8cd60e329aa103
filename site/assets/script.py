"""One script for visitors, put together from the small modules it imports.

`site.js` lists its parts as `import "./part.js";`. Each part keeps its names to itself, and one
that fails does not keep the others from running. Modules in it import nothing; what they export
is for the tests of that module alone.
"""

import re
from pathlib import Path

from rjsmin import jsmin

ENTRY = "site.js"
IMPORT = re.compile(r"""^import "\./(?P<part>[\w/]+\.js)";$""", re.M)
EXPORT = re.compile(r"^export (?=function|const|class)", re.M)


def bundle(entry: Path) -> str:
    """The modules that `entry` imports as one; FileNotFoundError for a part that does not exist."""

    def part(match: re.Match[str]) -> str:
        text = (entry.parent / match["part"]).read_text(encoding="utf-8")
        # Thrown again on its own, which every browser reports; reportError() is newer than some.
        told = "setTimeout(() => { throw error; });"
        return f"try {{\n{EXPORT.sub('', text)}}} catch (error) {{\n{told}\n}}"

    minified: str = jsmin(IMPORT.sub(part, entry.read_text(encoding="utf-8")))
    return minified
