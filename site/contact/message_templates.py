"""Form input and block for prefilled WhatsApp messages."""

from typing import Any

from django import forms
from django.forms.widgets import Script
from wagtail import blocks

from contact.placeholders import validate_draft

MAX_LENGTH = 200
HELP_TEXT = (
    "{page} in it becomes the name of the page that the visitor is on. "
    "What the visitor will find ready stands below."
)


class MessageTemplateInput(forms.TextInput):
    """A text input with a preview of the message below it."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-whatsapp-draft": "", **(attrs or {})})

    class Media:
        js = [Script("contact/js/whatsapp_draft.js", type="module")]


class MessageTemplateBlock(blocks.CharBlock):
    """A WhatsApp message; validates its placeholders."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=MAX_LENGTH, validators=[validate_draft], **kwargs)
        self.field.widget = MessageTemplateInput({"maxlength": MAX_LENGTH})
