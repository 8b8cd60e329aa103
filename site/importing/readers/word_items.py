"""Lists of Word on the clipboard: paragraphs with the level in their style."""

import re

from justhtml import Element, Node

from importing.readers.html_tree import attribute

LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)", re.IGNORECASE)
MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
NUMBER = re.compile(r"[\da-z]{1,4}[.)]", re.IGNORECASE)


def level_of(element: Element) -> int:
    """The level of a paragraph in a list of Word, 0 for any other element."""
    found = LEVEL.search(attribute(element, "style"))
    return int(found[1]) if found and element.name != "li" else 0


def has_number(paragraph: Element) -> bool:
    """Whether the mark that Word wrote before the text is a number."""
    waiting: list[Node] = [paragraph]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Element) and MARK.search(attribute(node, "style")):
            return bool(NUMBER.match(node.to_text().strip()))
        waiting += reversed(node.children or [])
    return False
