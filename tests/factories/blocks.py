"""Raw values for every block: full, with required fields only, and empty.

Raw as in the database, so that a block's defaults do not fill in what is left out here.
"""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page

VIDEO = "https://vimeo.com/76979871"
ROWS = {
    "first_row_is_table_header": True,
    "first_col_is_header": True,
    "table_caption": "An hour",
    "data": [["Part", "Minutes"], ["Hips", "45"]],
}


def picture(image: Any, alt: str = "Warm stones in a row") -> dict[str, Any]:
    """The raw value of an image block; without alt text it is decorative."""
    return {"image": image and image.pk, "alt_text": alt, "decorative": not alt}


def full(*, image: Any, claim: Any, area: Any, service: Any, article: Any) -> list[tuple[str, Any]]:
    """Every block with every field filled in."""
    return [
        ("heading", {"text": "Why the back pays", "level": "h2", "symbol": "leaf"}),
        ("text", "<p>Most pain <b>settles</b> with <i>time</i>.</p><ul><li>Walk</li></ul>"),
        ("summary", {"points": ["The back works for others.", "Strong hips help."]}),
        ("quote", {"text": "The sore place is not the busy place.", "attribution": "A saying"}),
        ("checklist", {"heading": "Before you come", "items": ["Eat lightly", "Loose clothes"]}),
        ("steps", {"heading": "Rolling", "steps": [{"title": "Sit down", "text": "Shoes off."}]}),
        ("table", ROWS),
        (
            "testimonial",
            {
                "quote": "I slept well.",
                "name": "Sample client",
                "date": "2026-03-02",
                "consent": True,
            },
        ),
        ("divider", None),
        (
            "picture",
            {"image": picture(image), "caption": "Stones by the window", "credit": "A friend"},
        ),
        (
            "gallery",
            {
                "pictures": [
                    {"image": picture(image), "caption": "First"},
                    {"image": picture(image, ""), "caption": "Second"},
                ]
            },
        ),
        (
            "video",
            {
                "url": VIDEO,
                "title": "A film",
                "poster": picture(image),
                "description": "Someone rolls a foot.",
            },
        ),
        ("wow_fact", {"claim": claim.pk, "fact": ""}),
        ("what_this_means", {"text": "<p>Stand up <b>every half hour</b>.</p>"}),
        ("safety_note", {"urgency": "emergency", "body_area": area.pk, "text": "<p>Go now.</p>"}),
        (
            "questions",
            {
                "heading": "Often asked",
                "questions": [{"question": "Will it hurt?", "answer": "<p>Say so.</p>"}],
            },
        ),
        (
            "contact_call",
            {
                "heading": "Shall we look?",
                "text": "Tell us.",
                "channels": ["whatsapp", "call", "enquiry"],
                "whatsapp_text": "Hello there",
            },
        ),
        (
            "service_cards",
            {"heading": "What may help", "text": "Time for each.", "services": [service.pk]},
        ),
        ("session", {"heading": "The hour", "text": "In order.", "service": service.pk}),
        ("article_teasers", {"heading": "Read on", "articles": [article.pk]}),
        ("price_list", {"heading": "Our prices", "services": [service.pk]}),
        ("body_map", {"heading": "Where does it hurt?", "text": "Choose a place."}),
        ("opening_hours", {"heading": "When we are open"}),
    ]


def minimal(*, image: Any) -> list[tuple[str, Any]]:
    """Every block with its required fields only."""
    return [
        ("heading", {"text": "Bare heading", "level": "", "symbol": ""}),
        ("text", ""),
        ("summary", {"points": ["Bare point"]}),
        ("quote", {"text": "Bare quote", "attribution": ""}),
        ("checklist", {"heading": "", "items": ["Bare line"]}),
        ("steps", {"heading": "", "steps": [{"title": "Bare step", "text": ""}]}),
        (
            "table",
            {
                "first_row_is_table_header": False,
                "first_col_is_header": False,
                "table_caption": "",
                "data": [["Bare cell", None]],
            },
        ),
        (
            "testimonial",
            {"quote": "Bare words", "name": "Bare client", "date": None, "consent": True},
        ),
        ("divider", None),
        ("picture", {"image": picture(image, ""), "caption": "", "credit": ""}),
        ("gallery", {"pictures": [{"image": picture(image, ""), "caption": ""}]}),
        ("video", {"url": VIDEO, "title": "Bare film", "poster": None, "description": ""}),
        ("wow_fact", {"claim": None, "fact": "Bare fact"}),
        ("what_this_means", {"text": "<p>Bare meaning</p>"}),
        ("safety_note", {"urgency": "take_care", "body_area": None, "text": "<p>Bare note</p>"}),
        (
            "questions",
            {
                "heading": "",
                "questions": [{"question": "Bare question?", "answer": "<p>Bare answer</p>"}],
            },
        ),
        ("contact_call", {"heading": "", "text": "", "channels": ["call"], "whatsapp_text": ""}),
        ("service_cards", {"heading": "", "text": "", "services": []}),
        ("session", {"heading": "", "text": "", "service": None}),
        ("article_teasers", {"heading": "", "articles": []}),
        ("price_list", {"heading": "", "services": []}),
        ("body_map", {"heading": "", "text": ""}),
        ("opening_hours", {"heading": ""}),
    ]


def empty() -> list[tuple[str, Any]]:
    """Every block without any value, as an old or badly imported page may hold it."""
    empty = [
        "heading", "summary", "quote", "checklist", "steps", "testimonial", "picture", "gallery",
        "video", "wow_fact", "what_this_means", "safety_note", "questions", "contact_call",
        "service_cards", "session", "article_teasers", "price_list", "body_map", "opening_hours",
    ]  # fmt: skip
    rows = {"first_row_is_table_header": False, "first_col_is_header": False, "data": []}
    return [("text", ""), ("table", rows), *((name, {}) for name in empty)]


def body_of(page: Page | type[Page]) -> StreamField:
    return page._meta.get_field("body")


def supported(page: Page | type[Page], values: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """The values whose block the body of this page type has."""
    known = body_of(page).stream_block.child_blocks
    return [(name, value) for name, value in values if name in known]


def stream(page: Page | type[Page], values: Iterable[tuple[str, Any]]) -> StreamValue:
    """A value of the page type's body. Raises AssertionError for a block that it does not have."""
    block = body_of(page).stream_block
    raw = []
    for name, value in values:
        assert name in block.child_blocks, f"{page} has no block {name}"
        raw.append({"type": name, "value": value, "id": str(uuid4())})
    return StreamValue(block, raw, is_lazy=True)
