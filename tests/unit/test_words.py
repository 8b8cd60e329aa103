"""Small pieces of text: queries, marks, anchors, prices, titles, reading time."""

from decimal import Decimal

import pytest
from django.utils.safestring import SafeString

from articles.models import ArticlePage
from articles.reading import contents_of, reading_minutes
from core.blocks import HeadingBlock
from core.seo import full_title
from core.templatetags.site_tags import rand
from search.highlight import excerpt, mark_words
from search.query import MAXIMUM_LENGTH, clean_query, words
from tests.factories.blocks import stream

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  lower   back ", "lower back"),
        ('"lower back"', "lower back"),
        ("back AND -pain OR +hip*", "back AND pain OR hip"),
        ("knee's", "knee's"),
        ("knee’s", "knee’s"),
        ("'back'", "back"),
        ("_back_", "back"),
        ("back_pain", "back pain"),
        ("môre é", "môre é"),
        ("ألم الظهر", "ألم الظهر"),
        ("🙏 back", "back"),
        ("***", ""),
        ("", ""),
        ("back\x00pain\r\n\t", "back pain"),
        ("title:back ^x {y}", "title back x y"),
        ("60-minute", "60 minute"),
    ],
)
def test_query(typed: str, cleaned: str) -> None:
    assert clean_query(typed) == cleaned


def test_a_query_has_an_end() -> None:
    assert len(clean_query("word " * 5000)) <= MAXIMUM_LENGTH
    assert len(clean_query("x" * 10_000)) == MAXIMUM_LENGTH


def test_words_of_a_query_leave_out_single_letters() -> None:
    assert words("A Lower b BACK") == ["lower", "back"]


@pytest.mark.parametrize(
    ("text", "terms", "marked"),
    [
        ("Lower back", ["back"], "Lower <mark>back</mark>"),
        ("Back, backs and aback", ["back"], "<mark>Back</mark>, <mark>backs</mark> and aback"),
        ("<b>back</b> & co", ["back"], "&lt;b&gt;<mark>back</mark>&lt;/b&gt; &amp; co"),
        ("a.c and abc", ["a.c"], "<mark>a.c</mark> and abc"),
        ("<script>", ["script"], "&lt;<mark>script</mark>&gt;"),
        ("amp & amp", ["amp"], "<mark>amp</mark> &amp; <mark>amp</mark>"),
        ("<i>nothing</i>", [], "&lt;i&gt;nothing&lt;/i&gt;"),
        ("", ["x"], ""),
    ],
)
def test_marks_are_the_only_markup(text: str, terms: list[str], marked: str) -> None:
    result = mark_words(text, terms)
    assert result == marked
    assert isinstance(result, SafeString)


def test_an_excerpt_stands_around_the_word_and_cuts_between_words() -> None:
    text = " ".join(f"word{place}" for place in range(200))
    found = excerpt(text, ["word120"])
    assert "word120" in found
    assert found.startswith("… word")
    assert found.endswith(" …")
    assert set(found.strip("… ").split()) <= set(text.split())
    assert excerpt("short", ["x"]) == "short"
    assert excerpt(text, []).startswith("word0 ")
    assert len(excerpt("x" * 1000, ["x"])) < 250


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Why the back pays", "section-why-the-back-pays"),
        ("  What's “fascia”?  ", "section-whats-fascia"),
        ("Môre é", "section-more-e"),
        ("🙏", "section"),
        ("", "section"),
        ('"><script>', "section-script"),
    ],
)
def test_heading_anchor(text: str, anchor: str) -> None:
    value = HeadingBlock().to_python({"text": text, "level": "h2", "symbol": ""})
    assert value.anchor == anchor


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Decimal("650"), "R650"),
        (Decimal("650.00"), "R650"),
        (Decimal("649.50"), "R649.50"),
        (Decimal("1250"), f"R1{NBSP}250"),
        (Decimal("1234567.89"), f"R1{NBSP}234{NBSP}567.89"),
        (Decimal("0"), "R0"),
        (None, ""),
    ],
)
def test_rand(amount: Decimal | None, text: str) -> None:
    assert rand(amount) == text


def test_title_names_the_site_once() -> None:
    assert full_title("About", "Palms") == "About · Palms"
    assert full_title("About palms", "Palms") == "About palms"


def headings(*levels: str):
    named = [
        ("heading", {"text": f"Part {place}", "level": level, "symbol": ""})
        for place, level in enumerate(levels)
    ]
    return stream(ArticlePage, named)


def test_contents_are_for_long_articles_and_list_sections_only() -> None:
    assert contents_of(headings("h2", "h2", "h2")) == []
    listed = contents_of(headings("h2", "h3", "h2", "", "h2"))
    assert [item["anchor"] for item in listed] == [
        f"section-part-{number}" for number in (0, 2, 3, 4)
    ]


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (219, 1), (221, 2), (1100, 5)])
def test_reading_time(count: int, minutes: int) -> None:
    body = stream(ArticlePage, [("text", f"<p>{'word ' * count}</p>")])
    assert reading_minutes("", body) == minutes
