"""Blocks for the streams of all page types."""

from core.blocks.asides import SummaryBlock, WhatThisMeansBlock
from core.blocks.body import BodyStreamBlock
from core.blocks.cards import CardsBlock
from core.blocks.lists import ChecklistBlock, QuestionsBlock, StepsBlock
from core.blocks.media import GalleryBlock, PictureBlock, VideoBlock
from core.blocks.tables import DataTableBlock
from core.blocks.text import DividerBlock, HeadingBlock, QuoteBlock, TestimonialBlock, TextBlock

__all__ = [
    "BodyStreamBlock",
    "CardsBlock",
    "ChecklistBlock",
    "DataTableBlock",
    "DividerBlock",
    "GalleryBlock",
    "HeadingBlock",
    "PictureBlock",
    "QuestionsBlock",
    "QuoteBlock",
    "StepsBlock",
    "SummaryBlock",
    "TestimonialBlock",
    "TextBlock",
    "VideoBlock",
    "WhatThisMeansBlock",
]
