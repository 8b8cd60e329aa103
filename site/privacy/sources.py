"""Models with personal data, which apps register with the hook `personal_data`.

Example: `hooks.register("personal_data", lambda: ENQUIRIES)`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from wagtail import hooks

# The longest valid email address; longer patterns may exceed a database's limits.
MIN_LENGTH, MAX_LENGTH = 3, 254


@dataclass(frozen=True)
class DataSource:
    """One model. `find` searches it, `label` is one record in one line for staff, and `export` all
    its values by name."""

    key: str
    name: str
    find: Callable[[str], QuerySet[Any]]
    label: Callable[[Any], str]
    export: Callable[[Any], dict[str, Any]]


@dataclass(frozen=True)
class Match:
    source: DataSource
    record: Any

    @property
    def key(self) -> str:
        return f"{self.source.key}:{self.record.pk}"

    @property
    def label(self) -> str:
        return self.source.label(self.record)


def find(text: str) -> list[Match]:
    """Records that contain the text; none when it is shorter than MIN_LENGTH or longer than
    MAX_LENGTH."""
    text = text.strip().replace("\x00", "")
    if not MIN_LENGTH <= len(text) <= MAX_LENGTH:
        return []
    return [Match(source, record) for source in data_sources() for record in source.find(text)]


def export(matches: list[Match]) -> list[dict[str, Any]]:
    return [{"Kind": match.source.name, **match.source.export(match.record)} for match in matches]


def erase(matches: list[Match]) -> int:
    """Delete the records as `delete` does; returns their number."""
    erased = 0
    for key in dict.fromkeys(match.source.key for match in matches):
        records = [match.record for match in matches if match.source.key == key]
        rows = type(records[0])._default_manager.filter(pk__in=[record.pk for record in records])
        erased += delete(rows)
    return erased


def delete(rows: QuerySet[Any]) -> int:
    """Delete the rows with related ones; returns their number without the related ones."""
    return rows.delete()[1].get(rows.model._meta.label, 0)


def data_sources() -> Iterator[DataSource]:
    for register in hooks.get_hooks("personal_data"):
        yield register()
