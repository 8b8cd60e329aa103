"""What can be booked: each service with its lengths, as one list to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django import forms

from caching.content import cached
from core.templatetags.site_tags import rand
from services.queries import all_services

# For a service whose lengths nobody has typed yet.
UNKNOWN_LENGTH = 60


# What somebody chooses who would rather be advised.
UNSURE = "unsure"
NOT_SURE = "Not sure yet. Help me choose."


@dataclass(frozen=True)
class Length:
    """A service and one of its lengths; `minutes` is None where none is set down."""

    service: int
    slug: str
    title: str
    minutes: int | None
    price: str = ""
    note: str = ""
    # The dearest, where one length has several prices.
    most: Decimal | None = None

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
    def takes(self) -> int:
        return self.minutes or UNKNOWN_LENGTH


def lengths() -> list[Length]:
    """In the order of the page tree, shortest first."""
    return cached("booking-lengths", lambda: list(_find()))


def _find() -> Iterator[Length]:
    for page in all_services():
        if not page.price_rows:
            yield Length(page.pk, page.slug, page.title, None)
        for minutes, run in groupby(page.price_rows, key=lambda row: row.minutes):
            first, *others = rows = list(run)
            price, note = _price(first), first.note
            # Two prices for one length differ by their note.
            if others:
                note = ", ".join(f"{_price(row)} {row.note}".strip() for row in rows)
                price = f"from {price}"
            most = rows[-1].price
            yield Length(page.pk, page.slug, page.title, minutes, price, note, most)


def _price(row: Any) -> str:
    return rand(row.price)


def by_service(found: list[Length]) -> list[tuple[str, list[Length]]]:
    return [(title, list(run)) for title, run in groupby(found, key=lambda one: one.title)]


def preselected(slug: str, minutes: str) -> str:
    """The choice that a link such as ?service=feet&minutes=60 means. Empty where the visitor has
    one to make: no link may choose the length of a massage that is offered in several."""
    of_service = [one for one in lengths() if one.slug == slug]
    exact = [one for one in of_service if str(one.minutes) == minutes]
    return (exact or of_service)[0].key if exact or len(of_service) == 1 else ""


class TellingSelect(forms.Select):
    """A list whose options carry what the page's script goes by, as data attributes."""

    def __init__(self) -> None:
        # The option's value, then names and texts.
        self.told: dict[str, dict[str, str]] = {}
        super().__init__()

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        told = self.told.get(str(value), {})
        option["attrs"].update({f"data-{name}": text for name, text in told.items()})
        return option
