"""What can be booked: each service with its lengths, as one list to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django import forms
from django.apps import apps

from core.freshness import fresh
from core.templatetags.site_tags import rand

# For a service whose lengths nobody has typed yet.
UNKNOWN_LENGTH = 60


@dataclass(frozen=True)
class Length:
    """A service and one of its lengths; `minutes` is None where none is set down."""

    service: int
    slug: str
    title: str
    minutes: int | None
    label: str
    note: str = ""

    @property
    def in_words(self) -> str:
        return f"{self.title}, {self.label}" + (f" ({self.note})" if self.note else "")

    @property
    def key(self) -> str:
        return f"{self.service}-{self.minutes or 0}"

    @property
    def takes(self) -> int:
        return self.minutes or UNKNOWN_LENGTH


def lengths() -> list[Length]:
    """In the order of the page tree, shortest first."""
    return fresh("booking-lengths", lambda: list(_find()))


def _find() -> Iterator[Length]:
    pages = apps.get_model("services.ServicePage").objects.live().public()
    for page in pages.order_by("path").prefetch_related("prices"):
        if not page.price_rows:
            yield Length(page.pk, page.slug, page.title, None, "length to be agreed")
        for minutes, run in groupby(page.price_rows, key=lambda row: row.minutes):
            rows = list(run)
            # Two prices for one length differ by their note; a single one's note can wait.
            prices = " or ".join(
                f"{_price(row)} {row.note}".strip() if rows[1:] else _price(row) for row in rows
            )
            note = "" if rows[1:] else rows[0].note
            label = f"{minutes} minutes – {prices}"
            yield Length(page.pk, page.slug, page.title, minutes, label, note)


def _price(row: Any) -> str:
    return rand(row.price).replace("\N{NO-BREAK SPACE}", " ")


def choices(found: list[Length], asked: str = "") -> list[tuple[str, Any]]:
    """Grouped by service, for a list to choose from; that with the slug asked for stands first."""
    in_order = sorted(found, key=lambda one: one.slug != asked)
    groups = [
        (title, [(one.key, one.label) for one in run])
        for title, run in groupby(in_order, key=lambda one: one.title)
    ]
    is_asked = bool(in_order) and in_order[0].slug == asked
    empty = f"{in_order[0].title}: choose how long" if is_asked else "Choose a massage and how long"
    return [("", empty), *groups]


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
