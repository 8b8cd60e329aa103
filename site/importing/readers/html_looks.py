"""Bold, italic and links of HTML elements."""

import re
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from justhtml import Element

from importing.readers.html_tree import attribute, classes

WEIGHT = re.compile(r"font-weight\s*:\s*(\d{1,4}|[a-z]+)", re.IGNORECASE)
STYLE = re.compile(r"font-style\s*:\s*(\w+)", re.IGNORECASE)
BOLD_FROM = 600
# Line ends in the source are line breaks, and blank lines end paragraphs.
KEEPS_LINES = "keeps-lines"
PICTURE_FILE = re.compile(r"\.(jpe?g|png|gif|webp|avif|svg)$", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    bold: bool = False
    italic: bool = False
    href: str = ""
    preformatted: bool = False


def look_of(element: Element, around: Look, base_url: str) -> Look:
    """The look of the text in an element, by its name, its style and what is around it."""
    look, name, style = around, element.name, attribute(element, "style")
    if name in ("b", "strong", "dt", "summary"):
        look = replace(look, bold=True)
    if name in ("i", "em", "dfn", "var"):
        look = replace(look, italic=True)
    if weight := WEIGHT.search(style):
        value = weight[1].lower()
        heavy = int(value) >= BOLD_FROM if value.isdecimal() else value in ("bold", "bolder")
        look = replace(look, bold=heavy)
    if slant := STYLE.search(style):
        look = replace(look, italic=slant[1].lower() in ("italic", "oblique"))
    if name == "a":
        look = replace(look, href=absolute(attribute(element, "href"), base_url))
    if name == "pre" or KEEPS_LINES in classes(element):
        look = replace(look, preformatted=True)
    return look


def absolute(address: str, base_url: str) -> str:
    """The address joined to that of the document; "" for a place on the same page or a script."""
    address = re.sub(r"[\t\r\n]", "", address).strip()
    if address.startswith("#") or address.lower().startswith(("javascript:", "about:", "blob:")):
        return ""
    try:
        return urljoin(base_url, address) if base_url else address
    except ValueError:
        return address


def leads_to_picture(address: str) -> bool:
    """Whether a link around a picture only opens the picture."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return False
    return bool(PICTURE_FILE.search(path)) or "attachment_id=" in address
