"""The JSON-LD (schema.org) of a page.

One graph for each page. Packages add properties to the spa's node by the hook `describe_spa`, a
function of the request. Page types add nodes in `BasePage.structured_data`; nodes with the same
@id are merged.

Testimonials have no Rating and questions no FAQPage: search engines ignore these here.
"""

import json
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from core.seo.metadata import absolute_url

Node = dict[str, Any]

# Prevents a text from closing the <script>.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


def to_json(nodes: Iterable[Node]) -> str:
    """The graph as JSON, safe inside of <script>."""
    graph = {"@context": "https://schema.org", "@graph": merge_nodes(nodes)}
    return json.dumps(graph, ensure_ascii=False).translate(ESCAPES)


def merge_nodes(nodes: Iterable[Node]) -> list[Node]:
    """Merge nodes with the same @id; later properties take precedence."""
    found: dict[Any, Node] = {}
    for index, node in enumerate(nodes):
        found.setdefault(node.get("@id", index), {}).update(node)
    return list(found.values())


def without_empty_values(node: Node) -> Node:
    """The node without empty properties."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


def spa_id(request: HttpRequest) -> str:
    return absolute_url("/#spa", request)


def page_id(page: Page, request: HttpRequest) -> str:
    return f"{page.get_full_url(request)}#page"


def spa_node(name: str, description: str, image_url: str | None, request: HttpRequest) -> Node:
    node = {
        "@type": "DaySpa",
        "@id": spa_id(request),
        "name": name,
        "url": absolute_url("/", request),
        "description": description,
        "image": image_url,
    }
    for describe in hooks.get_hooks("describe_spa"):
        node.update(describe(request))
    return without_empty_values(node)


def page_node(page: Page, request: HttpRequest) -> Node:
    return {
        "@type": "WebPage",
        "@id": page_id(page, request),
        "url": page.get_full_url(request),
        "name": page.title,
        "inLanguage": "en-ZA",
        "publisher": {"@id": spa_id(request)},
    }


def breadcrumb_nodes(
    page: Page, ancestors: list[tuple[str, str]], request: HttpRequest
) -> list[Node]:
    """The BreadcrumbList of a page with these (title, URL) pairs between home and itself."""
    if not ancestors:
        return []
    steps = [("Home", "/"), *ancestors, (page.title, page.get_full_url(request))]
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": name,
            "item": absolute_url(url, request),
        }
        for position, (name, url) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]
