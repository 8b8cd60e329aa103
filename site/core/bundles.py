"""Files that are written in small parts and sent as one, made where static files are looked for.

The finders hand them out to the development server and to collectstatic alike, so there is no
build step to forget.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage


class BundleFinder(BaseFinder, ABC):
    """Serves `entry` put together; stands before the finders that know only the entry itself."""

    entry: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.source = Path(settings.SITE_DIR) / "static" / self.entry
        self.storage = FileSystemStorage(location=Path(settings.VAR_DIR) / "bundles")

    @abstractmethod
    def bundle(self, source: Path) -> str:
        """The text to send for what stands in `source`."""

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != self.entry:
            return []
        target = self._write()
        return [target] if find_all else target

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[tuple[str, Storage]]:
        self._write()
        yield self.entry, self.storage

    def _write(self) -> str:
        target = Path(self.storage.path(self.entry))
        text = self.bundle(self.source)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return str(target)
