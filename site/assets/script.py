"""Bundles the modules that the public script imports.

The entry lists them as `import "./part.js";`. Each becomes a block with its own try statement, so
an error in one does not stop the others. Modules import nothing; their exports are for tests.
"""

import re
from pathlib import Path

from rjsmin import jsmin

ENTRY = "site.js"
IMPORT = re.compile(r"""^import "\./(?P<part>[\w/]+\.js)";$""", re.M)
EXPORT = re.compile(r"^export (?=function|const|class)", re.M)


def bundle(entry: Path) -> str:
    """The minified script with all modules that `entry` imports. Raises FileNotFoundError."""

    def part(match: re.Match[str]) -> str:
        text = (entry.parent / match["part"]).read_text(encoding="utf-8")
        # Reports the error; reportError() is missing in browsers that we support.
        report = "setTimeout(() => { throw error; });"
        return f"try {{\n{EXPORT.sub('', text)}}} catch (error) {{\n{report}\n}}"

    minified: str = jsmin(IMPORT.sub(part, entry.read_text(encoding="utf-8")))
    return minified
