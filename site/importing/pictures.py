"""Pictures that blocks still lack, and putting images in their places."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from html import escape
from typing import Any
from uuid import uuid4

from importing.parts import Picture

RawBlock = dict[str, Any]
# Of pictures in galleries; those in the text may have more.
MAX_CAPTION = 160
MAX_ALT = 255


@dataclass
class PictureReference:
    """A picture that a raw block still lacks.

    `block_id` is the id of the picture or gallery block, `place` its place in the gallery (0 in a
    picture block), `picture` its address, alt text and caption as the document has them.
    """

    block_id: str
    picture: Picture
    place: int = 0


def empty_image(alt: str = "") -> dict[str, Any]:
    """The raw value of an image block without an image."""
    return {"image": None, "decorative": False, "alt_text": alt}


def add_words(
    blocks: list[RawBlock],
    references: list[PictureReference],
    words_of: Callable[[Picture], tuple[str, str]],
) -> None:
    """Write caption and alt text of pictures into their blocks, where the document itself has none."""
    values = {block["id"]: block["value"] for block in blocks}
    for one in references:
        value = values[one.block_id]
        if "pictures" in value:
            value = value["pictures"][one.place]["value"]
        caption, alt = words_of(one.picture)
        if not value["caption"] and not one.picture.caption:
            value["caption"] = caption[:MAX_CAPTION]
        if one.picture.alt is None:
            value["image"]["alt_text"] = alt[:MAX_ALT]


def place_pictures(
    blocks: list[RawBlock],
    references: list[PictureReference],
    find: Callable[[Picture], int | None],
) -> tuple[list[RawBlock], list[PictureReference]]:
    """The blocks with images, and the pictures for which `find` has none.

    `find` returns the primary key of an image, or None: the picture is then left out, and its
    caption becomes a paragraph. A gallery with one picture left becomes a picture.
    """
    found = {(one.block_id, one.place): find(one.picture) for one in references}
    placed: list[RawBlock] = []
    for block in deepcopy(blocks):
        value = block["value"]
        if block["type"] == "picture":
            value["image"]["image"] = found.get((block["id"], 0))
            placed += [block] if value["image"]["image"] else _captions([value])
        elif block["type"] == "gallery":
            items = value["pictures"]
            for place, item in enumerate(items):
                item["value"]["image"]["image"] = found.get((block["id"], place))
            placed += _gallery(block, [item["value"] for item in items])
        else:
            placed.append(block)
    return placed, [one for one in references if not found[one.block_id, one.place]]


def _gallery(block: RawBlock, values: list[dict[str, Any]]) -> list[RawBlock]:
    there = [value for value in values if value["image"]["image"]]
    captions = _captions([value for value in values if not value["image"]["image"]])
    if len(there) > 1:
        items = [item for item in block["value"]["pictures"] if item["value"] in there]
        return [block | {"value": {"pictures": items}}, *captions]
    single = [block | {"type": "picture", "value": value | {"credit": ""}} for value in there]
    return [*single, *captions]


def _captions(values: list[dict[str, Any]]) -> list[RawBlock]:
    texts = [value["caption"] for value in values if value["caption"]]
    html = "".join(f"<p><i>{escape(text, quote=False)}</i></p>" for text in texts)
    return [{"type": "text", "value": html, "id": str(uuid4())}] if html else []
