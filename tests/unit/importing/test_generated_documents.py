"""No word of any generated document is lost, whatever elements it is made of."""

from collections import Counter
from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from importing.conversion import convert
from importing.sources import Kind, Source, UnreadableSourceError
from tests.unit.importing.reading_samples import KNOWLEDGE, words_of_html, words_of_result

INLINE = ["b", "i", "strong", "em", "span", "a", "u", "code", "sup", "mark", "q"]
BLOCKS = ["p", "div", "h1", "h2", "h3", "h4", "h6", "blockquote", "ul", "ol", "li", "figure", "td"]
OTHERS = ["figcaption", "table", "tr", "th", "section", "aside", "pre", "dl", "dt", "dd", "center"]
CONTROLS = ["button", "details", "summary", "cite", "footer", "article", "caption", "form", "label"]
ATTRIBUTES = [
    "",
    "",
    ' style="font-weight:bold"',
    ' style="mso-list:l0 level2 lfo1"',
    ' href="https://youtu.be/abcdefghijk"',
    ' href="/a b"',
    ' colspan="3" rowspan="2"',
    ' start="4"',
    ' class="keeps-lines"',
]
LEAD_INS = [
    "Wow factor: ",
    "In summary",
    "What this means\n",
    "• ",
    "- ",
    "1. ",
    "2) ",
    "🦶 ",
    "— ",
]
EMPTY = ['<img src="a.jpg" alt="x">', "<br>", "<hr>", "\n\n", "&nbsp;", "\u200b", "</p>", "</div>"]

texts = st.builds(
    lambda before, word, after: f"{escape(before)}word{word}{escape(after)} ",
    st.sampled_from(["", "", *LEAD_INS]),
    st.integers(0, 99),
    st.sampled_from(["", " ", ".", ":", " (067 221 7919)", "\n", " & "]),
)


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, attributes, inner: f"<{name}{attributes}>{''.join(inner)}</{name}>",
        st.sampled_from([*INLINE, *BLOCKS, *OTHERS, *CONTROLS]),
        st.sampled_from(ATTRIBUTES),
        st.lists(children, max_size=4),
    )


documents = st.recursive(texts | st.sampled_from(EMPTY), element, max_leaves=15)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.lists(documents, min_size=1, max_size=5))
def test_every_word_is_in_the_result_or_shown(pieces: list[str]) -> None:
    check("".join(pieces), Kind.HTML)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(documents, min_size=1, max_size=4))
def test_so_is_every_word_of_a_post_of_wordpress(pieces: list[str]) -> None:
    check("\n\n".join(pieces), Kind.WORDPRESS)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.lists(texts | st.sampled_from(["", "  - sub", "> ", "====", "*a*"]), max_size=12))
def test_so_is_every_word_of_plain_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    for kind in (Kind.TEXT, Kind.MARKDOWN):
        check(text, kind)


def check(content: str, kind: Kind) -> None:
    try:
        result = convert(Source(content, kind), KNOWLEDGE)
    except UnreadableSourceError:
        assert not [word for word in words_of_html(content) if word.startswith("word")]
        return
    expected = Counter(
        {word: number for word, number in words_of_html(content).items() if word.startswith("word")}
    )
    assert not expected - words_of_result(result), content
    # None is only listed as a lost word: each reader has a reason for what it leaves over.
    assert not [one for one in result.report.not_understood if "not understood" in one.reason]
