"""One stylesheet for visitors, put together from the small files it imports.

`css/site.css` lists its parts as `@import "part.css" layer(name);`. A browser could follow those
imports, at the price of forty requests; this finder hands out the same rules as one file, to
the development server and to collectstatic alike, so there is no build step to forget.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

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


class StylesheetFinder(BaseFinder):
    """Serves the bundled `css/site.css`; stands before the finders that know only the entry."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.entry = Path(settings.SITE_DIR) / "static" / ENTRY
        self.storage = FileSystemStorage(location=Path(settings.VAR_DIR) / "stylesheet")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != ENTRY:
            return []
        target = self._write()
        return [target] if find_all else target

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        self._write()
        yield ENTRY, self.storage

    def _write(self) -> str:
        target = Path(self.storage.path(ENTRY))
        text = bundle(self.entry)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return str(target)
