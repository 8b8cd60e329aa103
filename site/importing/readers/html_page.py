"""Reads HTML, and finds the article in a whole web page."""

from justhtml import Element, Node

from importing.readers.embedded_pictures import without_files
from importing.readers.html import parts_of
from importing.readers.html_tree import (
    Root,
    attribute,
    classes,
    elements,
    is_unseen,
    parse,
    visible_lines,
)
from importing.sources import Reading

# Where Wix, WordPress and others put the text of a post, the most exact first.
WIX = ("post-description", "post-content", "rich-content-viewer")
CONTENT_CLASSES = (
    ("entry-content", "wp-block-post-content", "post-content", "post-body", "article-content"),
    ("blog-post-content", "sqs-layout", "body-markup", "e-content"),
)
PROPERTIES = {
    *("og:title", "og:description", "og:image", "og:url", "og:type", "description", "author"),
    *("article:published_time", "article:modified_time", "article:author", "article:section"),
    *("article:tag", "og:site_name"),
}


def read(html: str, base_url: str = "", *, is_page: bool = False) -> Reading:
    """The parts of HTML. For a page: of its article, with the text around it in `outside`."""
    html, files = without_files(html)
    root = parse(html)
    article = find_article(root) if is_page else root
    return Reading(
        parts_of(article, base_url),
        visible_lines(article),
        outside=visible_lines(root, without=article) if article is not root else [],
        files=files,
        properties=page_properties(root) if is_page else {},
    )


def find_article(root: Root) -> Node:
    """The element with the text of the article; the root when none is marked."""
    found: dict[object, Element] = {}
    for element in elements(root):
        if is_unseen(element):
            continue
        for key in _keys(element):
            found.setdefault(key, element)
    order = [*WIX, *CONTENT_CLASSES[0], *CONTENT_CLASSES[1], "article", "main"]
    return next((found[key] for key in order if key in found), root)


def _keys(element: Element) -> list[str]:
    """What the element may be by."""
    hooks = {attribute(element, "data-hook"), attribute(element, "data-id")}
    named = classes(element)
    keys = [key for key in WIX if key in hooks]
    keys += [key for group in CONTENT_CLASSES for key in group if key in named]
    if element.name in ("article", "main"):
        keys.append(element.name)
    return keys


def page_properties(root: Root) -> dict[str, str]:
    """What a page states about itself: title, canonical address, dates.

    Several tags are joined with a comma, several headings of the first level with a line break.
    """
    properties: dict[str, str] = {}
    for element in elements(root):
        name = (attribute(element, "property") or attribute(element, "name")).lower()
        if element.name == "meta" and name in PROPERTIES:
            content = attribute(element, "content")
            known = properties.get(name)
            joined = f"{known}, {content}" if known and name == "article:tag" else known or content
            properties[name] = joined
        elif element.name == "link" and attribute(element, "rel") == "canonical":
            properties.setdefault("canonical", attribute(element, "href"))
        elif element.name in ("title", "h1"):
            text = " ".join(element.to_text().split())
            known = properties.get(element.name)
            properties[element.name] = f"{known}\n{text}" if known else text
        elif element.name == "time" and attribute(element, "datetime"):
            properties.setdefault("time", attribute(element, "datetime"))
    for name, terms in _terms(root).items():
        properties.setdefault(name, ", ".join(terms))
    return properties


def _terms(root: Root) -> dict[str, list[str]]:
    """The categories and tags to which the article links, as WordPress and Wix write them."""
    found: dict[str, list[str]] = {}
    articles = [element for element in elements(root) if element.name == "article"]
    for link in elements(articles[0]) if articles else []:
        kinds = set(attribute(link, "rel").lower().split())
        address = attribute(link, "href")
        if "category" in kinds or "/blog/categories/" in address:
            name = "article:section"
        elif "tag" in kinds or "/blog/tags/" in address:
            name = "article:tag"
        else:
            continue
        text = " ".join(link.to_text().split())
        if text and text not in found.setdefault(name, []):
            found[name].append(text)
    return found
