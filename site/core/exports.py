"""Spreadsheets of the admin's lists, Wagtail's own included: no text in them is a formula.

Wagtail writes texts into CSV files as they are, and what it saves as XLSX may be saved as CSV
later. It has no setting for all lists, so the mixin that they share is extended; a contract test
finds a list that goes another way.
"""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from text.spreadsheets import escape_formula


def extend_wagtails_exports() -> None:
    mixin = SpreadsheetExportMixin
    preprocess, stream = mixin.preprocess_field_value, mixin.stream_csv
    unnamed = mixin.export_filename

    def preprocess_field_value(self: Any, field: str, value: Any, export_format: str) -> Any:
        return escape_formula(preprocess(self, field, value, export_format))

    def stream_csv(self: Any, queryset: Any) -> Iterator[bytes]:
        # Without the mark Excel takes it for another encoding.
        yield "\ufeff".encode()
        yield from stream(self, queryset)

    def get_filename(self: Any) -> str:
        """What is in the file, and the day."""
        named = self.export_filename != unnamed
        name = self.export_filename if named else slugify(self.get_page_title())
        return f"{name}-{timezone.localdate()}"

    mixin.preprocess_field_value = preprocess_field_value
    mixin.stream_csv = stream_csv
    mixin.get_filename = get_filename
