"""Parses HTML, and walks the part of it that a browser would show."""

import re
from collections.abc import Iterator

from justhtml import Document, DocumentFragment, Element, JustHTML, Node, Text

from importing.sources import UnreadableSourceError

# Three times a large saved page.
MAXIMUM_CHARACTERS = 8_000_000
MAXIMUM_TAGS = 250_000
TOO_LARGE = (
    "This page is too large to be read (more than eight million characters). Save it as “Web page, "
    "HTML only”, or copy the text of the article from the browser."
)
UNSEEN = {
    *("style", "script", "head", "title", "meta", "link", "template", "noscript", "svg", "canvas"),
    *("object", "embed", "audio", "video", "iframe", "datalist", "area", "map", "colgroup", "rp"),
}
# Elements that carry a reference although they show no text.
REFERRING = {"iframe", "video", "audio", "object", "embed", "svg", "noscript"}
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore", re.I)
HIDDEN_CLASSES = {"screen-reader-text", "sr-only", "visually-hidden", "screenreader-text"}
BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav"),
    *("ol", "optgroup", "option", "p", "pre", "section", "select", "summary", "table", "tbody"),
    *("td", "textarea", "tfoot", "th", "thead", "tr", "ul"),
}
# They stand between words as a space does.
APART = REFERRING | {"img", "button", "input", "q"}
# What the reader of WordPress puts around what it cannot read.
SHORTCODE = "wordpress-shortcode"
BLOCKS.add(SHORTCODE)

Root = Document | DocumentFragment


def parse(html: str) -> Root:
    """The tree of a document or fragment. Raises UnreadableSourceError for one too large."""
    if len(html) > MAXIMUM_CHARACTERS or html.count("<") > MAXIMUM_TAGS:
        raise UnreadableSourceError(TOO_LARGE)
    # The tree is only read: nothing of it is shown as HTML.
    return JustHTML(html, sanitize=False).root


def attribute(element: Element, name: str) -> str:
    """The value of an attribute, "" when there is none."""
    return (element.attrs.get(name) or "").strip()


def classes(element: Element) -> set[str]:
    return set(attribute(element, "class").split())


def is_unseen(element: Element) -> bool:
    """Whether a browser shows no text of the element."""
    return (
        element.name in UNSEEN
        or "hidden" in element.attrs
        or bool(HIDDEN_STYLE.search(attribute(element, "style")))
        or not HIDDEN_CLASSES.isdisjoint(classes(element))
    )


def walk(root: Node) -> Iterator[tuple[str, Element | Text]]:
    """Pairs of "open", "close" or "text" and the node, in document order.

    Elements that a browser does not show are left out with all in them, but those of REFERRING are
    opened and closed. Takes no recursion, however deep the elements are nested.
    """
    waiting: list[tuple[str, Node]] = [("open", root)]
    while waiting:
        event, node = waiting.pop()
        if event == "close" or isinstance(node, Text):
            yield ("text" if isinstance(node, Text) else "close"), node  # type: ignore[misc]
            continue
        if isinstance(node, Element):
            if is_unseen(node):
                if node.name in REFERRING:
                    yield "open", node
                    yield "close", node
                continue
            yield "open", node
            waiting.append(("close", node))
        waiting += [("open", child) for child in reversed(node.children or [])]


def elements(root: Node) -> Iterator[Element]:
    """All elements below the root in document order, those not shown as well."""
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element):
            yield node
        waiting += reversed(node.children or [])


def visible_lines(root: Node, without: Node | None = None) -> list[str]:
    """The text that a browser would show below the root, a line for each block.

    Without that below `without`.
    """
    lines = [""]
    skipped = 0
    for event, node in walk(root):
        if node is without:
            skipped += 1 if event == "open" else -1
        elif skipped:
            continue
        elif isinstance(node, Text):
            lines[-1] += node.data or ""
        elif node.name in BLOCKS or node.name == "br":
            lines.append("")
        elif node.name in APART:
            lines[-1] += " "
    return [line for line in map(_one_line, lines) if line]


def _one_line(text: str) -> str:
    return " ".join(text.split())
