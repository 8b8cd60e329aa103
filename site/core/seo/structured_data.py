"""What a page says of itself to search engines in schema.org's words, beside core.seo.metadata.

One graph for each page. The spa's own node is put together from what each package knows of it, by
the hook `describe_spa`: a function of the request that returns properties. Pages add nodes of
their own in `BasePage.structured_data`; nodes with the same @id become one.

Testimonials are shown as text and never as ratings, which search engines ignore when they stand on
a business's own site; questions are no FAQPage, which they no longer show.
"""

import json
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from core.seo.metadata import absolute_url

Node = dict[str, Any]

# Inside a <script> the parser looks for nothing but these.
ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}


def as_script(nodes: Iterable[Node]) -> str:
    """The graph as text for a <script>, which no text in it can end: see ESCAPES."""
    graph = {"@context": "https://schema.org", "@graph": joined(nodes)}
    return json.dumps(graph, ensure_ascii=False).translate(ESCAPES)


def joined(nodes: Iterable[Node]) -> list[Node]:
    """The nodes with those of the same @id made one; later properties win."""
    found: dict[Any, Node] = {}
    for place, node in enumerate(nodes):
        found.setdefault(node.get("@id", place), {}).update(node)
    return list(found.values())


def filled_in(node: Node) -> Node:
    """Without the properties that nothing is known of."""
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
    return filled_in(node)


def page_node(page: Page, request: HttpRequest) -> Node:
    return {
        "@type": "WebPage",
        "@id": page_id(page, request),
        "url": page.get_full_url(request),
        "name": page.title,
        "inLanguage": "en-ZA",
        "publisher": {"@id": spa_id(request)},
    }


def breadcrumbs(page: Page, trail: list[tuple[str, str]], request: HttpRequest) -> list[Node]:
    """The way from home to this page, as it stands above the title; none right below home."""
    if not trail:
        return []
    steps = [("Home", "/"), *trail, (page.title, page.get_full_url(request))]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": absolute_url(url, request)}
        for place, (name, url) in enumerate(steps, start=1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]
