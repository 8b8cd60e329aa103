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
    """One model. `find` searches it, `label` is one record in one line for staff, `export` all its
    values by name, and `erase` deletes records with related ones and returns their number."""

    key: str
    name: str
    find: Callable[[str], QuerySet[Any]]
    label: Callable[[Any], str]
    export: Callable[[Any], dict[str, Any]]
    erase: Callable[[QuerySet[Any]], int]


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
    """Delete the records with related ones; returns their number without the related ones."""
    erased = 0
    for source in {match.source.key: match.source for match in matches}.values():
        records = [match.record for match in matches if match.source.key == source.key]
        rows = type(records[0])._default_manager.filter(pk__in=[record.pk for record in records])
        erased += source.erase(rows)
    return erased


def data_sources() -> Iterator[DataSource]:
    for register in hooks.get_hooks("personal_data"):
        yield register()
