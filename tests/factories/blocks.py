"""Raw values for every block: full, with required fields only, and empty.

A new block needs nothing here: its values follow from its definition.
Raw as in the database, so that a block's defaults do not fill in what is left out here.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, get_page_models

from images.models import SiteImage
from tests.states.blocks import parts

VIDEO = "https://vimeo.com/76979871"
ROWS = {
    "first_row_is_table_header": True,
    "first_col_is_header": True,
    "table_caption": "An hour",
    "data": [["Part", "Minutes"], ["Hips", "45"]],
}

# More special kinds first: an URLBlock is no CharBlock, a TableBlock is a FieldBlock.
BY_KIND: dict[type[blocks.Block], Any] = {
    blocks.StaticBlock: None,
    blocks.BooleanBlock: True,
    blocks.DateBlock: "2026-03-02",
    blocks.IntegerBlock: 3,
    blocks.URLBlock: VIDEO,
    TableBlock: ROWS,
}
TEXTS = blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock | blocks.ChoiceBlock
# What follows from no definition: a table's cells, and that a fact needs one of two fields.
BARE: dict[str, Any] = {
    "table": {
        "first_row_is_table_header": False,
        "first_col_is_header": False,
        "table_caption": "",
        "data": [["Bare table", None]],
    },
    "wow_fact": {"claim": None, "fact": "Bare wow_fact"},
}


def picture(image: Any, alt: str = "Warm stones in a row") -> dict[str, Any]:
    """The raw value of an image block; without alt text it is decorative."""
    return {"image": image and image.pk, "alt_text": alt, "decorative": not alt}


def full(*, image: Any, claim: Any, area: Any, service: Any, article: Any) -> list[tuple[str, Any]]:
    """Every block with every field filled in; those that no test names, from their definition."""
    given = {type(record): record for record in (image, claim, area, service, article)}
    named = [
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
    others = {name: block for name, block in every_block().items() if name not in dict(named)}
    return named + [
        (name, raw_value(block, f"Full {name}", given)) for name, block in others.items()
    ]


def minimal(*, image: Any) -> list[tuple[str, Any]]:
    """Every block with its required fields only; its texts are "Bare" and its name."""
    given = {SiteImage: image}
    return [
        (name, BARE.get(name) or raw_value(block, f"Bare {name}", given, optional=False))
        for name, block in every_block().items()
    ]


def empty() -> list[tuple[str, Any]]:
    """Every block without any value, as an old or badly imported page may hold it."""
    nothing = {
        blocks.StructBlock: {},
        blocks.RichTextBlock: "",
        TableBlock: {**BARE["table"], "data": []},
    }
    return [
        (name, value)
        for name, block in every_block().items()
        for kind, value in nothing.items()
        if isinstance(block, kind)
    ]


def every_block() -> dict[str, blocks.Block]:
    """Every block that the body of any page type offers, by its name."""
    return {
        name: block
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
        for name, block in field.stream_block.child_blocks.items()
    }


def refers_to_records(block: blocks.Block) -> bool:
    """Whether a picture, page or snippet can be chosen in the block."""
    return any(isinstance(part, (blocks.ChooserBlock, ImageBlock)) for part in parts(block))


def raw_value(
    block: blocks.Block, words: str, given: Mapping[type, Any], *, optional: bool = True
) -> Any:
    """A value for the block from its definition alone: `words` for texts, `given` for choosers.

    `given` holds a record for each model. Raises LookupError for a kind of field that is not in
    BY_KIND.
    """
    if isinstance(block, ImageBlock):
        needed = optional or block.child_blocks["image"].required
        return picture(given.get(SiteImage), words if optional else "") if needed else None
    if isinstance(block, blocks.FieldBlock) and not (optional or block.required):
        left_out = block.get_prep_value(block.normalize(block.get_default()))
        return "" if left_out is None and isinstance(block, TEXTS) else left_out
    if isinstance(block, blocks.StructBlock):
        children = block.child_blocks.items()
        return {n: raw_value(child, words, given, optional=optional) for n, child in children}
    if isinstance(block, blocks.ListBlock):
        number = block.meta.min_num or int(optional)
        return [raw_value(block.child_block, words, given, optional=optional)] * number
    if isinstance(block, blocks.ChooserBlock):
        return getattr(given.get(block.target_model), "pk", None)
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{words}</p>"
    if isinstance(block, blocks.ChoiceBlock | blocks.MultipleChoiceBlock):
        options = [value for value, _ in block.field.choices if value]
        return options if isinstance(block, blocks.MultipleChoiceBlock) else options[0]
    for kind, value in BY_KIND.items():
        if isinstance(block, kind):
            return value
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return words[: block.field.max_length]
    raise LookupError(f"Add a value for {type(block).__name__} to BY_KIND in {__name__}.")


def body_of(page: Page | type[Page]) -> StreamField:
    return page._meta.get_field("body")


def supported(page: Page | type[Page], values: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """The values whose block the body of this page type has."""
    known = body_of(page).stream_block.child_blocks
    return [(name, value) for name, value in values if name in known]


def stream(page: Page | type[Page], values: Iterable[tuple[str, Any]]) -> blocks.StreamValue:
    """A value of the page type's body. Raises AssertionError for a block that it does not have."""
    block = body_of(page).stream_block
    raw = []
    for name, value in values:
        assert name in block.child_blocks, f"{page} has no block {name}"
        raw.append({"type": name, "value": value, "id": str(uuid4())})
    return blocks.StreamValue(block, raw, is_lazy=True)
