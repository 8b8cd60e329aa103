from typing import Any

from wagtail import blocks

from contact.channels import CHANNELS, contact_links
from contact.message_templates import HELP_TEXT, MessageTemplateBlock
from core.blocks import groups


class ContactCallValue(blocks.StructValue):
    def message(self, page: Any) -> str:
        """The WhatsApp message of the block, else of the page; empty for the default greeting."""
        return self.get("whatsapp_text") or getattr(page, "whatsapp_text", "")


class ContactCallBlock(blocks.StructBlock):
    """Contact buttons with a few words; the numbers come from Contact details."""

    heading = blocks.CharBlock(
        required=False, max_length=120, help_text="For example “Shall we have a look?”"
    )
    text = blocks.TextBlock(required=False, max_length=400, rows=2)
    channels = blocks.MultipleChoiceBlock(
        choices=CHANNELS,
        default=["whatsapp", "call", "enquiry"],
        widget_type="checkboxes",
        search_index=False,
        label="Ways to get in touch",
        help_text="The numbers are those under Settings → Contact details.",
    )
    whatsapp_text = MessageTemplateBlock(
        required=False,
        label="WhatsApp message",
        help_text="The message that is ready when the visitor opens WhatsApp. Empty: the "
        f"service's own, else the greeting from Contact details. {HELP_TEXT}",
    )

    class Meta:
        icon = "mobile-alt"
        label = "Contact call"
        group = groups.CONTACT
        description = "Buttons for WhatsApp, a call and an enquiry, with a few words."
        template = "contact/blocks/contact_call.html"
        value_class = ContactCallValue
        preview_value = {
            "heading": "Shall we have a look?",
            "text": "Tell us where it aches and when you could come.",
            "channels": ["whatsapp", "call", "enquiry"],
            "whatsapp_text": "",
        }

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        request = context.get("request")
        if request is not None:
            message = value.message(context.get("page"))
            context["links"] = contact_links(
                request, message, value["channels"], context.get("page")
            )
        return context


class OpeningHoursBlock(blocks.StructBlock):
    """The opening hours and upcoming special days from Contact details."""

    heading = blocks.CharBlock(required=False, max_length=120)

    class Meta:
        icon = "time"
        label = "Opening hours"
        group = groups.CONTACT
        description = "The opening hours from Contact details."
        template = "contact/blocks/opening_hours.html"
        preview_value = {"heading": "When we are open"}
