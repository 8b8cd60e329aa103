"""What a reader wants to know of a long text before starting: its parts and its length."""

import math
from typing import Any

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue

# Silent reading of English prose, a common average for adults.
WORDS_A_MINUTE = 220
# Below this many sections a list of contents is longer than the scroll it saves.
MINIMUM_SECTIONS = 4


def contents_of(body: StreamValue) -> list[dict[str, str]]:
    """The sections of a long body: the text and the anchor of each; empty for a short one."""
    sections = [
        {"text": block.value["text"], "anchor": block.value.anchor}
        for block in body
        if block.block_type == "heading" and block.value["level"] != "h3"
    ]
    return sections if len(sections) >= MINIMUM_SECTIONS else []


def reading_minutes(standfirst: str, body: StreamValue) -> int:
    return minutes_of(standfirst, list(body.raw_data))


def minutes_of(standfirst: str, blocks: list[dict[str, Any]]) -> int:
    """Whole minutes, at least one, for a body in its stored form."""
    words = len(standfirst.split()) + sum(_words(block["value"]) for block in blocks)
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def _words(value: Any) -> int:
    """Without those of the records that it refers to."""
    if isinstance(value, str):
        return len(strip_tags(value).split())
    if isinstance(value, dict):
        return sum(_words(part) for name, part in value.items() if name not in {"id", "type"})
    return sum(map(_words, value)) if isinstance(value, list | tuple) else 0


def teased(body: StreamValue) -> list[int]:
    """The articles that the body's own teasers were given to show."""
    return [
        article.pk
        for block in body
        if block.block_type == "article_teasers"
        for article in block.value["articles"]
        if article
    ]
