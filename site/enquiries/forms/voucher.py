"""The voucher request form. There is no online payment."""

from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError

from core.templatetags.site_tags import format_zar
from enquiries.forms.enquiry import MessageField, VisitorForm
from enquiries.forms.lengths import lengths
from enquiries.forms.money import parse_rand
from enquiries.models import Enquiry
from form_protection.forms import SingleLineField

MIN_RAND, MAX_RAND = Decimal(100), Decimal(20_000)


class RandField(forms.CharField):
    """Cleans to a Decimal between MIN_RAND and MAX_RAND, or None when empty."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        amount = parse_rand(text)
        if not is_allowed(amount):
            raise ValidationError(
                f"A voucher can be from {format_zar(MIN_RAND)} to {format_zar(MAX_RAND)}. "
                "For another amount, send us an enquiry."
            )
        return amount


def is_allowed(amount: Decimal) -> bool:
    return MIN_RAND <= amount <= MAX_RAND


def parse_amount(text: str) -> Decimal | None:
    """The amount of a button; None for any other value."""
    try:
        amount = parse_rand(text)
    except ValidationError:
        return None
    return amount if is_allowed(amount) else None


class Amount(NamedTuple):
    """An amount to choose, with a note about what it pays for."""

    value: str
    rand: Decimal
    note: str


class Hour(NamedTuple):
    """The price that covers sixty minutes of any massage."""

    rand: Decimal
    others_cost_less: bool


class VoucherForm(VisitorForm):
    kind = Enquiry.Kind.VOUCHER
    prefix_of_ids = "voucher"

    # Radio buttons in the template; `voucher_rand` takes precedence.
    amount = SingleLineField(required=False)
    voucher_rand = RandField(
        label="Another amount",
        required=False,
        max_length=40,
        help_text="In rand, for example 650.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"max_length": "Type an amount in rand, for example 650."},
    )
    voucher_for = SingleLineField(
        label="Who’s it for?",
        required=False,
        max_length=80,
        help_text="As it should read. Leave it empty to write the name by hand.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": "This name is too long. Up to 80 characters, please."},
    )
    message = MessageField(
        label="A line for the voucher, or for us",
        rows=3,
        required=False,
        help_text="“Put it down for an hour” is a good one.",
    )
    field_order = ["amount", "voucher_rand", "voucher_for", "message", "name", "phone", "email"]

    def amounts(self) -> list[Amount]:
        """The highest price of each length, and the chosen amount if it is none of them."""
        highest: dict[int, Decimal] = {}
        for one in lengths():
            if one.minutes and one.max_price and is_allowed(one.max_price):
                highest[one.minutes] = max(one.max_price, highest.get(one.minutes, one.max_price))
        found = [
            Amount(f"{price:f}", price, f"{minutes} minutes")
            for minutes, price in sorted(highest.items())
        ]
        chosen = self["amount"].value() or ""
        amount = parse_amount(chosen)
        if amount and amount not in [one.rand for one in found]:
            found.append(Amount(chosen, amount, "as you chose"))
        return found

    def hour(self) -> Hour | None:
        """For the explanation of the amounts; None when no service has a price for an hour."""
        costs = [one.max_price for one in lengths() if one.minutes == 60 and one.max_price]
        return Hour(max(costs), len(set(costs)) > 1) if costs else None

    def clean(self) -> None:
        super().clean()
        if self.has_error("voucher_rand"):
            return
        typed = self.cleaned_data.get("voucher_rand")
        chosen = typed or parse_amount(self.cleaned_data.get("amount", ""))
        if chosen is None:
            self.add_error("voucher_rand", "Choose an amount, or type one.")
        self.cleaned_data["voucher_rand"] = chosen
