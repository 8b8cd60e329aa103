"""The form field of a price."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

ONLY_THE_AMOUNT = "Type only the amount in rand, for example 650."
TOO_LATE = "That is more than two years ahead. Check the year."
EMPTY = "Type the price. To take this length away, open the service."


class PriceField(forms.DecimalField):
    """An amount in rand, also typed as R1 250, 649,50 or R 650.00."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            min_value=Decimal("1"),
            max_digits=8,
            decimal_places=2,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
            error_messages={"invalid": ONLY_THE_AMOUNT, "required": EMPTY},
            **kwargs,
        )

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            value = re.sub(r"^[Rr]|\s", "", value.strip()).replace(",", ".")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        return plain_amount(value) if isinstance(value, Decimal) else value


class DayField(forms.DateField):
    """An optional day, chosen as all days in the admin."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            widget=AdminDateInput,
            error_messages={"invalid": "Choose a day, for example 2027-01-01."},
            **kwargs,
        )


def validate_coming_day(day: date, too_early: str) -> None:
    """Raises ValidationError, with the message `too_early` for today and earlier."""
    today = timezone.localdate()
    if day <= today:
        raise ValidationError(too_early)
    if day.year > today.year + 2:
        raise ValidationError(TOO_LATE)


def plain_amount(amount: Decimal) -> str:
    """650 or 649.50."""
    return f"{amount:.2f}".removesuffix(".00")
