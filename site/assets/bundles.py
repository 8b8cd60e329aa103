"""A staticfiles finder that bundles the stylesheet and the script.

runserver and collectstatic both use finders, so there is no separate build step.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

from assets import script, stylesheet

BUNDLES = {stylesheet.ENTRY: stylesheet.bundle, script.ENTRY: script.bundle}


class BundleFinder(BaseFinder):
    """Finds the bundles. List it before the finders that would find the unbundled entry files."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=Path(settings.VAR_DIR) / "bundles")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in BUNDLES:
            return []
        target = self._write(path)
        return [target] if find_all else target

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[tuple[str, Storage]]:
        for path in BUNDLES:
            self._write(path)
            yield path, self.storage

    def _write(self, path: str) -> str:
        target = Path(self.storage.path(path))
        text = BUNDLES[path](Path(settings.SITE_DIR) / "static" / path)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return str(target)
