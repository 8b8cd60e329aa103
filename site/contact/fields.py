from typing import Any

from django import forms
from django.db import models

from contact.phone import parse_phone, phone_text


class PhoneFormField(forms.CharField):
    """Shows a number as South Africans write it and hands it on as E.164."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}))
        # The stored form is short; what people type has spaces, brackets and dashes.
        kwargs["max_length"] = 40
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return phone_text(value) if isinstance(value, str) and value.startswith("+") else value

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

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        return super().formfield(**{"form_class": PhoneFormField, **kwargs})
