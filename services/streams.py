"""What the bodies of services are made of."""

from typing import Any

from wagtail import blocks, hooks

from anatomy.blocks import SafetyNoteBlock
from contact.blocks import ContactCallBlock, OpeningHoursBlock
from core.blocks import (
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
)
from evidence.blocks import WowFactBlock
from services.blocks import BodyMapBlock


class PlainStreamBlock(BodyStreamBlock):
    """What every page but an article may be made of."""

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


class ServiceStreamBlock(PlainStreamBlock):
    """What tells of a service, beside its fields for steps, prices and questions.

    Packages above add blocks with the hook `service_blocks`: a function that returns names with
    blocks. A field is given the class, which Wagtail instantiates when all apps are loaded.
    """

    def __init__(self, **kwargs: Any) -> None:
        offered: list[tuple[str, blocks.Block]] = [
            named for find in hooks.get_hooks("service_blocks") for named in find()
        ]
        super().__init__([*offered, ("body_map", BodyMapBlock())], **kwargs)
