"""Protects all spreadsheet exports of the admin, Wagtail's own included, from formula injection.

Wagtail has no setting for all exports, so the mixin they share is patched; a contract test detects
exports without it.
"""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from text.spreadsheets import escape_formula


def patch_wagtail_exports() -> None:
    mixin = SpreadsheetExportMixin
    preprocess, stream = mixin.preprocess_field_value, mixin.stream_csv
    unnamed = mixin.export_filename

    def preprocess_field_value(self: Any, field: str, value: Any, export_format: str) -> Any:
        return escape_formula(preprocess(self, field, value, export_format))

    def stream_csv(self: Any, queryset: Any) -> Iterator[bytes]:
        # Excel needs the byte order mark to detect UTF-8.
        yield "\ufeff".encode()
        yield from stream(self, queryset)

    def get_filename(self: Any) -> str:
        """The title of the list and the date."""
        named = self.export_filename != unnamed
        name = self.export_filename if named else slugify(self.get_page_title())
        return f"{name}-{timezone.localdate()}"

    mixin.preprocess_field_value = preprocess_field_value
    mixin.stream_csv = stream_csv
    mixin.get_filename = get_filename
