"""Where the site may hold something about a person: each app says so with the hook `personal_data`.

Example: `hooks.register("personal_data", lambda: ENQUIRIES)`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from wagtail import hooks

# An address can be so long; a database may refuse to look for much more.
SHORTEST, LONGEST = 3, 254


@dataclass(frozen=True)
class Place:
    """One kind of record. `line` is what staff read of one, `export` all that is kept of it."""

    key: str
    name: str
    find: Callable[[str], QuerySet[Any]]
    line: Callable[[Any], str]
    export: Callable[[Any], dict[str, Any]]
    erase: Callable[[QuerySet[Any]], int]


@dataclass(frozen=True)
class Found:
    place: Place
    record: Any

    @property
    def key(self) -> str:
        return f"{self.place.key}:{self.record.pk}"

    @property
    def line(self) -> str:
        return self.place.line(self.record)


def find(text: str) -> list[Found]:
    """All that mentions the person, the newest of each kind first; none for less than a name, or
    for more than an address."""
    text = text.strip().replace("\x00", "")
    if not SHORTEST <= len(text) <= LONGEST:
        return []
    return [Found(place, record) for place in places() for record in place.find(text)]


def export(found: list[Found]) -> list[dict[str, Any]]:
    return [{"Kind": one.place.name, **one.place.export(one.record)} for one in found]


def erase(found: list[Found]) -> int:
    """Says how many records there were; what hangs on them goes with them."""
    erased = 0
    for place in {one.place.key: one.place for one in found}.values():
        keys = [one.record.pk for one in found if one.place.key == place.key]
        model = next(type(one.record) for one in found if one.place.key == place.key)
        erased += place.erase(model._default_manager.filter(pk__in=keys))
    return erased


def places() -> Iterator[Place]:
    for register in hooks.get_hooks("personal_data"):
        yield register()
