"""What is derived from an article's body: table of contents, reading time, linked articles."""

import math
from typing import Any

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue

# Silent reading of English prose, a common average for adults.
WORDS_A_MINUTE = 220
# Bodies with fewer sections get no table of contents.
MINIMUM_SECTIONS = 4


def table_of_contents(body: StreamValue) -> list[dict[str, str]]:
    """Text and anchor of each section; empty when there are fewer than MINIMUM_SECTIONS."""
    sections = [
        {"text": block.value["text"], "anchor": block.value.anchor}
        for block in body
        if block.block_type == "heading" and block.value["level"] != "h3"
    ]
    return sections if len(sections) >= MINIMUM_SECTIONS else []


def reading_minutes(standfirst: str, body: StreamValue) -> int:
    """Reading time in whole minutes, at least one."""
    return stored_reading_minutes(standfirst, list(body.raw_data))


def stored_reading_minutes(standfirst: str, blocks: list[dict[str, Any]]) -> int:
    """As `reading_minutes`, for the raw data of a body."""
    words = len(standfirst.split()) + sum(_words(block["value"]) for block in blocks)
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def _words(value: Any) -> int:
    """The number of words in a raw block value, without those of referenced records."""
    if isinstance(value, str):
        return len(strip_tags(value).split())
    if isinstance(value, dict):
        return sum(_words(part) for name, part in value.items() if name not in {"id", "type"})
    return sum(map(_words, value)) if isinstance(value, list | tuple) else 0


def article_ids_in_teasers(body: StreamValue) -> list[int]:
    """Primary keys of the articles that editors chose in the body's teaser blocks."""
    return [
        article.pk
        for block in body
        if block.block_type == "article_teasers"
        for article in block.value["articles"]
        if article
    ]
