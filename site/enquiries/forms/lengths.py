"""The bookable combinations of service and length."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django import forms

from caching.content import cached
from core.templatetags.site_tags import format_zar
from services.queries import all_services

# For services without a price list.
DEFAULT_MINUTES = 60

# The choice for visitors who want advice.
UNSURE = "unsure"
NOT_SURE = "Not sure yet. Help me choose."


@dataclass(frozen=True)
class Length:
    """A service with one of its lengths; `minutes` is None for a service without a price list."""

    service: int
    slug: str
    title: str
    minutes: int | None
    price: str = ""
    note: str = ""
    # The highest price of this length.
    max_price: Decimal | None = None

    @property
    def time(self) -> str:
        return f"{self.minutes} minutes" if self.minutes else "Length to be agreed"

    @property
    def in_words(self) -> str:
        """Lower-back massage, 60 minutes."""
        return f"{self.title}, {self.time}"

    @property
    def key(self) -> str:
        return f"{self.service}-{self.minutes or 0}"

    @property
    def duration(self) -> int:
        return self.minutes or DEFAULT_MINUTES


def lengths() -> list[Length]:
    """All lengths, by page tree and then minutes. Cached."""
    return cached("booking-lengths", lambda: list(_find()))


def _find() -> Iterator[Length]:
    for page in all_services():
        if not page.price_rows:
            yield Length(page.pk, page.slug, page.title, None)
        for minutes, run in groupby(page.price_rows, key=lambda row: row.minutes):
            first, *others = rows = list(run)
            price, note = _price(first), first.note
            # Prices of the same length differ by their note.
            if others:
                note = ", ".join(f"{_price(row)} {row.note}".strip() for row in rows)
                price = f"from {price}"
            max_price = rows[-1].current_price
            yield Length(page.pk, page.slug, page.title, minutes, price, note, max_price)


def _price(row: Any) -> str:
    return format_zar(row.current_price)


def by_service(found: list[Length]) -> list[tuple[str, list[Length]]]:
    return [(title, list(run)) for title, run in groupby(found, key=lambda one: one.title)]


def preselected(slug: str, minutes: str) -> str:
    """The key for a link such as ?service=feet&minutes=60; empty when several lengths are possible."""
    of_service = [one for one in lengths() if one.slug == slug]
    exact = [one for one in of_service if str(one.minutes) == minutes]
    return (exact or of_service)[0].key if exact or len(of_service) == 1 else ""


class DataAttributeSelect(forms.Select):
    """A select whose options have data attributes for the script."""

    def __init__(self) -> None:
        # Attribute names and values by the value of the option.
        self.option_data: dict[str, dict[str, str]] = {}
        super().__init__()

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        data = self.option_data.get(str(value), {})
        option["attrs"].update({f"data-{name}": text for name, text in data.items()})
        return option
