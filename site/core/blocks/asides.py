from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.rich_text import RichText

from core.blocks import groups
from core.blocks.text import SmallTextBlock, has_words


class WhatThisMeansBlock(blocks.StructBlock):
    """Explains what a fact means for the reader."""

    text = SmallTextBlock(help_text="Two or three sentences in everyday words.")
    heading = blocks.CharBlock(
        required=False,
        max_length=120,
        help_text="Stands above the text, for example “What this means”. Empty: none.",
    )

    class Meta:
        icon = "help"
        label = "What this means"
        group = groups.KNOWLEDGE
        description = "Says in everyday words what a fact means for the reader."
        template = "core/blocks/what_this_means.html"
        preview_value = {
            "heading": "What this means",
            "text": RichText("<p>If sitting makes it worse, <b>stand up every half hour</b>.</p>"),
        }


class PointBlock(blocks.TextBlock):
    """One point. Wagtail shows no label for the fields of a list."""

    @cached_property
    def field(self) -> Any:
        field = super().field
        field.widget.attrs["aria-label"] = self.label
        return field


class SummaryBlock(blocks.StructBlock):
    """The main points of an article, as a list or as prose."""

    points = blocks.ListBlock(
        PointBlock(max_length=240, rows=2, label="Point", required=False),
        default=[""],
        max_num=8,
    )
    text = SmallTextBlock(
        required=False, help_text="In place of points, or below them: a few sentences."
    )
    heading = blocks.CharBlock(
        required=False, max_length=120, help_text="Stands above it. Empty: “In short”."
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        points = [point for point in cleaned["points"] if point.strip()]
        if not points and not has_words(cleaned["text"]):
            message = "Add a point, or write a few sentences."
            raise blocks.StructBlockValidationError(block_errors={"text": ValidationError(message)})
        if len(points) < len(cleaned["points"]):
            cleaned["points"] = self.child_blocks["points"].normalize(points)
        return cleaned

    class Meta:
        icon = "list-ul"
        label = "Summary"
        group = groups.TEXT
        description = "The whole piece in a few short lines."
        template = "core/blocks/summary.html"
        preview_value = {
            "heading": "",
            "text": "",
            "points": [
                "The back often works for others.",
                "Strong hips help.",
                "Ask before you book.",
            ],
        }
