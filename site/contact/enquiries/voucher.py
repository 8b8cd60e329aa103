"""The request for a gift voucher. Nothing is paid here: we answer with how to pay."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from contact.enquiries.form import MessageField, OneLineField, VisitorForm
from contact.models import Enquiry
from contact.money import parse_rand
from core.templatetags.site_tags import rand

SMALLEST, LARGEST = Decimal(100), Decimal(20_000)


class RandField(forms.CharField):
    """Shows what was typed and hands on an amount."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        amount = parse_rand(text)
        if not SMALLEST <= amount <= LARGEST:
            raise ValidationError(
                f"A voucher can be from {rand(SMALLEST)} to {rand(LARGEST)}. "
                "For another amount, send us an enquiry."
            )
        return amount


class VoucherForm(VisitorForm):
    kind = Enquiry.Kind.VOUCHER
    prefix_of_ids = "voucher"

    voucher_rand = RandField(
        label="How much should it be worth?",
        max_length=40,
        help_text="In rand, for example 650.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "required": "Tell us how much the voucher should be worth.",
            "max_length": "Type an amount in rand, for example 650.",
        },
    )
    voucher_for = OneLineField(
        label="Who is it for?",
        required=False,
        max_length=80,
        help_text="As it should stand on the voucher. Leave it empty for a voucher without a name.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"max_length": "This name is too long. Up to 80 characters, please."},
    )
    message = MessageField(label="A message, or anything we should know", rows=4, required=False)
    field_order = ["voucher_rand", "voucher_for", "message", "name", "phone", "email"]
