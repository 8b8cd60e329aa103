"""The base class of the public forms, and the enquiry form."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from contact.fields import PhoneFormField
from enquiries.models import Enquiry
from enquiries.news.consent import WORDING
from form_protection.forms import ProtectedForm, SingleLineField
from services.queries import all_services
from text.characters import has_visible_characters, without_invisible_characters

MESSAGE_LENGTH = 4000
CONTACT_REQUIRED = "Give a WhatsApp number or an e-mail address, so we can answer you."


class VisitorPhoneField(PhoneFormField):
    """Redisplays the input unchanged, also when it is invalid."""

    def prepare_value(self, value: Any) -> Any:
        return value


class MessageField(forms.CharField):
    """Multi-line text, without invisible characters."""

    def __init__(self, *, rows: int = 5, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.Textarea(attrs={"rows": rows}),
            # No max_length: browsers would truncate pasted text without a message.
            validators=[
                MaxLengthValidator(
                    MESSAGE_LENGTH,
                    f"Your message has %(show_value)d characters. Up to {MESSAGE_LENGTH}, please.",
                )
            ],
            **kwargs,
        )

    def to_python(self, value: Any) -> str:
        text = without_invisible_characters(super().to_python(value) or "").strip()
        return text if has_visible_characters(text) else ""


class VisitorEmailField(forms.EmailField):
    """Removes invisible characters, which addresses copied from chats contain."""

    def to_python(self, value: Any) -> str:
        return without_invisible_characters(super().to_python(value) or "").strip()


class VisitorForm(ProtectedForm):
    """Name, phone, email and consent to news; base class of the public forms."""

    prefix_of_ids: ClassVar[str]

    name = SingleLineField(
        label="Your name",
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": "Tell us your name, as you’d like to be called.",
            "max_length": "This name is too long. Up to 80 characters, please.",
        },
    )
    phone = VisitorPhoneField(
        label="WhatsApp number",
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        error_messages={"max_length": "This is too long for a telephone number."},
    )
    email = VisitorEmailField(
        label="E-mail address",
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": "This doesn’t look like an e-mail address. Example: name@example.com.",
            "max_length": "This is too long for an e-mail address.",
        },
    )
    wants_news = forms.BooleanField(
        label=WORDING,
        required=False,
        help_text="Separate from your request. For it we keep your name and how to reach you until "
        "you say stop; one word does it.",
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id=f"{self.prefix_of_ids}_%s", **kwargs)

    def clean(self) -> None:
        """Requires a phone number or an email address, unless one of them has an error already."""
        ways = ("phone", "email")
        if not any(self.cleaned_data.get(name) or self.has_error(name) for name in ways):
            self.add_error("phone", ValidationError(CONTACT_REQUIRED, code="required"))


class EnquiryForm(VisitorForm):
    """A question to the spa."""

    kind = Enquiry.Kind.QUESTION
    prefix_of_ids = "enquiry"

    service = forms.TypedChoiceField(
        label="Which massage is it about?",
        required=False,
        choices=lambda: [("", "Not sure yet"), *services()],
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": "We no longer offer this one. Choose from the list."},
    )
    message = MessageField(
        label="Your question",
        help_text="Parking, gifts, what to wear: ask away. The medical questions we’ll ask in "
        "person.",
        error_messages={"required": "Tell us what you’d like to know."},
    )
    field_order = ["message", "service", "name", "phone", "email"]


def services() -> list[tuple[int, str]]:
    """Choices of services, in the order of the page tree."""
    return [(service.pk, service.title) for service in all_services()]
