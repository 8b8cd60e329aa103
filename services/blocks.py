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
)
from evidence.blocks import WowFactBlock


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
