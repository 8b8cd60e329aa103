"""Refuses XML that expands to much more than it is, before another parser reads it."""

from xml.parsers import expat

from importing.sources import UnreadableSourceError

# Characters that XML does not allow; exports of WordPress contain them.
CONTROLS = bytes(one for one in range(32) if one not in b"\t\n\r")


class _FirstElement(Exception):
    """Declarations stand before the first element: the rest need not be parsed."""


def without_controls(content: bytes) -> bytes:
    """The content without control characters, which would end its reading."""
    return content if b"\0" in content[:200] else content.translate(None, CONTROLS)


def check_xml(content: bytes) -> None:
    """Raises UnreadableSourceError for declarations of entities, which no export has.

    Broken XML passes: the parser that reads it finds the same error at the same place.
    """
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        parser.Parse(content, True)
    except (_FirstElement, expat.ExpatError, ValueError, LookupError):
        return


def _refuse(*_declaration: object) -> None:
    raise UnreadableSourceError(
        "This file declares entities of its own, as no export of a blog does. It was not read."
    )


def _stop(*_element: object) -> None:
    raise _FirstElement
