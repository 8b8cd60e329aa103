"""The base class of every public form, with a honeypot and a signed timestamp."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms

from form_protection.spam import make_timestamp
from text.characters import has_visible_characters, without_invisible_characters


class SingleLineField(forms.CharField):
    """Collapses whitespace and line breaks; text without visible characters becomes empty."""

    def to_python(self, value: Any) -> str:
        text = " ".join(without_invisible_characters(super().to_python(value) or "").split())
        return text if has_visible_characters(text) else ""


class ProtectedForm(forms.Form):
    """A form with a honeypot (`subject`) and a signed timestamp (`stamp`), checked in spam.py.

    `kind` names the form; its timestamps are invalid in other forms.
    """

    kind: ClassVar[str]

    # Browsers and password managers fill in names that they recognize, such as `website`.
    subject = forms.Field(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "tabindex": "-1",
                "data-1p-ignore": True,
                "data-lpignore": "true",
                "data-bwignore": True,
            }
        ),
    )
    stamp = forms.Field(required=False, widget=forms.HiddenInput)

    use_required_attribute = False

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        if field_name == "stamp":
            return make_timestamp(self.kind)
        return super().get_initial_for_field(field, field_name)

    def error_prefix(self, name: str) -> str:
        """Text before the field's errors in the summary above the form."""
        return ""

    def error_list(self) -> Iterator[tuple[str, str]]:
        """The id of the field and the text of each error, in field order."""
        for field in self:
            for error in field.errors:
                yield field.id_for_label, f"{self.error_prefix(field.name)}{error}"
