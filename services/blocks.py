from typing import Any

from wagtail import blocks

from anatomy.blocks import BodyMapBlock, SafetyNoteBlock
from contact.blocks import ContactCallBlock, OpeningHoursBlock
from core.blocks import (
    ArticleTeasersBlock,
    BodyStreamBlock,
    ChecklistBlock,
    DividerBlock,
    GalleryBlock,
    HeadingBlock,
    PictureBlock,
    QuoteBlock,
    StepsBlock,
    SummaryBlock,
    TestimonialBlock,
    TextBlock,
    VideoBlock,
    WhatThisMeansBlock,
    groups,
)
from core.blocks.cards import all_services
from core.blocks.choosers import CardChooserBlock
from evidence.blocks import WowFactBlock


class SessionBlock(blocks.StructBlock):
    """Shows what happens in a session, taken from a service that visitors may see."""

    heading = blocks.CharBlock(
        required=False,
        max_length=120,
        help_text="For example “One line, sixty minutes”. Empty: “The hour, step by step”.",
    )
    text = blocks.TextBlock(
        required=False, max_length=240, rows=2, help_text="One or two sentences beside the heading."
    )
    service = CardChooserBlock(
        page_type="services.ServicePage",
        required=False,
        help_text="Whose steps are shown. None chosen: the first of the list. Steps are changed "
        "on the service's own page.",
    )

    class Meta:
        icon = "time"
        label = "The hour, step by step"
        group = groups.FROM_THE_SITE
        description = "What happens in a session and how long each part takes, from a service."
        template = "blocks/session.html"
        preview_value = {"heading": "One line, sixty minutes", "text": "Start to finish."}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        chosen = value.get("service")
        if chosen is None:
            context["service"] = next(iter(all_services()), None)
        else:
            context["service"] = chosen if getattr(chosen, "shown_to_visitors", False) else None
        return context


class ServiceStreamBlock(BodyStreamBlock):
    """What tells of a service, beside its fields for steps, prices and questions."""

    heading = HeadingBlock()
    text = TextBlock()
    summary = SummaryBlock()
    quote = QuoteBlock()
    checklist = ChecklistBlock()
    steps = StepsBlock()
    testimonial = TestimonialBlock()
    divider = DividerBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    wow_fact = WowFactBlock()
    what_this_means = WhatThisMeansBlock()
    safety_note = SafetyNoteBlock()
    contact_call = ContactCallBlock()
    opening_hours = OpeningHoursBlock()
    article_teasers = ArticleTeasersBlock()
    body_map = BodyMapBlock()
