"""The stream blocks of service pages, and the one that other plain pages share."""

from typing import Any

from wagtail import blocks, hooks

from anatomy.blocks import SafetyNoteBlock
from contact.blocks import ContactCallBlock, OpeningHoursBlock
from core.blocks.asides import SummaryBlock, WhatThisMeansBlock
from core.blocks.body import BodyStreamBlock
from core.blocks.lists import ChecklistBlock, StepsBlock
from core.blocks.media import GalleryBlock, PictureBlock, VideoBlock
from core.blocks.text import DividerBlock, HeadingBlock, QuoteBlock, TestimonialBlock, TextBlock
from evidence.blocks import WowFactBlock
from services.blocks import BodyMapBlock


class PlainStreamBlock(BodyStreamBlock):
    """The blocks that every page type but the article may use."""

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
    """The body of a service, beside its fields for steps, prices and questions.

    Packages above add blocks with the hook `service_blocks`: a function that returns pairs of name
    and block. Give a StreamField this class, not an instance: Wagtail then instantiates it after
    all hooks are registered.
    """

    def __init__(self, **kwargs: Any) -> None:
        registered: list[tuple[str, blocks.Block]] = [
            pair for find in hooks.get_hooks("service_blocks") for pair in find()
        ]
        super().__init__([*registered, ("body_map", BodyMapBlock())], **kwargs)
