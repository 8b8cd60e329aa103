"""docs/editors.md as sections of HTML, whole or those that contain the words of a search."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from PIL import Image

GUIDE = settings.ROOT_DIR / "docs" / "editors.md"
STATIC = settings.SITE_DIR / "static"
MAX_WORDS = 8


@dataclass
class Section:
    """A heading and what stands below it, down to the next heading of level 2 or 3."""

    level: int
    title: str
    tokens: list[Token] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The fragment of its URL."""
        return slugify(self.title)

    @property
    def text(self) -> str:
        return " ".join([self.title, *(t.content for t in self.tokens if t.type == "inline")])

    def count(self, words: Sequence[str]) -> int:
        """How many of these words, as `search_words` returns them, stand in the section."""
        text = plain(self.text)
        return sum(word in text for word in words)


class GuideRenderer(RendererHTML):
    """Marks the words of a search, takes pictures from the static files, lets tables scroll."""

    def text(self, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        return highlight(tokens[i].content, env["words"])

    def image(self, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        name = picture_name(str(tokens[i].attrs["src"]))
        width, height = picture_size(name)
        alt = escape(tokens[i].content)
        return f'<img src="{static(name)}" alt="{alt}" width="{width}" height="{height}">'

    def table_open(self, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        return '<div class="guide__scroll" tabindex="0" role="group" aria-label="Table">\n<table>\n'

    def table_close(self, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        return "</table>\n</div>\n"


# HTML in the text is shown as it is typed, and only safe links are links.
MARKDOWN = MarkdownIt("commonmark", {"html": False}, renderer_cls=GuideRenderer).enable("table")


def sections() -> list[Section]:
    """The title and introduction of the guide, then its sections."""
    found: list[Section] = []
    tokens = MARKDOWN.parse(GUIDE.read_text(encoding="utf-8"))
    places = iter(tokens)
    for token in places:
        if token.type == "heading_open" and token.tag in ("h1", "h2", "h3"):
            found.append(Section(int(token.tag[1]), next(places).content))
            next(places)  # heading_close
        else:
            found[-1].tokens.append(token)
    return found


def find(among: list[Section], words: Sequence[str]) -> list[Section]:
    """The sections with all words, or else with the most of them; all sections without a word."""
    counts = [section.count(words) for section in among]
    best = max(counts, default=0)
    if words and not best:
        return []
    return [section for section, count in zip(among, counts, strict=True) if count == best]


def search_words(query: str) -> list[str]:
    """The first MAX_WORDS words, as `plain` writes them."""
    return plain(query).split()[:MAX_WORDS]


def plain(text: str) -> str:
    """In small letters, with straight apostrophes."""
    return text.casefold().replace("’", "'")


def html(section: Section, words: Sequence[str]) -> SafeString:
    """The section's HTML without its heading, with the words marked."""
    rendered = MARKDOWN.renderer.render(section.tokens, MARKDOWN.options, {"words": words})
    return mark_safe(rendered)  # noqa: S308 - markdown-it escapes it; "html" is off


def highlight(text: str, words: Sequence[str]) -> SafeString:
    """The escaped text, with each occurrence of a word in <mark>."""
    if not words:
        return escape(text)
    pattern = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    # Words at odd places, what stands between them at even ones.
    parts = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    parts[1::2] = [format_html("<mark>{}</mark>", part) for part in parts[1::2]]
    return format_html_join("", "{}", ((part,) for part in parts))


def picture_name(source: str) -> str:
    """The static file of a picture: the guide names it by its path in the repository."""
    return source.partition("/static/")[2]


@lru_cache(maxsize=50)
def picture_size(name: str) -> tuple[int, int]:
    with Image.open(STATIC / name) as picture:
        return picture.size
