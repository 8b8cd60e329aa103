"""A person's records as JSON or CSV."""

import csv
import json
from collections.abc import Iterable
from io import StringIO
from typing import Any

from text.spreadsheets import escape_formula


def as_json(records: list[dict[str, Any]]) -> str:
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def as_csv(records: list[dict[str, Any]]) -> str:
    """One row for each record, one column for each key that occurs in any record."""
    columns = list(dict.fromkeys(name for record in records for name in record))
    output = StringIO()
    writer = csv.writer(output)
    writer.writerow(columns)
    writer.writerows([_cell(record.get(name, "")) for name in columns] for record in records)
    return output.getvalue()


def _cell(value: Any) -> str:
    is_list = isinstance(value, Iterable) and not isinstance(value, str)
    return escape_formula("\n".join(map(str, value)) if is_list else str(value))
