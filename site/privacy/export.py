"""A person's records as JSON or CSV."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import StringIO
from typing import Any

from django.utils import timezone

from text.spreadsheets import write_csv


def timestamp(moment: datetime | None) -> str:
    """Local date and time to the minute; empty for None."""
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}" if moment else ""


def as_json(records: list[dict[str, Any]]) -> str:
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def as_csv(records: list[dict[str, Any]]) -> str:
    output = StringIO()
    write_csv(output, csv_rows(records))
    return output.getvalue()


def csv_rows(records: list[dict[str, Any]]) -> Iterator[list[str]]:
    """One row for each record, one column for each key that occurs in any record."""
    columns = list(dict.fromkeys(name for record in records for name in record))
    yield columns
    for record in records:
        yield [_cell(record.get(name, "")) for name in columns]


def _cell(value: Any) -> str:
    is_list = isinstance(value, Iterable) and not isinstance(value, str)
    return "\n".join(map(str, value)) if is_list else str(value)
