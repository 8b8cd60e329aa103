"""Chooses the reader of a source."""

from importing.decoding import decode
from importing.readers import html_page, markdown, plain_text, word, wordpress
from importing.sources import EmptyDocumentError, Kind, Reading, Source, UnreadableSourceError

LARGEST = 60_000_000
LARGEST_TEXT = 40_000_000
TOO_LARGE = "This file is too large to be read: more than {} million bytes."
EMPTY = "There is no text in this document."


def read(source: Source) -> Reading:
    """The parts of the source. Raises UnreadableSourceError with a sentence for staff."""
    largest = LARGEST if source.kind is Kind.WORD else LARGEST_TEXT
    if len(source.content) > largest:
        raise UnreadableSourceError(TOO_LARGE.format(largest // 1_000_000))
    if source.kind is Kind.WORD:
        content = source.content
        reading = word.read(content.encode() if isinstance(content, str) else content)
    else:
        reading = _read_text(source)
    if not reading.parts:
        raise EmptyDocumentError(EMPTY)
    return reading


def _read_text(source: Source) -> Reading:
    content = source.content
    text = decode(content, source.charset) if isinstance(content, bytes) else content
    text = text.replace("\x00", "")
    match source.kind:
        case Kind.HTML:
            return html_page.read(text, source.base_url, is_page=source.is_page)
        case Kind.WORDPRESS:
            return wordpress.read(text, source.base_url)
        case Kind.MARKDOWN:
            return markdown.read(text, source.base_url)
        case _:
            return plain_text.read(text)
