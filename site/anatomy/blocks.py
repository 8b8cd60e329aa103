from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.rich_text import RichText

from core.blocks import groups
from core.blocks.choosers import RecordChooserBlock
from core.blocks.text import SmallTextBlock, has_words


class SafetyNoteValue(blocks.StructValue):
    TITLES = {
        "emergency": "Go to emergency care now",
        "see_doctor": "See a doctor first",
        "take_care": "Take care",
    }

    @property
    def title(self) -> str:
        return self.TITLES.get(self.get("urgency", ""), self.TITLES["take_care"])


class SafetyNoteBlock(blocks.StructBlock):
    """Warns when massage has to wait. The only block that may worry a reader: use it sparingly."""

    urgency = blocks.ChoiceBlock(
        choices=[
            ("take_care", "Take care"),
            ("see_doctor", "See a doctor first"),
            ("emergency", "Emergency"),
        ],
        default="see_doctor",
        search_index=False,
    )
    body_area = RecordChooserBlock(
        "anatomy.BodyArea",
        required=False,
        help_text="Brings along that area's “see a doctor first if”.",
    )
    text = SmallTextBlock(required=False)

    class Meta:
        icon = "warning"
        label = "Safety note"
        group = groups.KNOWLEDGE
        description = "When to see a doctor first, or to go to emergency care."
        template = "anatomy/blocks/safety_note.html"
        value_class = SafetyNoteValue
        preview_value = {
            "urgency": "see_doctor",
            "body_area": None,
            "text": RichText("<p>See a doctor before you book if the pain came with a fever.</p>"),
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned["body_area"] and not has_words(cleaned["text"]):
            raise blocks.StructBlockValidationError(
                block_errors={"text": ValidationError("Write a text, or choose a body area.")}
            )
        return cleaned
