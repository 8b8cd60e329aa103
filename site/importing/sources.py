"""What can be converted, and the error for what cannot."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from importing.parts import Part


class Kind(StrEnum):
    """The form in which a document comes."""

    HTML = "html"
    WORDPRESS = "wordpress"  # the content of a post, with or without block mark-up
    MARKDOWN = "markdown"
    TEXT = "text"
    WORD = "docx"


SUFFIXES = {
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".txt": Kind.TEXT,
    ".docx": Kind.WORD,
}


class UnreadableSourceError(Exception):
    """The source cannot be read; its text is a sentence for staff."""


class EmptyDocumentError(UnreadableSourceError):
    """There is no text in the document."""


@dataclass(frozen=True)
class Source:
    """A document. `content` is text, or bytes whose encoding is found out.

    `base_url` is the address at which it was public: relative links are resolved with it.
    `is_page`: it is a whole web page, of which only the article is wanted; menus and the like are
    returned in `Conversion.outside`. `takes_title`: its first heading is the article's title.
    """

    content: str | bytes
    kind: Kind
    base_url: str = ""
    charset: str = ""  # of an HTTP header or a form; what the content states comes first
    is_page: bool = False
    takes_title: bool = False


@dataclass
class Reading:
    """What a reader returns.

    `lines` is the visible text of the source, found without `parts`, to compare with. `files` are
    the pictures that the document holds itself. `properties` are those of a page or a Markdown header.
    """

    parts: list[Part]
    lines: list[str]
    outside: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)


def kind_of_file(name: str) -> Kind:
    """The kind by a file's name. Raises UnreadableSourceError for any other."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableSourceError(
            f"“{PurePath(name).name}” is not a kind of file that can be read. Choose a web page "
            "(.html), a Word document (.docx), a Markdown file (.md) or a text file (.txt)."
        )
    return SUFFIXES[suffix]
