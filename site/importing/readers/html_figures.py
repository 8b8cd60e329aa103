"""Pictures, films and figures of HTML."""

import re
from collections.abc import Iterator
from itertools import pairwise

from justhtml import Element

from core.video import parse_video_address
from importing.films import film_in
from importing.parts import (
    Film,
    Gallery,
    Leftover,
    Paragraph,
    Part,
    Picture,
    Quote,
    Run,
    Table,
    plain,
)
from importing.readers.frames import Frame
from importing.readers.html_looks import absolute
from importing.readers.html_tree import attribute, classes
from importing.typed_text import clean

# Where scripts that load pictures late keep the address.
LATE = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-pin-media")
WIDTH = re.compile(r"[\d.]{1,9}[wx],?")
EMOJI_CLASSES = {"emoji", "wp-smiley", "emojione"}
OTHER_SITE = "A frame from another site, such as a map or a form: an article has none."
MEDIA_FILE = "A film or sound file: only films on YouTube or Vimeo can be shown."


def reference_parts(element: Element, base_url: str) -> Iterator[Part | str]:
    """What an element without text of its own stands for; a string is text in the line."""
    name = element.name
    if name == "img":
        yield from _picture(element, base_url)
    elif name == "iframe":
        source = absolute(_first(element, "src", *LATE), base_url)
        yield from _frame(source, attribute(element, "title"))
    elif name in ("video", "audio", "object", "embed"):
        source = _media_source(element)
        if source and (video := parse_video_address(source)):
            yield Film(video.page, clean(attribute(element, "title")))
        elif source:
            yield Leftover(absolute(source, base_url), MEDIA_FILE, visible=False)


def _picture(element: Element, base_url: str) -> Iterator[Part | str]:
    alt = element.attrs.get("alt")
    if not EMOJI_CLASSES.isdisjoint(classes(element)) and alt:
        yield alt
        return
    if attribute(element, "width") == "1" or attribute(element, "height") == "1":
        return  # counts readers
    source = attribute(element, "src")
    if not source or source.startswith(("data:image/gif", "data:image/svg")):
        source = _first(element, *LATE) or _largest(element) or source
    if source:
        source = source if source.startswith("data:") else absolute(source, base_url)
        yield Picture(source, None if alt is None else clean(alt).strip())


def _frame(source: str, title: str) -> Iterator[Part]:
    source = f"https:{source}" if source.startswith("//") else source
    if video := parse_video_address(source):
        yield Film(video.page, clean(title))
    elif source:
        yield Leftover(source, OTHER_SITE, visible=False)


def _media_source(element: Element) -> str:
    own = _first(element, "src", "data")
    children = [child for child in element.children if isinstance(child, Element)]
    return own or next(filter(None, (attribute(child, "src") for child in children)), "")


def _first(element: Element, *names: str) -> str:
    return next(filter(None, (attribute(element, name) for name in names)), "")


def _largest(element: Element) -> str:
    """The last address of a srcset; they usually grow."""
    pieces = attribute(element, "srcset").split()
    addresses = [one for one, width in pairwise(pieces) if WIDTH.fullmatch(width)]
    return addresses[-1] if addresses else ""


def figure_parts(frame: Frame) -> list[Part]:
    """The parts of a figure, its caption where each kind of part keeps one."""
    parts = frame.parts
    caption = plain(frame.caption)
    others: list[Part] = [part for part in parts if not isinstance(part, (Picture, Gallery))]
    pictures = frame.pictures()
    for part in parts:
        if isinstance(part, Gallery):
            pictures += part.pictures
    if len(pictures) > 1:
        # A caption of several pictures belongs to none of them.
        return [Gallery(pictures), *others, *_paragraph(caption)]
    if pictures:
        pictures[0].caption = "\n".join(filter(None, [pictures[0].caption, caption]))
        return parts
    if not caption:
        return parts
    owner = parts[0] if len(parts) == 1 else None
    if isinstance(owner, Paragraph) and (film := film_in(owner.runs)):
        owner, parts = film, [film]
    if isinstance(owner, Table):
        owner.caption = "\n".join(filter(None, [owner.caption, caption]))
    elif isinstance(owner, Film):
        owner.description = caption
    elif isinstance(owner, Quote):
        owner.attribution = [*owner.attribution, Run(" "), Run(caption)]
    else:
        return [*parts, *_paragraph(caption)]
    return parts


def _paragraph(text: str) -> list[Part]:
    return [Paragraph([Run(text)])] if text else []
