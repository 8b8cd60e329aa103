"""What a reader wants to know of a long text before starting: its parts and its length."""

import math

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
    """Whole minutes, at least one."""
    content = body.stream_block.get_searchable_content(body)
    words = len(standfirst.split()) + sum(len(text.split()) for text in content)
    return max(1, math.ceil(words / WORDS_A_MINUTE))


def teased(body: StreamValue) -> list[int]:
    """The articles that the body's own teasers were given to show."""
    return [
        article.pk
        for block in body
        if block.block_type == "article_teasers"
        for article in block.value["articles"]
        if article
    ]
