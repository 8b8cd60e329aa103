"""Small pieces of text: queries, marks, anchors, prices, titles, reading time."""

from decimal import Decimal

import pytest
from django.utils.safestring import SafeString

from articles.body_content import reading_minutes, table_of_contents
from articles.models import ArticlePage
from core.blocks.text import HeadingBlock
from core.seo.metadata import full_title
from core.templatetags.site_tags import format_zar
from search.highlight import excerpt, mark_words
from search.words import MAXIMUM_LENGTH, query_words, stem
from tests.factories.blocks import stream

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("  lower   back ", "lower back"),
        ('"lower back"', "lower back"),
        ("back AND -pain OR +hip*", "back pain hip"),
        ("knee's", "knees"),
        ("knee’s", "knees"),
        ("'back'", "back"),
        ("_back_", "back"),
        ("back_pain", "back pain"),
        ("môre É", "more e"),
        ("mo\u0302re", "more"),
        ("ألم الظهر", "الم الظهر"),
        ("🙏 back", "back"),
        ("***", ""),
        ("", ""),
        ("back\x00pain\r\n\t", "back pain"),
        ("title:back ^x {y}", "title back x y"),
        ("60-minute", "60 minute"),
        ("L5/S1", "l 5 s 1"),
        ("lym\u00adpha\u200btic\ufeff", "lymphatic"),
        ("ﬁt ＢＡＣＫ ½", "fit back 1 2"),
        ("how do I treat a sore back", "treat sore back"),
        ("what to do and when", "what to do and when"),
    ],
)
def test_words_of_a_question(typed: str, expected: str) -> None:
    assert " ".join(query_words(typed)) == expected


def test_a_question_has_an_end() -> None:
    assert len(" ".join(query_words("word " * 5000))) <= MAXIMUM_LENGTH
    assert len(query_words("x" * 10_000)[0]) == MAXIMUM_LENGTH


@pytest.mark.parametrize(
    "forms",
    [
        "massage massages massaging massaged", "stretch stretches stretching stretched",
        "muscle muscles", "therapy therapies", "run running", "relax relaxing relaxed",
        "stiff stiffness", "pain pains painful", "ache aches aching", "headache headaches",
        "press presses pressed pressing", "sit sitting", "hip hips", "knee knees",
        "exercise exercises exercising", "roll rolls rolling rolled", "dizzy dizziness", "bed beds",
    ],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "word", ["", "s", "es", "ing", "ies", "ness", "need", "gas", "pelvis", "650", "y"]
)
def test_a_stem_is_never_empty(word: str) -> None:
    assert bool(stem(word)) == bool(word)
    assert word.startswith(stem(word)[:-1])


@pytest.mark.parametrize(
    ("text", "terms", "marked"),
    [
        ("Lower back", ["back"], "Lower <mark>back</mark>"),
        ("Back, backs and aback", ["back"], "<mark>Back</mark>, <mark>backs</mark> and aback"),
        ("<b>back</b> & co", ["back"], "&lt;b&gt;<mark>back</mark>&lt;/b&gt; &amp; co"),
        ("a.c and abc", ["a", "c"], "<mark>a</mark>.<mark>c</mark> and abc"),
        ("at L5/S1 or b12", ["l", "5"], "at <mark>L5</mark>/S1 or b12"),
        ("a lym\u00adphatic", ["lymph"], "a <mark>lym\u00adphatic</mark>"),
        ("Cafe\u0301s, ‘café’", ["cafe"], "<mark>Cafe\u0301s</mark>, ‘<mark>café</mark>’"),
        (
            "Massages for muscles",
            ["massaging", "musc"],
            "<mark>Massages</mark> for <mark>muscles</mark>",
        ),
        ("backs and backing", ["back", "hip"], "<mark>backs</mark> and <mark>backing</mark>"),
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
    text = "words of an article " * 60 + "and Pirifor\u00admis " + "more of it " * 60
    found = excerpt(text, query_words("piriformis"))
    assert "Pirifor\u00admis" in found
    assert found.startswith("… ")
    assert found.endswith(" …")
    assert set(found.strip("… ").split()) <= set(text.split())
    assert excerpt("short", ["x"]) == "short"
    assert excerpt(text, []).startswith("words of ")
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
def test_format_zar(amount: Decimal | None, text: str) -> None:
    assert format_zar(amount) == text


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
    assert table_of_contents(headings("h2", "h2", "h2")) == []
    listed = table_of_contents(headings("h2", "h3", "h2", "", "h2"))
    assert [item["anchor"] for item in listed] == [
        f"section-part-{number}" for number in (0, 2, 3, 4)
    ]


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (219, 1), (221, 2), (1100, 5)])
def test_reading_time(count: int, minutes: int) -> None:
    body = stream(ArticlePage, [("text", f"<p>{'word ' * count}</p>")])
    assert reading_minutes("", body) == minutes
