from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.text import slugify
from wagtail import blocks
from wagtail.rich_text import RichText

from core.blocks import groups
from core.validators import validate_sensible_moment

SMALL = settings.RICH_TEXT_FEATURES["small"]


def has_words(text: RichText | None) -> bool:
    """Whether the rich text has any text besides whitespace."""
    return bool(text and strip_tags(text.source).replace("&nbsp;", " ").strip())


class SmallTextBlock(blocks.RichTextBlock):
    """Rich text for call-outs and answers: no headings, no numbered lists."""

    def clean(self, value: RichText) -> RichText:
        cleaned = super().clean(value)
        if self.required and not has_words(cleaned):
            raise ValidationError("Write a few words here.")
        return cleaned

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": SMALL, **kwargs})


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        """The id of the heading."""
        # The prefix avoids ids of the page's template, such as `content`.
        return f"section-{slugify(self.get('text', ''))}".rstrip("-")


class HeadingBlock(blocks.StructBlock):
    """A heading of level 2 or 3; the page's title is the only h1."""

    text = blocks.CharBlock(
        max_length=120, help_text="A few words that say what the section is about."
    )
    level = blocks.ChoiceBlock(
        choices=[("h2", "Section"), ("h3", "Part of a section")],
        default="h2",
        required=False,
        search_index=False,
    )
    symbol = blocks.ChoiceBlock(
        choices=[
            ("leaf", "Leaf"),
            ("hands", "Hands"),
            ("stone", "Stone"),
            ("drop", "Drop of oil"),
            ("sun", "Sun"),
            ("spine", "Spine"),
            ("foot", "Foot"),
            ("web", "Web of fascia"),
            ("magnifier", "Magnifier"),
            ("brain", "Brain"),
            ("fist", "Fist"),
            ("arrows", "Arrows in a circle"),
            ("wind", "Wind or breath"),
            ("speech", "Speech bubble"),
        ],
        required=False,
        search_index=False,
        help_text="A small drawing before the heading. Empty: none.",
    )

    class Meta:
        icon = "title"
        label = "Heading"
        group = groups.TEXT
        description = "Starts a new section, with a small symbol if you like."
        template = "core/blocks/heading.html"
        value_class = HeadingValue
        form_layout = ["text", "level", "symbol"]
        preview_value = {"text": "Why the back pays the price", "level": "h2", "symbol": "leaf"}


class TextBlock(blocks.RichTextBlock):
    """Running text: paragraphs, bold, italic, links and lists."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": settings.RICH_TEXT_FEATURES["text"], **kwargs})

    class Meta:
        icon = "pilcrow"
        label = "Text"
        group = groups.TEXT
        description = "Paragraphs with bold, italic, links and lists."
        template = "core/blocks/text.html"
        preview_value = RichText(
            "<p>Most new back pain <b>settles with time and movement</b>. "
            "A quiet hour on the table can make that time easier.</p>"
            "<ul><li>Walk a little every day</li><li>Change position often</li></ul>"
        )


class QuoteBlock(blocks.StructBlock):
    """A sentence of the text, or of another source, set large."""

    text = blocks.TextBlock(max_length=400, rows=3)
    attribution = blocks.CharBlock(
        required=False, max_length=120, help_text="Who said it. Empty: nobody is named."
    )

    class Meta:
        icon = "openquote"
        label = "Quote"
        group = groups.TEXT
        description = "A sentence set large, with who said it if somebody did."
        template = "core/blocks/quote.html"
        preview_value = {"text": "The sore place is not always the busy place.", "attribution": ""}


class TestimonialBlock(blocks.StructBlock):
    """A client's statement, published with their consent."""

    quote = blocks.TextBlock(
        max_length=500,
        rows=3,
        help_text="The client's own words about the visit. Leave out anything about an illness "
        "getting better: the advertising code does not allow it.",
    )
    name = blocks.CharBlock(
        max_length=80, help_text="As the client agreed, for example “Thandi M.”"
    )
    date = blocks.DateBlock(
        required=False, validators=[validate_sensible_moment], help_text="When they said it."
    )
    consent = blocks.BooleanBlock(
        label="The client agreed to be quoted here", help_text="Keep their message or note."
    )

    class Meta:
        icon = "openquote"
        label = "Testimonial"
        group = groups.TEXT
        description = "What a client said, with their consent."
        template = "core/blocks/testimonial.html"
        preview_value = {
            "quote": "I was asked what I wanted and how firm it should be. I slept in the car home.",
            "name": "Sample client",
            "date": None,
            "consent": True,
        }


class DividerBlock(blocks.StaticBlock):
    """An ornament between two parts of a page."""

    class Meta:
        icon = "minus"
        label = "Divider"
        group = groups.TEXT
        description = "A small leaf between two parts of a page."
        admin_text = "A small leaf between two parts of the page. Nothing to fill in."
        template = "core/blocks/divider.html"
        preview_value = None
