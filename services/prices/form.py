"""The form of all services and their lengths, with a check for simultaneous changes."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.http import QueryDict

from core.templatetags.site_tags import format_zar
from services.hiding import near_date
from services.models import ServicePage, ServicePrice
from services.prices.changes import Change, price_to_come
from services.prices.editable import editable_services, last_editor
from services.prices.fields import DayField, PriceField, plain_amount, validate_coming_day
from services.prices.publishing import change_prices, hide
from services.prices.rows import Key, keyed

FIELD_NAME = re.compile(r"price-\d+-(?P<minutes>\d+)-\d+")
GONE = (
    "You typed {typed} for {minutes} minutes of a massage that is no longer offered like this. "
    "Look through the prices and press “Show visitors” again."
)
TOO_EARLY = "Choose a day after today, or leave it empty: then visitors see the prices at once."
SHOWN_TODAY = "Choose a day after today: on it visitors see the massage again."
NO_NEW_PRICE = "Type at least one new price that begins on this day."
CHANGED_MEANWHILE = (
    "{who} changed this to {now} while you had this page open. "
    "Press “Show visitors” again if it is to be {typed}."
)
HIDDEN_MEANWHILE = (
    "{who} changed this while you had this page open: {now}. "
    "Press “Show visitors” again if it is to be as you chose."
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
        row = self.record
        plan = f"{row.next_price}|{row.next_from}" if row.has_coming_price else "|"
        return f"{row.current_price:.2f}|{row.note}|{plan}"

    @property
    def plan(self) -> str:
        """The price from a day to come, for example “R700 from 1 January”."""
        return price_to_come(self.record) if self.record.has_coming_price else ""

    @property
    def price(self) -> BoundField:
        return self.form[self.name]

    @property
    def withdraw(self) -> BoundField | None:
        return self.form[f"{self.name}-withdraw"] if self.plan else None

    @property
    def seen(self) -> BoundField:
        return self.form[f"{self.name}-seen"]


@dataclass
class Service:
    """A live service in the form; `changes` holds its new prices after validation."""

    page: ServicePage
    rows: list[Row]
    hide_until: BoundField
    hide_until_seen: BoundField
    changes: dict[Key, Change] = field(default_factory=dict)
    has_new_day: bool = False


class PricesForm(forms.Form):
    """One field for each length of each live service that the user may edit and publish."""

    starts = DayField(label="From a day", help_text="(empty: at once)")
    data: dict[str, Any]

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.services = [
            Service(
                page,
                [self._add_row(page, key, row) for key, row in rows(page).items()],
                *self._add_hide_until(page),
            )
            for page in editable_services(user)
        ]
        if self.is_bound:
            self._complete_data()

    def _add_row(self, page: ServicePage, key: Key, record: ServicePrice) -> Row:
        row = Row(key, record, f"price-{page.pk}-{key[0]}-{key[1]}", self)
        self.fields[row.name] = PriceField(
            label=f"{record.minutes} minutes", initial=record.current_price
        )
        if row.plan:
            self.fields[f"{row.name}-withdraw"] = forms.BooleanField(
                label="Take it back", required=False
            )
        self.fields[f"{row.name}-seen"] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=row.state, strip=False
        )
        return row

    def _add_hide_until(self, page: ServicePage) -> tuple[BoundField, BoundField]:
        """The field of the day, and one with the day that the user saw."""
        day = page.hidden_until if page.is_hidden else None
        name = f"hide-{page.pk}"
        self.fields[name] = DayField(label="Hide until", initial=day)
        self.fields[f"{name}-seen"] = forms.CharField(
            required=False, widget=forms.HiddenInput, initial=_iso(day)
        )
        return self[name], self[f"{name}-seen"]

    def _complete_data(self) -> None:
        """Lengths that were added while the user had the form open keep their price."""
        # A copy, since that of the request cannot be changed.
        self.data = self.data.dict() if isinstance(self.data, QueryDict) else dict(self.data)
        for row in (row for service in self.services for row in service.rows):
            if row.name not in self.data:
                self.data[row.name] = plain_amount(row.record.current_price)
                self.data[f"{row.name}-seen"] = row.state

    def clean(self) -> dict[str, Any]:
        for service in self.services:
            for row in service.rows:
                self._clean_row(service, row)
            self._clean_hide_until(service)
        self._report_missing_rows()
        if self.cleaned_data.get("starts") and not self.errors and not self._has_new_price():
            self.add_error("starts", NO_NEW_PRICE)
        return self.cleaned_data

    def clean_starts(self) -> date | None:
        starts: date | None = self.cleaned_data["starts"]
        if starts:
            validate_coming_day(starts, TOO_EARLY)
        return starts

    def _has_new_price(self) -> bool:
        changes = (change for service in self.services for change in service.changes.values())
        return any(change.price is not None for change in changes)

    def _clean_row(self, service: Service, row: Row) -> None:
        """Collect the new price. One that somebody else changed meanwhile is an error once."""
        typed = self.cleaned_data.get(row.name)
        if typed is None:
            return
        withdraw = bool(row.plan and self.cleaned_data.get(f"{row.name}-withdraw"))
        seen = self.cleaned_data.get(f"{row.name}-seen", "")
        if seen == row.state:
            price = None if typed == row.record.current_price else typed
            if price is not None or withdraw:
                starts = None if price is None else self.cleaned_data.get("starts")
                service.changes[row.key] = Change(price, starts, withdraw)
            return
        self.data[f"{row.name}-seen"] = row.state
        if plain_amount(typed) == seen_amount(seen) and not withdraw:
            # The user left it as it was: show what it is now.
            self.data[row.name] = plain_amount(row.record.current_price)
        elif typed != row.record.current_price or withdraw:
            now = format_zar(row.record.current_price) + (f" ({row.plan})" if row.plan else "")
            values = {"now": now, "typed": format_zar(typed)}
            who = last_editor(service.page, self.user)
            self.add_error(row.name, CHANGED_MEANWHILE.format(who=who, **values))

    def _clean_hide_until(self, service: Service) -> None:
        """Collect the new day. One that somebody else changed meanwhile is an error once."""
        name = service.hide_until.name
        if name in self.errors:
            return
        day, stored = self.cleaned_data.get(name), service.hide_until.initial
        seen = self.cleaned_data.get(f"{name}-seen", "")
        if seen == _iso(stored):
            service.has_new_day = day != stored
        elif _iso(day) == seen:
            # The user left it as it was: show what it is now.
            self.data |= {name: _iso(stored), f"{name}-seen": _iso(stored)}
        elif day != stored:
            self.data[f"{name}-seen"] = _iso(stored)
            now = f"hidden until {near_date(stored)}" if stored else "visitors see the massage"
            who = last_editor(service.page, self.user)
            self.add_error(name, HIDDEN_MEANWHILE.format(who=who, now=now))
        try:
            if day and day != stored and _iso(day) != seen:
                validate_coming_day(day, SHOWN_TODAY)
        except ValidationError as error:
            self.add_error(name, error)

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

    def hide(self) -> list[str]:
        """Hide services until a day, or show them again. Returns one sentence for each."""
        return [
            hide(service.page, self.cleaned_data[service.hide_until.name], self.user)
            for service in self.services
            if service.has_new_day
        ]


def rows(page: ServicePage) -> dict[Key, ServicePrice]:
    return keyed(page.prices.all())


def seen_amount(state: str) -> str:
    """The price of a `Row.state`, as the field shows it."""
    return state.partition("|")[0].removesuffix(".00")


def _iso(day: date | None) -> str:
    """The day as the browser sends it; empty for none."""
    return day.isoformat() if day else ""
