"""What cannot be read gets a sentence for staff; what can is read, however it is written."""

import io
import zipfile

import pytest

from importing.conversion import Conversion, convert
from importing.readers import html_tree, plain_text
from importing.sources import Kind, Source, UnreadableSourceError, kind_of_file
from tests.unit.importing.word_documents import PICTURE, document, paragraph

ENTITIES = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
DEEP = 10_000


def read(content: str | bytes, kind: Kind = Kind.HTML) -> Conversion:
    return convert(Source(content, kind))


def refused(content: str | bytes, kind: Kind = Kind.HTML) -> str:
    with pytest.raises(UnreadableSourceError) as caught:
        read(content, kind)
    return str(caught.value)


def texts(conversion: Conversion) -> str:
    return " ".join(str(block["value"]) for block in conversion.blocks)


def broken_zip(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize("kind", [Kind.HTML, Kind.WORDPRESS, Kind.MARKDOWN, Kind.TEXT, Kind.WORD])
def test_a_hundred_megabytes(kind: Kind) -> None:
    assert "too large" in refused(b"word " * 20_000_000, kind)


def test_a_page_with_too_many_tags() -> None:
    assert "too large" in refused("<b>" * (html_tree.MAXIMUM_TAGS + 1))


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.MARKDOWN])
def test_a_very_long_text(kind: Kind) -> None:
    assert "million" in refused("a" * (plain_text.MAXIMUM_CHARACTERS + 1), kind)


def test_thousands_of_equal_headings_have_different_anchors() -> None:
    blocks = read("<h2>Tip of the day</h2>" * 5000).blocks
    assert blocks[-1]["value"]["text"] == "Tip of the day (5000)"


def test_a_text_with_too_many_lines() -> None:
    assert "lines" in refused("a\n" * (plain_text.MAXIMUM_LINES + 1), Kind.TEXT)


def test_markdown_that_is_nested_too_deeply_shows_what_is_left_out() -> None:
    result = read("\n".join("  " * depth + f"- word{depth}" for depth in range(200)), Kind.MARKDOWN)
    left = " ".join(one.text for one in result.report.not_understood).split()
    assert "word199" in left
    assert "word0" not in left
    kept = texts(result)
    assert all(f"word{depth}" in kept or f"word{depth}" in left for depth in range(200))


@pytest.mark.parametrize(
    "start", ["[gallery ", '[a b="', "[caption x] ", "<!-- wp:a {", "[embed] "]
)
def test_shortcodes_without_an_end_take_no_long_search(start: str) -> None:
    assert read("Words. " + start * 20_000, Kind.WORDPRESS).report.words > 0


@pytest.mark.parametrize(
    "tags",
    ["<div>", "<blockquote>", "<table><tr><td>", "<ul><li>", "<b><i>", "<figure>", "<button>"],
)
def test_deeply_nested_elements(tags: str) -> None:
    result = read(tags * (DEEP // tags.count("<")) + "the last word")
    assert "the last word" in texts(result) + "".join(
        one.text for one in result.report.not_understood
    )
    assert not result.report.words_not_understood or "button" in tags


def test_scripts_leave_no_trace() -> None:
    result = read(
        "<p onclick='x()'>Text<script>alert('s')</script><style>p{}</style>"
        "<a href='javascript:alert(1)'>a</a><a href='data:text/html,x'>b</a><a href='vbscript:x'>c</a>"
        "<img src=x onerror=alert(1)><svg><script>1</script></svg><iframe srcdoc='<b>'></iframe></p>"
        '&lt;script&gt;typed&lt;/script&gt;<p>"<b>quoted</b>"</p>'
    )
    stored = texts(result)
    assert "alert" not in stored
    assert "javascript" not in stored
    assert "data:text" not in stored
    assert "&lt;script&gt;typed&lt;/script&gt;" in stored


@pytest.mark.parametrize(
    "html",
    [
        "<p>one<p>two</div></p></td><b>three",
        "<table>one<tr>two<td>three",
        "</p><li>one<ol>two</ul>three",
        "<a href='x<p>one</p>'>two</a> <b/>one three<",
        "<p>one &amp two &#x2014; three &bogus;",
        "one<!-- <p>two--> two three<!--",
        "<p>one two three<textarea><p>",
    ],
)
def test_broken_mark_up_keeps_its_words(html: str) -> None:
    result = read(html)
    assert not [one for one in result.report.not_understood if "not understood" in one.reason]
    for word in ("one", "two", "three"):
        assert word in texts(result) or "href='x<p>" in html


@pytest.mark.parametrize("content", ["", "   \n\t\u200b\xa0", "\x00\x00"])
@pytest.mark.parametrize("kind", [Kind.HTML, Kind.TEXT, Kind.MARKDOWN, Kind.WORDPRESS])
def test_a_document_without_text(content: str, kind: Kind) -> None:
    assert refused(content, kind) == "There is no text in this document."


def test_null_bytes_and_lone_surrogates() -> None:
    result = read("<p>A\x00 wo\x00rd \ud83d and\u200b an\xadother</p>")
    assert result.blocks[0]["value"] == "<p>A word and another</p>"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Warmth – “naïve”", "utf-8"),
        ("Warmth – “naïve”", "utf-8-sig"),
        ("Warmth – “naïve”", "utf-16"),
        ("Warmth – “naïve” and more", "utf-16-le"),
        ("Warmth – “naïve” and more", "utf-16-be"),
        ("Warmth – “naïve”", "cp1252"),
    ],
)
def test_encodings_that_nobody_declares(content: str, kind: str) -> None:
    for source in (Kind.HTML, Kind.TEXT, Kind.MARKDOWN, Kind.WORDPRESS):
        assert content in read(content.encode(kind), source).blocks[0]["value"]


@pytest.mark.parametrize(
    ("head", "encoding", "charset"),
    [
        ('<meta charset="windows-1252">', "cp1252", ""),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252", ""),
        ('<meta charset="shift_jis">', "shift_jis", ""),
        ('<meta charset="utf-8">', "cp1252", ""),  # a lie
        ('<meta charset="no-such-thing">', "cp1252", ""),
        ('<meta charset="zlib">', "utf-8", "base64"),
        ("", "koi8-r", "koi8-r"),
    ],
)
def test_encodings_that_are_declared(head: str, encoding: str, charset: str) -> None:
    words = {"shift_jis": "温かい石", "koi8-r": "Тёплый"}.get(encoding, "Naïve café –")
    content = f"{head}<p>{words}</p>".encode(encoding)
    assert convert(Source(content, Kind.HTML, charset=charset)).blocks[0]["value"] == (
        f"<p>{words}</p>"
    )


def test_a_file_that_holds_no_text() -> None:
    assert "no text that can be read" in refused(bytes(range(256)) * 20, Kind.TEXT)
    assert "no text that can be read" in refused(b"\xd0\xcf\x11\xe0" + b"\0\1\2\3" * 99, Kind.HTML)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (document(paragraph("&b;"), before=ENTITIES), "entities"),
        (document("<w:tbl>" * DEEP + "</w:tbl>" * DEEP), "nested too deeply"),
        (document("<w:p>"), "broken"),
        (document("", **{"word/more.xml": b" " * 300_000_000}), "too large"),
        (document(PICTURE, **{"word/media/image2.png": b"\0" * 90_000_000}), "too large"),
        (broken_zip(document(paragraph("a"))), "not a Word document"),
        (b"", "not a Word document"),
        (b"PK\x03\x04 and nothing", "not a Word document"),
    ],
    ids=["entity bomb", "deep", "broken XML", "bomb", "pictures", "half", "empty", "no archive"],
)
def test_harmful_and_broken_word_documents(content: bytes, said: str) -> None:
    assert said in refused(content, Kind.WORD)


def test_an_archive_of_another_kind() -> None:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "not a Word document" in refused(output.getvalue(), Kind.WORD)


def test_a_word_document_whose_picture_is_missing() -> None:
    result = read(document(paragraph("Words stay.") + PICTURE.replace("rId3", "rId99")), Kind.WORD)
    assert "Words stay." in texts(result)
    assert "its words are here" in result.report.not_understood[0].reason


def test_kinds_of_files() -> None:
    assert kind_of_file("My post.HTML") is Kind.HTML
    assert kind_of_file("a/b/Stones.docx") is Kind.WORD
    with pytest.raises(UnreadableSourceError, match=r"“stones\.pdf” is not a kind"):
        kind_of_file("c/stones.pdf")
