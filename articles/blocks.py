from anatomy.blocks import BodyMapBlock, SafetyNoteBlock
from contact.blocks import ContactCallBlock
from core.blocks import (
    ArticleTeasersBlock,
    BodyStreamBlock,
    ChecklistBlock,
    DataTableBlock,
    DividerBlock,
    GalleryBlock,
    HeadingBlock,
    PictureBlock,
    QuestionsBlock,
    QuoteBlock,
    ServiceCardsBlock,
    StepsBlock,
    SummaryBlock,
    TextBlock,
    VideoBlock,
    WhatThisMeansBlock,
)
from evidence.blocks import WowFactBlock


class ArticleStreamBlock(BodyStreamBlock):
    """What an article may be made of."""

    heading = HeadingBlock()
    text = TextBlock()
    summary = SummaryBlock()
    quote = QuoteBlock()
    checklist = ChecklistBlock()
    steps = StepsBlock()
    table = DataTableBlock()
    divider = DividerBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    wow_fact = WowFactBlock()
    what_this_means = WhatThisMeansBlock()
    safety_note = SafetyNoteBlock()
    questions = QuestionsBlock()
    contact_call = ContactCallBlock()
    service_cards = ServiceCardsBlock()
    article_teasers = ArticleTeasersBlock()
    body_map = BodyMapBlock()
