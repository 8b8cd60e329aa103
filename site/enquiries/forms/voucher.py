"""The request for a gift voucher. Nothing is paid here: we answer with how to pay."""

from decimal import Decimal
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError

from core.templatetags.site_tags import rand
from enquiries.forms.enquiry import MessageField, VisitorForm
from enquiries.forms.lengths import lengths
from enquiries.forms.money import parse_rand
from enquiries.models import Enquiry
from form_protection.forms import SingleLineField

SMALLEST, LARGEST = Decimal(100), Decimal(20_000)


class RandField(forms.CharField):
    """Shows what was typed and hands on an amount; None when nothing was typed."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        amount = parse_rand(text)
        if not is_possible(amount):
            raise ValidationError(
                f"A voucher can be from {rand(SMALLEST)} to {rand(LARGEST)}. "
                "For another amount, send us an enquiry."
            )
        return amount


def is_possible(amount: Decimal) -> bool:
    return SMALLEST <= amount <= LARGEST


def amount_in(text: str) -> Decimal | None:
    """The amount that a button stands for; None for anything else that was sent."""
    try:
        amount = parse_rand(text)
    except ValidationError:
        return None
    return amount if is_possible(amount) else None


class Amount(NamedTuple):
    """One of the amounts to choose from, and what it pays for."""

    value: str
    rand: Decimal
    note: str


class Hour(NamedTuple):
    """What pays for sixty minutes of any massage."""

    rand: Decimal
    others_cost_less: bool


class VoucherForm(VisitorForm):
    kind = Enquiry.Kind.VOUCHER
    prefix_of_ids = "voucher"

    # The price of a massage, as buttons in the template; what is typed below wins.
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
        """What any massage of each length costs at most; and what was chosen, if that is gone."""
        dearest: dict[int, Decimal] = {}
        for one in lengths():
            if one.minutes and one.most and is_possible(one.most):
                dearest[one.minutes] = max(one.most, dearest.get(one.minutes, one.most))
        found = [
            Amount(f"{most:f}", most, f"{minutes} minutes")
            for minutes, most in sorted(dearest.items())
        ]
        chosen = self["amount"].value() or ""
        amount = amount_in(chosen)
        if amount and amount not in [one.rand for one in found]:
            found.append(Amount(chosen, amount, "as you chose"))
        return found

    def hour(self) -> Hour | None:
        """For the sentence that explains the amounts; None where an hour has no price."""
        costs = [one.most for one in lengths() if one.minutes == 60 and one.most]
        return Hour(max(costs), len(set(costs)) > 1) if costs else None

    def clean(self) -> None:
        super().clean()
        if self.has_error("voucher_rand"):
            return
        typed = self.cleaned_data.get("voucher_rand")
        chosen = typed or amount_in(self.cleaned_data.get("amount", ""))
        if chosen is None:
            self.add_error("voucher_rand", "Choose an amount, or type one.")
        self.cleaned_data["voucher_rand"] = chosen
