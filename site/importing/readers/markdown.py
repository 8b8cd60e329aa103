"""Reads Markdown, by way of the HTML that it stands for."""

import re
from collections import Counter
from html import unescape

from markdown_it import MarkdownIt

from importing.readers import html_page
from importing.readers.plain_text import MAXIMUM_CHARACTERS, TOO_LONG
from importing.sources import Reading, UnreadableSourceError
from importing.typed_text import words
from importing.word_count import missing

# A header between two lines of dashes, as static site generators write it.
HEADER = re.compile(r"\A\s*---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
PROPERTY = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(.*)")
# markdown-it leaves out what is nested more deeply.
DEEPEST = 100
LIST_NUMBER = re.compile(r"[\s>]*\d{1,9}[.)]")
TAG_NAME = re.compile(r"</?[a-z][a-z\d]*")


def read(text: str, base_url: str = "") -> Reading:
    """The parts of Markdown with tables; HTML in it counts. Its header is in `properties`."""
    if len(text) > MAXIMUM_CHARACTERS:
        raise UnreadableSourceError(TOO_LONG)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    properties, text = _header(text)
    renderer = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST})
    html = renderer.enable(["table", "strikethrough"]).render(text)
    reading = html_page.read(html, base_url)
    reading.lines += _left_out(text, html)
    reading.properties = properties
    return reading


def _left_out(text: str, html: str) -> list[str]:
    """The words of the Markdown that its HTML has neither as text nor in an attribute."""
    lines = unescape(text).split("\n")
    numbers = [LIST_NUMBER.match(line) for line in lines]
    lines = [
        line[found.end() :] if found else line for line, found in zip(lines, numbers, strict=True)
    ]
    rendered = Counter(words(unescape(TAG_NAME.sub("", html))))
    return [leftover.text for leftover in missing(lines, rendered)]


def _header(text: str) -> tuple[dict[str, str], str]:
    """The properties before the text, and the text without them.

    A header with any other line stays part of the text, so that none of it is lost.
    """
    found = HEADER.match(text)
    lines = [line for line in found[1].split("\n") if line.strip()] if found else []
    pairs = [PROPERTY.fullmatch(line.strip()) for line in lines]
    if not found or not all(pairs):
        return {}, text
    properties = {pair[1].lower(): pair[2].strip().strip("\"'") for pair in pairs if pair}
    return properties, text[found.end() :]
