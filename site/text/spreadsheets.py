"""CSV files, and protection against formula injection in CSV and XLSX exports."""

import csv
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

from text.characters import without_invisible_characters

# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_PREFIXES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def escape_formula(value: Any) -> Any:
    """A string with an apostrophe before a formula prefix and without characters invalid in XLSX."""
    if not isinstance(value, str):
        return value
    text = without_invisible_characters(value)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_PREFIXES) else text


def write_csv(file: Any, rows: Iterable[Iterable[Any]]) -> None:
    """Write the rows, escaped, to a file or a response."""
    csv.writer(file).writerows(map(escape_formula, row) for row in rows)


def csv_response(name: str, rows: Iterable[Iterable[Any]]) -> HttpResponse:
    """A download with this file name."""
    # Excel reads a CSV file without a byte order mark in another encoding.
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    write_csv(response, rows)
    return response
