"""Form fields for text, URLs and dates in all model forms of the admin, Wagtail's own included."""

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from wagtail.admin import widgets
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.telepath import register as register_adapter
from wagtail.admin.telepath.widgets import WidgetAdapter

from core.validators import validate_sensible_moment
from text.characters import without_invisible_characters

FULL_ADDRESS = "Give the full address, beginning with https://."
NO_USER = "Leave out the user name and password before the @: everyone can read them here."


class VisibleTextField(forms.CharField):
    """Removes invisible characters before uniqueness is validated."""

    def to_python(self, value: Any) -> Any:
        # Before super(), which strips the spaces that replace line separators.
        return super().to_python(without_invisible_characters(str(value)) if value else value)


class WebAddressField(forms.URLField):
    """An absolute http(s) URL without user information."""

    default_validators = [URLValidator(schemes=["http", "https"])]
    default_error_messages = {"invalid": FULL_ADDRESS}

    def to_python(self, value: Any) -> Any:
        # Django would prepend https:; browsers treat \ as /.
        if str(value or "").strip().replace("\\", "/").startswith("//"):
            raise ValidationError(FULL_ADDRESS, code="invalid")
        return super().to_python(value)

    def run_validators(self, value: str) -> None:
        super().run_validators(value)
        if value and "@" in urlsplit(value).netloc:
            raise ValidationError(NO_USER, code="user_name")


def register() -> None:
    """Register the overrides; called from AppConfig.ready(), before any form class is created."""
    sensible = [validate_sensible_moment]
    for field, override in (
        (models.URLField, {"form_class": WebAddressField, "assume_scheme": "https"}),
        (models.DateField, {"widget": widgets.AdminDateInput, "validators": sensible}),
        (models.DateTimeField, {"widget": widgets.AdminDateTimeInput, "validators": sensible}),
    ):
        register_form_field_override(field, override=override)
    # Dates in blocks from the templates of the widgets; Wagtail's adapters make a calendar in script.
    for widget in (widgets.AdminDateInput, widgets.AdminTimeInput, widgets.AdminDateTimeInput):
        register_adapter(WidgetAdapter(), widget)
    # exact_class: subclasses of CharField have form fields of their own.
    visible = {"form_class": VisibleTextField}
    register_form_field_override(models.CharField, override=visible, exact_class=True)
