"""What Wagtail's forms for editors ask of a line of text, a web address and a date, in one place.

Every form made for a model follows, Wagtail's own for redirects and schedules among them.
"""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from wagtail.admin import widgets
from wagtail.admin.forms.models import register_form_field_override

from core.validators import validate_sensible_moment
from text.characters import without_invisible_characters

FULL_ADDRESS = "Give the full address, beginning with https://."
NO_USER = "Leave out the user name and password before the @: everyone can read them here."


class VisibleTextField(forms.CharField):
    """Cleaned before it is compared with others: here the same name twice can still be refused."""

    def to_python(self, value: Any) -> Any:
        # With the spaces that come in place of line breaks stripped.
        return super().to_python(without_invisible_characters(str(value)) if value else value)


class WebAddressField(forms.URLField):
    """An address that a browser opens: no ftp, no //host, no user name that looks like a host."""

    default_validators = [URLValidator(schemes=["http", "https"])]
    default_error_messages = {"invalid": FULL_ADDRESS}

    def to_python(self, value: Any) -> Any:
        # Before Django puts https: in front; browsers read \ as /.
        if str(value or "").strip().replace("\\", "/").startswith("//"):
            raise ValidationError(FULL_ADDRESS, code="invalid")
        return super().to_python(value)

    def run_validators(self, value: str) -> None:
        super().run_validators(value)
        if value and "@" in urlsplit(value).netloc:
            raise ValidationError(NO_USER, code="user_name")


def register() -> None:
    """Called once, when the apps are ready and before any form is made."""
    sensible = [validate_sensible_moment]
    for field, override in (
        (models.URLField, {"form_class": WebAddressField, "assume_scheme": "https"}),
        (models.DateField, {"widget": widgets.AdminDateInput, "validators": sensible}),
        (models.DateTimeField, {"widget": widgets.AdminDateTimeInput, "validators": sensible}),
    ):
        register_form_field_override(field, override=override)
    # Not for fields derived from it, which have form fields of their own.
    visible = {"form_class": VisibleTextField}
    register_form_field_override(models.CharField, override=visible, exact_class=True)
