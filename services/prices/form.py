"""The form of all services and their lengths, with a check for simultaneous changes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from wagtail.locks import BasicLock

from core.templatetags.site_tags import format_zar
from services.models import ServicePage, ServicePrice
from services.prices.fields import PriceField, plain_amount
from services.prices.publishing import change_prices
from services.prices.rows import Key, keyed

FIELD_NAME = re.compile(r"price-\d+-(?P<minutes>\d+)-\d+")
GONE = (
    "You typed {typed} for {minutes} minutes of a massage that is no longer offered like this. "
    "Look through the prices and press “Show visitors” again."
)
CHANGED_MEANWHILE = (
    "{who} changed this to {now} while you had this page open. "
    "Press “Show visitors” again if it is to be {typed}."
)


@dataclass
class Row:
    """One length in the form. `state` is sent along, so that the answer tells what the user saw."""

    key: Key
    record: ServicePrice
    name: str
    form: "PricesForm"

    @property
    def state(self) -> str:
        return f"{self.record.price:.2f}|{self.record.note}"

    @property
    def price(self) -> BoundField:
        return self.form[self.name]

    @property
    def seen(self) -> BoundField:
        return self.form[f"{self.name}-seen"]


@dataclass
class Service:
    """A live service in the form; `changes` holds its new prices after validation."""

    page: ServicePage
    rows: list[Row]
    changes: dict[Key, Decimal] = field(default_factory=dict)


class PricesForm(forms.Form):
    """One field for each length of each live service that the user may edit and publish."""

    data: dict[str, Any]

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.services = [
            Service(page, [self._add_row(page, key, row) for key, row in rows(page).items()])
            for page in editable_services(user)
        ]
        if self.is_bound:
            self._complete_data()

    def _add_row(self, page: ServicePage, key: Key, record: ServicePrice) -> Row:
        row = Row(key, record, f"price-{page.pk}-{key[0]}-{key[1]}", self)
        self.fields[row.name] = PriceField(label=f"{record.minutes} minutes", initial=record.price)
        self.fields[f"{row.name}-seen"] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=row.state, strip=False
        )
        return row

    def _complete_data(self) -> None:
        """Lengths that were added while the user had the form open keep their price."""
        # A copy, since that of the request cannot be changed.
        self.data = self.data.dict() if isinstance(self.data, QueryDict) else dict(self.data)
        for row in (row for service in self.services for row in service.rows):
            if row.name not in self.data:
                self.data[row.name] = plain_amount(row.record.price)
                self.data[f"{row.name}-seen"] = row.state

    def clean(self) -> dict[str, Any]:
        for service in self.services:
            for row in service.rows:
                self._clean_row(service, row)
        self._report_missing_rows()
        return self.cleaned_data

    def _clean_row(self, service: Service, row: Row) -> None:
        """Collect the new price. One that somebody else changed meanwhile is an error once."""
        typed = self.cleaned_data.get(row.name)
        if typed is None:
            return
        seen = self.cleaned_data.get(f"{row.name}-seen", "")
        if seen == row.state:
            if typed != row.record.price:
                service.changes[row.key] = typed
            return
        self.data[f"{row.name}-seen"] = row.state
        if plain_amount(typed) == seen_amount(seen):
            # The user left it as it was: show what it is now.
            self.data[row.name] = plain_amount(row.record.price)
        elif typed != row.record.price:
            values = {"now": format_zar(row.record.price), "typed": format_zar(typed)}
            who = last_editor(service.page, self.user)
            self.add_error(row.name, CHANGED_MEANWHILE.format(who=who, **values))

    def _report_missing_rows(self) -> None:
        """Name the prices typed for lengths that are no longer there."""
        for name, typed in self.data.items():
            found = None if name in self.fields else FIELD_NAME.fullmatch(name)
            if found and typed.strip() != seen_amount(self.data.get(f"{name}-seen", "")):
                self.add_error(None, GONE.format(typed=typed[:20], minutes=found["minutes"]))

    def save(self) -> list[str]:
        """Publish the changed services. Returns one sentence for each."""
        return [
            f"{service.page.title}, {change_prices(service.page, service.changes, self.user)}"
            for service in self.services
            if service.changes
        ]


def rows(page: ServicePage) -> dict[Key, ServicePrice]:
    return keyed(page.prices.all())


def editable_services(user: Any) -> Iterator[ServicePage]:
    """The live services that the user may edit and publish, in the order of the page tree."""
    for page in ServicePage.objects.live().for_display().select_related("live_revision__user"):
        permissions = page.permissions_for_user(user)
        # Not `page_locked()`, which also locks pages with a scheduled version.
        locked = page.locked and BasicLock(page).for_user(user)
        if permissions.can_edit() and permissions.can_publish() and not locked:
            yield page


def last_editor(page: ServicePage, user: Any) -> str:
    """The name of the other user who published the page last."""
    revision = page.live_revision
    other = revision.user if revision else None
    if other is None or other == user:
        return "Somebody"
    return other.get_full_name() or other.get_username()


def seen_amount(state: str) -> str:
    """The price of a `Row.state`, as the field shows it."""
    return state.partition("|")[0].removesuffix(".00")
