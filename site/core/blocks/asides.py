from wagtail import blocks
from wagtail.rich_text import RichText

from core.blocks import groups
from core.blocks.text import SmallTextBlock


class WhatThisMeansBlock(blocks.StructBlock):
    """Explains what a fact means for the reader."""

    text = SmallTextBlock(help_text="Two or three sentences in everyday words.")

    class Meta:
        icon = "help"
        label = "What this means"
        group = groups.KNOWLEDGE
        description = "Says in everyday words what a fact means for the reader."
        template = "core/blocks/what_this_means.html"
        preview_value = {
            "text": RichText("<p>If sitting makes it worse, <b>stand up every half hour</b>.</p>")
        }


class SummaryBlock(blocks.StructBlock):
    """The main points of an article as a list."""

    points = blocks.ListBlock(
        blocks.TextBlock(max_length=240, rows=2, label="Point"), min_num=1, max_num=8
    )

    class Meta:
        icon = "list-ul"
        label = "Summary"
        group = groups.TEXT
        description = "The whole piece in a few short lines."
        template = "core/blocks/summary.html"
        preview_value = {
            "points": [
                "The back often works for others.",
                "Strong hips help.",
                "Ask before you book.",
            ]
        }
