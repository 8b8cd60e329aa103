from wagtail import blocks

from anatomy.blocks import SafetyNoteBlock
from articles.queries import newest_articles
from contact.blocks import ContactCallBlock
from core.blocks import groups
from core.blocks.asides import SummaryBlock, WhatThisMeansBlock
from core.blocks.body import BodyStreamBlock
from core.blocks.cards import CardsBlock
from core.blocks.choosers import CardChooserBlock
from core.blocks.lists import ChecklistBlock, QuestionsBlock, StepsBlock
from core.blocks.media import GalleryBlock, PictureBlock, VideoBlock
from core.blocks.tables import DataTableBlock
from core.blocks.text import DividerBlock, HeadingBlock, QuoteBlock, TextBlock
from evidence.blocks import WowFactBlock
from services.blocks import BodyMapBlock, ServiceCardsBlock


class ArticleTeasersBlock(CardsBlock):
    """Points to more reading."""

    articles = blocks.ListBlock(
        CardChooserBlock(page_type="articles.ArticlePage", label="Article"),
        default=[],
        max_num=6,
        help_text="None chosen: the three newest articles.",
    )

    pages_field = "articles"
    default_pages = staticmethod(newest_articles)

    class Meta:
        icon = "doc-full"
        label = "Article teasers"
        group = groups.FROM_THE_SITE
        description = "Cards of articles, chosen by you or the newest."
        template = "articles/blocks/article_teasers.html"
        preview_value = {"heading": "Read on", "articles": []}


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
