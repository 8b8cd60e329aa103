from wagtail import blocks
from wagtail.rich_text import RichText

from core.blocks import groups
from core.blocks.text import SmallTextBlock


class WhatThisMeansBlock(blocks.StructBlock):
    """Turns a fact into something the reader can do with their own back."""

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
    """The article in a handful of lines, for those who scroll to the end first."""

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
