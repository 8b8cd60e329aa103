"""The samples, and their words counted by other means than those of the site."""

import io
import re
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

from bs4 import BeautifulSoup, Comment

from importing.claims import KnownClaim
from importing.conversion import Conversion, Knowledge
from importing.sources import Kind, Source
from tests.unit.importing.word_documents import sample

FOLDER = Path(__file__).parent / "samples"
SPA = "+27672217919"
CLAIM = KnownClaim(7, "The gluteus maximus is the biggest muscle of the body, and we sit on it.")
WORD = re.compile(r"[^\W_]+")
BASE = "https://www.sample-spa.example/post/x"


def text_of(name: str) -> str:
    return (FOLDER / name).read_text()


SOURCES = {
    "Wix": Source(text_of("wix_post.html"), Kind.HTML, BASE, is_page=True, takes_title=True),
    "WordPress, classic": Source(text_of("wordpress_classic.html"), Kind.WORDPRESS, BASE),
    "WordPress, blocks": Source(text_of("wordpress_blocks.html"), Kind.WORDPRESS, BASE),
    "Word, pasted": Source(text_of("word_paste.html"), Kind.HTML),
    "Google Docs": Source(text_of("google_docs.html"), Kind.HTML),
    "WhatsApp": Source(text_of("whatsapp.txt"), Kind.TEXT, takes_title=True),
    "notes": Source(text_of("notes.md"), Kind.MARKDOWN, takes_title=True),
    "Word": Source(sample(), Kind.WORD, takes_title=True),
}
KNOWLEDGE = Knowledge(numbers={SPA}, claims=[])


def words(text: str) -> Counter[str]:
    """The words of a text, as people see them."""
    return Counter(WORD.findall(text.replace("\xad", "").replace("\u200b", "").casefold()))


def words_of_html(html: str, selector: str = "") -> Counter[str]:
    soup = BeautifulSoup(html, "html.parser")
    root = soup.select_one(selector) if selector else soup
    assert root
    for node in root.select("script, style, head, [style*='mso-list:Ignore']"):
        node.decompose()
    for comment in root.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    return words(re.sub(r"<!\[\w+[^>]*>", "", root.get_text(" ")))


def words_of_source(name: str) -> Counter[str]:
    """The visible words of a sample."""
    source = SOURCES[name]
    if source.kind is Kind.WORD:
        assert isinstance(source.content, bytes)
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            tree = ElementTree.fromstring(archive.read("word/document.xml"))
        texts = [node.text or "" for node in tree.iter() if node.tag.endswith("}t")]
        return words(" ".join(text for text in texts))
    assert isinstance(source.content, str)
    if source.kind is Kind.TEXT:
        return words(source.content)
    if source.kind is Kind.MARKDOWN:
        body = source.content.split("---\n", 2)[2]
        return words(re.sub(r"\]\([^)]*\)|!\[[^\]]*", "", body))
    selector = "[data-hook=post-description]" if source.is_page else ""
    return words_of_html(
        re.sub(r"\[/?caption[^\]]*\]|\[/?embed\]|\[gallery[^\]]*\]", "", source.content), selector
    )


def words_of_result(converted: Conversion) -> Counter[str]:
    """The words of the blocks, of the title, and of what the report shows."""
    shown = [*converted.report.not_understood, *converted.report.replaced]
    texts = [converted.title, *(one.text for one in shown)]
    waiting: list[object] = [*converted.blocks]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            texts.append(_text(value) if value.startswith("<") else value)
        elif isinstance(value, dict):
            waiting += [inner for key, inner in value.items() if key not in ("id", "type")]
        elif isinstance(value, list):
            waiting += value
    return words("\n".join(texts))


def _text(html: str) -> str:
    apart = re.sub(r"<(?=/?(?:p|li|ul|ol|br)\b)", " <", html)
    return BeautifulSoup(apart, "html.parser").get_text()
