"""Converts the demo's bodies, which refer to records and pages by key, to StreamField values."""

import re
import uuid
from typing import Any

from wagtail.blocks import StreamBlock, StreamValue
from wagtail.models import Page

from demo.library import Library

INTERNAL_LINK = re.compile(r'<a href="(?:article|service|page):(?P<slug>[\w-]+)">')
# Block ids are derived from the text, so that every load gives the same pages.
NAMESPACE = uuid.UUID("6a1f4a3a-0000-4000-8000-7919067221ab")


class StreamBuilder:
    """Replaces keys by primary keys of records and pages. Raises KeyError for an unknown key."""

    def __init__(self, library: Library, pages: dict[str, Page]) -> None:
        self.library = library
        self.pages = pages

    def build(self, block: StreamBlock, body: list[tuple[str, Any]]) -> StreamValue:
        raw = [
            {
                "type": name,
                "value": self.raw(value),
                "id": str(uuid.uuid5(NAMESPACE, f"{number}{name}{value}")),
            }
            for number, (name, value) in enumerate(body)
        ]
        return StreamValue(block, raw, is_lazy=True)

    def raw(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.rich_text(value)
        if isinstance(value, list):
            return [self.raw(item) for item in value]
        if isinstance(value, dict):
            return {
                name: self.field(name, item, value) for name, item in value.items() if name != "alt"
            }
        return value

    def field(self, name: str, value: Any, siblings: dict[str, Any]) -> Any:
        if name in ("image", "poster"):
            alt = siblings.get("alt", "")
            pk = self.library.images[value].pk
            return {"image": pk, "decorative": not alt, "alt_text": alt}
        if name == "claim":
            return self.library.claims[value].pk
        if name == "body_area":
            return self.library.areas[value].pk
        if name == "service":
            return self.pages[value].pk
        if name in ("services", "articles"):
            return [self.pages[slug].pk for slug in value]
        return self.raw(value)

    def rich_text(self, text: str) -> str:
        """The text with its links to pages in Wagtail's database format."""

        def link(match: re.Match[str]) -> str:
            return f'<a linktype="page" id="{self.pages[match["slug"]].pk}">'

        return INTERNAL_LINK.sub(link, text)
