"""Refuses XML that expands to much more than it is, before a parser reads it."""

import re

from importing.sources import UnreadableSourceError

DECLARATION = re.compile(rb"<!\s*(ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
# Within the document such a line is text in CDATA; a declaration stands before the first element.
BEFORE_FIRST_ELEMENT = re.compile(rb"<[A-Za-z]")


# No XML may hold them; exports of WordPress do.
CONTROLS = bytes(one for one in range(32) if one not in b"\t\n\r")


def without_controls(content: bytes) -> bytes:
    """The content without control characters, which would end its reading."""
    return content if b"\0" in content[:200] else content.translate(None, CONTROLS)


def check_xml(content: bytes) -> None:
    """Raises UnreadableSourceError for declarations of entities, which no export has."""
    text = content.replace(b"\0", b"") if b"\0" in content[:200] else content
    first = BEFORE_FIRST_ELEMENT.search(text)
    if DECLARATION.search(text[: first.start() if first else len(text)]):
        raise UnreadableSourceError(
            "This file declares entities of its own, as no export of a blog does. It was not read."
        )
