import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from contact.phone import COUNTRY_CODE, parse_phone, phone_text

STORED = re.compile(rf"\+{COUNTRY_CODE}\d{{9}}")
# Earlier releases accepted numbers with missing digits.
STORED_EARLIER = re.compile(rf"\+{COUNTRY_CODE}\d+", re.ASCII)


class PhoneFormField(forms.CharField):
    """Displays a number in national format and cleans it to E.164."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}))
        # Longer than E.164, as input may have spaces, brackets and dashes.
        kwargs["max_length"] = 40
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        # Only stored values are formatted; invalid input is redisplayed unchanged.
        is_stored = isinstance(value, str) and STORED.fullmatch(value)
        return phone_text(value) if is_stored else value

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        return parse_phone(text) if text else text


class PhoneField(models.CharField):
    """A South African telephone number, stored as E.164."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 16)
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return parse_phone(text) if text else text

    def get_prep_value(self, value: Any) -> Any:
        try:
            return super().get_prep_value(value)
        except ValidationError:
            # The form reports it; saving other fields must not fail.
            if STORED_EARLIER.fullmatch(str(value)):
                return value
            raise

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": PhoneFormField, **kwargs})
