"""The WhatsApp message that waits for the visitor, where an editor types it."""

from typing import Any

from django import forms
from django.forms.widgets import Script
from wagtail import blocks

from contact.placeholders import validate_draft

LENGTH = 200
HOW = (
    "{page} in it becomes the name of the page that the visitor is on. "
    "What the visitor will find ready stands below."
)


class DraftInput(forms.TextInput):
    """Shows below the field what the visitor will find ready in WhatsApp."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"data-whatsapp-draft": "", **(attrs or {})})

    class Media:
        js = [Script("contact/js/whatsapp_draft.js", type="module")]


class DraftBlock(blocks.CharBlock):
    """A WhatsApp message of a block."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LENGTH, validators=[validate_draft], **kwargs)
        self.field.widget = DraftInput({"maxlength": LENGTH})
