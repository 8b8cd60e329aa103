"""The base of every public form: two hidden fields that tell programs from people."""

from typing import Any, ClassVar

from django import forms

from form_protection.spam import new_stamp
from text.characters import has_visible_characters, without_unseen_characters


class OneLineField(forms.CharField):
    """One line, whatever was pasted, and empty when there is nothing to see in it."""

    def to_python(self, value: Any) -> str:
        text = " ".join(without_unseen_characters(super().to_python(value) or "").split())
        return text if has_visible_characters(text) else ""


class ProtectedForm(forms.Form):
    """A form with a honeypot (`subject`) and a signed timestamp (`stamp`)."""

    kind: ClassVar[str]

    # No name that browsers or password managers know: `website` was one.
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
            return new_stamp(self.kind)
        return super().get_initial_for_field(field, field_name)
