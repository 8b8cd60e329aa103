"""Reads Word documents (.docx), by way of the HTML that mammoth makes of them."""

import io
import zipfile
import zlib
from typing import Any

import mammoth

from importing.parts import Leftover, Paragraph, Run
from importing.readers import html_page
from importing.readers.word_text import lines_of
from importing.sources import Reading, UnreadableSourceError

# A document of 8 MB of XML takes about 300 MB of memory; a long book has 2.
LARGEST_XML = 8_000_000
LARGEST_PICTURE = 20_000_000
LARGEST_TOGETHER = 60_000_000
MOST_FILES = 2000
NOT_WORD = (
    "This is not a Word document that can be read. Open it in Word and save it again as a Word "
    "document (.docx)."
)
TOO_LARGE = (
    "This Word document is too large to be read. Make its pictures smaller (in Word: Picture "
    "Format, Compress Pictures) or bring it in parts."
)
ONLY_WORDS = (
    "Parts of this Word document are broken: its words are here, its looks and pictures are not."
)
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Quote'] => blockquote:fresh > p:fresh
p[style-name='Intense Quote'] => blockquote:fresh > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
"""
# Where the text that a reader sees stands.
TEXT_FILES = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def read(content: bytes) -> Reading:
    """The parts of a document; its pictures are in `files`, named `embedded:1.png` and so on.

    Raises UnreadableSourceError for anything else, for one that unpacks to too much, and for XML
    with entities of its own, which Word never writes.
    """
    try:
        lines = _checked_lines(content)
        pictures = Pictures()
        result = mammoth.convert_to_html(
            io.BytesIO(content),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(pictures.attributes),
            external_file_access=False,
        )
    except UnreadableSourceError:
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError):
        raise UnreadableSourceError(NOT_WORD) from None
    except RecursionError:
        raise UnreadableSourceError(TOO_LARGE) from None
    except Exception:  # mammoth states no errors of its own for what it does not expect
        return _plain(lines)
    reading = html_page.read(result.value)
    reading.lines = lines
    reading.files = pictures.files
    return reading


def _plain(lines: list[str]) -> Reading:
    """The words alone, of a document that is broken in another part."""
    if not lines:
        raise UnreadableSourceError(NOT_WORD)
    broken = Leftover("", ONLY_WORDS)
    return Reading([broken, *(Paragraph([Run(line)]) for line in lines)], lines)


class Pictures:
    """Collects the pictures that mammoth finds."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.count = self.size = 0

    def attributes(self, image: Any) -> dict[str, str]:
        """The attributes of an img element. Keeps the picture's content unless it is too large."""
        self.count += 1
        kind = (image.content_type or "").rpartition("/")[2].partition("+")[0]
        name = f"embedded:{self.count}.{'jpg' if kind == 'jpeg' else kind}"
        with image.open() as file:
            content = file.read(LARGEST_PICTURE + 1)
        self.size += len(content)
        if len(content) <= LARGEST_PICTURE and self.size <= LARGEST_TOGETHER:
            self.files[name] = content
        return {"src": name}


def _checked_lines(content: bytes) -> list[str]:
    """The lines of the document's text, once its size and its XML are found harmless."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        xml = [one for one in members if one.filename.endswith((".xml", ".rels"))]
        if (
            len(members) > MOST_FILES
            or sum(one.file_size for one in xml) > LARGEST_XML
            or sum(one.file_size for one in members) > LARGEST_TOGETHER + LARGEST_XML
        ):
            raise UnreadableSourceError(TOO_LARGE)
        names = {one.filename for one in members}
        if TEXT_FILES[0] not in names:
            raise UnreadableSourceError(NOT_WORD)
        read = {one.filename: lines_of(archive.read(one)) for one in xml}
    return [line for name in TEXT_FILES for line in read.get(name, [])]
