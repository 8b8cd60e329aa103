"""Texts of other people in CSV and XLSX files, which spreadsheet programs open."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from core.characters import without_unseen_characters

# What makes a spreadsheet program calculate instead of show.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: Any) -> Any:
    """A text that begins like a formula, with an apostrophe before it; nothing that XLSX refuses."""
    if not isinstance(value, str):
        return value
    text = without_unseen_characters(value)
    return f"'{text}" if text.lstrip(" ").startswith(STARTS_A_FORMULA) else text


class SafeExportMixin:
    """Before a Wagtail list or report: files of what others typed that a spreadsheet program may
    open, named after what is in them and the day."""

    export_filename: str

    def get_filename(self) -> str:
        return f"{self.export_filename}-{timezone.localdate()}"

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        return harmless(super().preprocess_field_value(field, value, export_format))  # type: ignore[misc]

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        # Without the mark Excel takes it for another encoding.
        yield "\ufeff".encode()
        yield from super().stream_csv(queryset)  # type: ignore[misc]
