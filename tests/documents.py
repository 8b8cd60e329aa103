"""Responses as parsed HTML, so that tests query elements and text instead of markup strings."""

from django.http import HttpResponse
from justhtml import Element, JustHTML


def parse(source: HttpResponse | str) -> JustHTML:
    """The document, with errors corrected as in a browser."""
    return JustHTML(_text(source), sanitize=False)


def strictly(source: HttpResponse | str) -> JustHTML:
    """As `parse`, but raises for anything that is not well-formed HTML."""
    return JustHTML(_text(source), sanitize=False, strict=True)


def only(document: JustHTML | Element, selector: str) -> Element:
    """The only element that matches; fails for none or several."""
    found = document.query(selector)
    assert len(found) == 1, f"{len(found)} × {selector}"
    return found[0]


def words(document: JustHTML | Element, selector: str = "") -> str:
    """The visible text of the document or of the first match, on one line."""
    nodes = document.query(selector)[:1] if selector else [document]
    return " ".join(
        " ".join(node.to_text(strip=False, separator_blocks_only=True) for node in nodes).split()
    )


def values(document: JustHTML | Element, selector: str, attribute: str) -> list[str]:
    return [node.attrs.get(attribute) or "" for node in document.query(selector)]


def meta(document: JustHTML, name: str) -> str:
    """The content of the one <meta> with that name or property; empty when there is none."""
    found = [
        node.attrs.get("content") or ""
        for node in document.query("head meta")
        if name in (node.attrs.get("name"), node.attrs.get("property"))
    ]
    assert len(found) < 2, f"{len(found)} × {name}"
    return found[0] if found else ""


def count_price(source: HttpResponse | str, rand: int) -> int:
    """How often an amount stands in the page, for people and in JSON-LD.

    The bare digits may also be in an address or in a number that the database gave.
    """
    text = _text(source)
    return text.count(f"R{rand:,}".replace(",", "\N{NO-BREAK SPACE}")) + text.count(f'"{rand}.00"')


def _text(source: HttpResponse | str) -> str:
    return source if isinstance(source, str) else source.content.decode()
