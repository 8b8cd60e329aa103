from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from contact.enquiries.guards import new_stamp
from contact.fields import PhoneFormField
from core.freshness import fresh

MESSAGE_LENGTH = 4000
ANSWER_TO = "Give a WhatsApp number or an e-mail address, so that we can answer you."


class VisitorPhoneField(PhoneFormField):
    """Shows again exactly what was typed, also when it is no South African number."""

    def prepare_value(self, value: Any) -> Any:
        return value


class EnquiryForm(forms.Form):
    """A question from a visitor. `stamp` and `website` are for the guards, not for people."""

    name = forms.CharField(
        label="Your name",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": "Tell us your name, as you would like to be called.",
            "max_length": "This name is too long. Up to 80 characters, please.",
        },
    )
    phone = VisitorPhoneField(
        label="WhatsApp number",
        required=False,
        help_text="A South African number, for example 082 123 4567.",
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        error_messages={"max_length": "This is too long for a telephone number."},
    )
    email = forms.EmailField(
        label="E-mail address",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": "This does not look like an e-mail address. Example: name@example.com.",
            "max_length": "This is too long for an e-mail address.",
        },
    )
    service = forms.TypedChoiceField(
        label="Which massage is it about?",
        required=False,
        choices=lambda: [("", "Not sure yet"), *services()],
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": "We no longer offer this one. Choose from the list."},
    )
    message = forms.CharField(
        label="Your message",
        help_text="Please write nothing about your health here: no complaints, no medicines. "
        "We ask about that in person.",
        widget=forms.Textarea(attrs={"rows": 6}),
        # No max_length: browsers would cut a pasted text short without a word.
        validators=[
            MaxLengthValidator(
                MESSAGE_LENGTH,
                f"Your message has %(show_value)d characters. Up to {MESSAGE_LENGTH}, please.",
            )
        ],
        error_messages={"required": "Tell us what you would like to know."},
    )
    website = forms.Field(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    stamp = forms.Field(required=False, widget=forms.HiddenInput, initial=new_stamp)

    use_required_attribute = False

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="enquiry_%s")

    def clean_name(self) -> str:
        """One line, whatever was pasted."""
        return " ".join(self.cleaned_data["name"].split())

    def clean(self) -> None:
        typed = (self.data.get("phone", "").strip(), self.data.get("email", "").strip())
        if not any(typed):
            self.add_error("phone", ValidationError(ANSWER_TO, code="required"))


def services() -> list[tuple[int, str]]:
    """The massages that can be asked about, in the order of the page tree."""
    model = apps.get_model("services.ServicePage")
    return fresh(
        "enquiry-services",
        lambda: list(model.objects.live().public().order_by("path").values_list("pk", "title")),
    )
