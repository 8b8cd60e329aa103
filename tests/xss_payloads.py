"""XSS payloads, and all fields of models and blocks that take text.

The fields are found by walking models and block definitions, so that new ones are included.
"""

import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from wagtail import blocks
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import RichTextField

from contact.fields import PhoneField

PAYLOADS = {
    "script": "<script>alert(1)</script>",
    "attribute": "\"><img src=x onerror=alert(1)>'",
    "end of script": "</script><svg onload=alert(1)>",
    "template": "{{ 7*7 }}{% debug %}<iframe src=javascript:alert(1)>",
}
SCRIPT_URL = "javascript:alert(1)//"
# Parts of the payloads that no response may contain unescaped.
UNESCAPED = ("<script>alert(1)", "<img src=x", "<svg onload", "<iframe src=javascript")

OUR_APPS = ("core", "contact", "team", "evidence", "anatomy", "home", "articles", "services")
TEXT_FIELDS = (models.CharField, models.TextField)
# Set by code: tree paths, URLs, keys, states, hashes.
GENERATED = {"path", "url_path", "slug", "draft_title", "key", "schema", "file_hash"}


def our_models() -> Iterator[type[models.Model]]:
    for label in OUR_APPS:
        yield from apps.get_app_config(label).get_models()


def text_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields that hold free text."""
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, TEXT_FIELDS)
        and not field.choices
        and field.name not in GENERATED
        # Their validation allows no payload.
        and not isinstance(field, (models.SlugField, models.URLField, PhoneField))
    ]


def link_fields() -> list[models.Field]:
    fields = [field for model in our_models() for field in model._meta.get_fields()]
    return [field for field in fields if isinstance(field, models.URLField)]


def fit(field: models.Field, payload: str) -> str:
    if isinstance(field, RichTextField):
        return rich_text(payload, field.features or ["bold", "italic", "link", "ul"])
    return payload[: field.max_length] if field.max_length else payload


def text_paths(block: blocks.Block, at: str = "") -> Iterator[str]:
    """The paths of the child blocks that take text, such as "/heading/text"."""
    if isinstance(block, (blocks.StructBlock, blocks.StreamBlock)):
        for name, child in block.child_blocks.items():
            yield from text_paths(child, f"{at}/{name}")
    elif isinstance(block, blocks.ListBlock):
        yield from text_paths(block.child_block, f"{at}/*")
    elif takes_text(block):
        yield at


def takes_text(block: blocks.Block) -> bool:
    kinds = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.RichTextBlock, TableBlock)
    return isinstance(block, kinds)


def with_payload(
    block: blocks.Block, value: Any, payload: str, seen: set[str], at: str = ""
) -> Any:
    """A raw value with the payload in every text; adds their paths to `seen`."""
    if isinstance(block, blocks.StructBlock) and isinstance(value, dict):
        for name, child in block.child_blocks.items():
            if name in value or takes_text(child):
                value = value | {
                    name: with_payload(child, value.get(name), payload, seen, f"{at}/{name}")
                }
        return value
    if isinstance(block, blocks.ListBlock) and isinstance(value, list):
        return [with_payload(block.child_block, one, payload, seen, f"{at}/*") for one in value]
    if not takes_text(block):
        return value
    seen.add(at)
    if isinstance(block, TableBlock):
        return json.loads(json.dumps(value), object_hook=lambda part: _fill_cells(part, payload))
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(payload, block.features or ["bold", "italic", "link", "ul"])
    return SCRIPT_URL if isinstance(block, blocks.URLBlock) else payload


def _fill_cells(part: dict[str, Any], payload: str) -> dict[str, Any]:
    rows = part.get("data")
    if isinstance(rows, list):
        part = part | {"data": [[payload for _ in row] for row in rows], "table_caption": payload}
    return part


def rich_text(payload: str, features: list[str]) -> str:
    """Rich text as stored after a POST of forged Draftail content."""
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": SCRIPT_URL}}
    image = {"type": "IMAGE", "mutability": "IMMUTABLE", "data": {"src": 'x" onerror="alert(1)'}}
    line = {
        "key": "a",
        "text": payload,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [{"offset": 0, "length": 3, "style": "<b onclick=alert(1)>"}],
        "entityRanges": [{"offset": 0, "length": len(payload), "key": 0}],
    }
    state = {"entityMap": {"0": entity, "1": image}, "blocks": [line]}
    return ContentstateConverter(features).to_database_format(json.dumps(state))
