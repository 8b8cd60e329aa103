"""Reads HTML: web pages, and what other programs put on the clipboard."""

import re
from dataclasses import replace

from justhtml import Element, Node, Text

from importing.parts import (
    Box,
    Divider,
    Leftover,
    Paragraph,
    Part,
    Picture,
    Quote,
    Run,
    Runs,
    plain,
)
from importing.readers.frames import Frame, text_of
from importing.readers.html_figures import figure_parts, reference_parts
from importing.readers.html_looks import Look, leads_to_picture, look_of
from importing.readers.html_tables import cell_of, table_parts
from importing.readers.html_tree import BLOCKS, SHORTCODE, attribute, classes, walk
from importing.readers.word_items import has_number, level_of

SPACES = re.compile(r"[ \t\r\n\f]+")
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CONTROLS = {
    "button": "A button: an article has none.",
    "select": "A field of a form: an article has none.",
    "textarea": "A field of a form: an article has none.",
    SHORTCODE: "WordPress makes something of it when the page is shown.",
}
PICTURE_LINK = "The picture was a link to this address."
BOXES = {"callout", "call-out", "info-box", "notice", "highlight-box"}
# Deeper ones are read as if they were not there; what they hold is kept.
MOST_FRAMES = 30
FRAMES = {
    "blockquote",
    "figure",
    "figcaption",
    "table",
    "caption",
    "td",
    "th",
    "aside",
    "cite",
    *CONTROLS,
}


def parts_of(root: Node, base_url: str = "") -> list[Part]:
    """The parts of what a browser would show below the root."""
    builder = Builder(base_url)
    for event, node in walk(root):
        if isinstance(node, Text):
            builder.text(node.data or "")
        elif event == "open":
            builder.open(node)
        else:
            builder.close(node)
    return builder.finish()


class Builder:
    """Takes the elements of a document one by one, and makes parts of them."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self.frames = [Frame("")]
        self.looks = [Look()]
        # Elements that opened a frame, so that exactly these close one.
        self.framed: list[Element] = []
        self.word_depth = 0

    @property
    def frame(self) -> Frame:
        return self.frames[-1]

    def text(self, text: str) -> None:
        look = self.looks[-1]
        if not look.preformatted:
            text = SPACES.sub(" ", text)
        self.frame.runs.append(Run(text, look.bold, look.italic, look.href))

    def open(self, element: Element) -> None:
        name = element.name
        self._open_word_item(element)
        if name in BLOCKS:
            self.frame.flush()
        self.looks.append(look_of(element, self.looks[-1], self.base_url))
        if name in HEADINGS:
            self.frame.heading = HEADINGS[name]
        elif name in ("ul", "ol", "menu", "dir"):
            start = attribute(element, "start")
            self.frame.open_list(
                ordered=name == "ol", start=int(start) if re.fullmatch(r"\d{1,6}", start) else 1
            )
        elif name == "li":
            self.frame.open_item()
        elif name == "br":
            self.frame.runs.append(Run("\n"))
        elif name == "hr":
            self.frame.add(Divider())
        elif name == "q":
            self.text("“")
        elif name == "tr" and self.frame.name == "table":
            self.frame.rows.append([])
        elif self._opens_frame(element):
            self._close_word_list()
            self.frames.append(Frame(name))
            self.framed.append(element)
            if name == "th":
                self.looks[-1] = replace(self.looks[-1], bold=False)
        else:
            self._add_reference(element)

    def close(self, element: Element) -> None:
        name = element.name
        self.looks.pop()
        if self.framed and self.framed[-1] is element:
            self._close_word_list()
            self.framed.pop()
            self._close_frame(self.frames.pop(), element)
            return
        if name == "q":
            self.text("”")
        if name in BLOCKS:
            self.frame.flush()
        if name in HEADINGS:
            self.frame.heading = 0
        elif name in ("ul", "ol", "menu", "dir"):
            self.frame.close_list()

    def finish(self) -> list[Part]:
        self._close_word_list()
        return self.frame.finish()

    def _opens_frame(self, element: Element) -> bool:
        name = element.name
        if len(self.frames) > MOST_FRAMES:
            return False
        if name == "caption" or name in ("td", "th"):
            return self.frame.name == "table"
        if name == "cite":
            return getattr(element.parent, "name", "") in ("blockquote", "footer")
        if name == "blockquote" or (name == "aside") or not BOXES.isdisjoint(classes(element)):
            # A quote within a quote is one quote; in a list, a line of it.
            return not self.frame.lists and not {"blockquote", "aside"} & {
                frame.name for frame in self.frames
            }
        return name in FRAMES

    def _close_frame(self, frame: Frame, element: Element) -> None:
        parts = frame.finish()
        parent, name = self.frame, frame.name
        if name in ("td", "th"):
            parent.rows = parent.rows or [[]]
            parent.rows[-1].append(cell_of(element, parts))
        elif name in ("caption", "figcaption"):
            self._add_caption("\n".join(text_of(parts)))
            self._add_all(part for part in parts if not text_of([part]))
        elif name == "cite" and parent.name == "blockquote":
            parent.add_caption("\n".join(text_of(parts)))
        elif name == "table":
            frame.parts = parts
            self._add_all(table_parts(frame, element))
        elif name == "figure":
            self._add_all(figure_parts(frame))
        elif name in CONTROLS:
            if text := " ".join(text_of(parts)):
                parent.add(Leftover(text, CONTROLS[name]))
            elif named := attribute(element, "name") if name == SHORTCODE else "":
                parent.add(Leftover(named, CONTROLS[name], visible=False))
            self._add_all(part for part in parts if not text_of([part]))
        elif name == "blockquote":
            parent.add(_quote(parts, frame.caption))
        elif parts:
            parent.add(Box(parts))

    def _add_caption(self, text: str) -> None:
        """The caption of the figure or table, else of the picture before it, else a paragraph."""
        parent = self.frame
        parent.flush()
        last = parent.parts[-1] if parent.parts else None
        if parent.name in ("figure", "table"):
            parent.add_caption(text)
        elif isinstance(last, Picture) and not last.caption:
            last.caption = text
        elif text:
            parent.add(Paragraph([Run(text)]))

    def _add_all(self, parts: object) -> None:
        for part in parts:  # type: ignore[attr-defined]
            self.frame.add(part)

    def _add_reference(self, element: Element) -> None:
        """A picture, a film, or a word of what cannot be kept."""
        parts = reference_parts(element, self.base_url)
        for part in parts:
            if isinstance(part, str):
                self.text(part)
            else:
                self.frame.add(part)
        outer = self.looks[-1].href
        if element.name == "img" and parts and outer and not leads_to_picture(outer):
            self.frame.add(Leftover(outer, PICTURE_LINK, visible=False))

    def _open_word_item(self, element: Element) -> None:
        """Open and close lists as Word's paragraphs state their level."""
        if element.name not in BLOCKS or element.name == "tbody":
            return
        depth = level_of(element)
        if not depth:
            self._close_word_list()
            return
        while self.word_depth > depth:
            self.frame.close_list()
            self.word_depth -= 1
        while self.word_depth < depth:
            self.frame.open_list(ordered=has_number(element))
            self.word_depth += 1
        self.frame.open_item()

    def _close_word_list(self) -> None:
        while self.word_depth:
            self.frame.close_list()
            self.word_depth -= 1


def _quote(parts: list[Part], attribution: Runs) -> Quote:
    """A quote; a last line that begins with a dash says whose it is."""
    if plain(attribution).strip():
        return Quote(parts, attribution)
    last = parts[-1] if parts else None
    if len(parts) > 1 and isinstance(last, Paragraph) and plain(last.runs).startswith(("—", "–")):
        return Quote(parts[:-1], last.runs)
    return Quote(parts)
