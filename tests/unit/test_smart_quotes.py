"""Typographic quotes in text, and unchanged markup."""

import re

import pytest
from django.conf import settings
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import parse
from tests.factories import pages
from text.smart_quotes import smart_quotes, smart_quotes_in_html

TYPED = [
    ("We don't rush.", "We don’t rush."),
    ("the therapists' hands", "the therapists’ hands"),
    ("the 1990's", "the 1990’s"),
    ("the '90s", "the ’90s"),
    ("'Tis warm", "’Tis warm"),
    ("'n Massering in 'n stil kamer", "’n Massering in ’n stil kamer"),
    ('She said "softer".', "She said “softer”."),
    ('"In 1990", he said', "“In 1990”, he said"),
    ("'In 1990', he said", "‘In 1990’, he said"),
    ('("softer")', "(“softer”)"),
    ("['softer']", "[‘softer’]"),
    ("\"She said 'softer'\"", "“She said ‘softer’”"),
    ("\"'Softer' is the word\"", "“‘Softer’ is the word”"),
    ('Rest—"at last"—and go', "Rest—“at last”—and go"),
    ('"Wait—" she said', "“Wait—” she said"),
    ("5'10\" tall", "5'10\" tall"),
    ("a 6\" roller and a 5' mat", "a 6\" roller and a 5' mat"),
    ("“Already right”, isn’t it", "“Already right”, isn’t it"),
    ("https://example.org/it's \"here\"", "https://example.org/it's “here”"),
    ("o'brien@example.org", "o'brien@example.org"),
    ("\"", "“"),
    ("", ""),
]  # fmt: skip
MARKUP = [
    ("<p>&quot;Don&#x27;t&quot;</p>", "<p>“Don’t”</p>"),
    ('<p>Say "<b>softer</b>".</p>', "<p>Say “<b>softer</b>”.</p>"),
    ("<p><b>Palms</b>'s hands</p>", "<p><b>Palms</b>’s hands</p>"),
    ("<p>\"Since <i>May</i> 1990\"</p>", "<p>“Since <i>May</i> 1990”</p>"),
    ('<p>"Left open</p><p>a 6" roller</p>', '<p>“Left open</p><p>a 6" roller</p>'),
    ("<li>One</li><li>'Two'</li>", "<li>One</li><li>‘Two’</li>"),
    ('<a href="/it\'s" title="don\'t > do">don\'t</a>', '<a href="/it\'s" title="don\'t > do">don’t</a>'),
    ("<a title='say \"x\"'>it's</a>", "<a title='say \"x\"'>it’s</a>"),
    ('<input value="don&#x27;t"><textarea>don&#x27;t "x"</textarea>',) * 2,
    ('<script>if ("a" < \'b\') { }</script>',) * 2,
    ("<style>a::after { content: \"'\" }</style><code>don't</code><pre>\"x\"</pre>",) * 2,
    ("<!-- don't > \"x\" -->",) * 2,
    ("<title>Don't</title>", "<title>Don’t</title>"),
    ("1 < 2, isn't it", "1 < 2, isn’t it"),
    ("&amp;#x27; &lt;b&gt;",) * 2,
]  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), TYPED)
def test_as_typed_and_as_shown(typed: str, shown: str) -> None:
    assert smart_quotes(typed) == shown
    assert smart_quotes_in_html(typed) == shown


@pytest.mark.parametrize(("typed", "shown"), MARKUP)
def test_only_text_between_tags_changes(typed: str, shown: str) -> None:
    assert smart_quotes_in_html(typed) == shown


# fmt: off
PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", '<a href="it\'s">', "</a>", "<br>", "<script>", "</script>",
     "'", '"', "&#x27;", "&quot;", "a", "5", " ", "-", "<", ">", "<textarea>", "</textarea>"]
)
# fmt: on


@given(st.lists(PIECES, max_size=30).map("".join))
def test_tags_and_letters_are_unchanged(html: str) -> None:
    shown = smart_quotes_in_html(html)
    assert re.findall(r"<[^<>'\"]*>", shown) == re.findall(r"<[^<>'\"]*>", html)
    straight = str.maketrans("‘’“”", "''\"\"")

    def plain(text: str) -> str:
        return text.replace("&#x27;", "'").replace("&quot;", '"').translate(straight)

    assert plain(shown) == plain(html)
    assert smart_quotes_in_html(shown) == shown


def test_the_tag_and_the_filter() -> None:
    source = '{% load site_tags %}{% smartquotes %}<p title="{{ t|smartquotes }}">{{ t }}</p>{% endsmartquotes %}'
    shown = Template(source).render(Context({"t": "It's <b>"}))
    assert shown == '<p title="It’s &lt;b&gt;">It’s &lt;b&gt;</p>'


@pytest.mark.django_db
def test_a_rendered_page(client) -> None:
    page = pages.standard(
        title="We don't rush",
        search_description='A "slow" hour',
        body=[("text", "<p>It's <b>warm</b>, isn't it?</p>")],
    )
    answer = client.get(page.url).content.decode()
    assert "It’s <b>warm</b>, isn’t it?" in answer
    assert parse(answer).query("title")[0].to_text().startswith("We don’t rush")
    assert 'content="A “slow” hour"' in answer
    assert 'content="We don’t rush' in answer
    page.refresh_from_db()
    assert page.title == "We don't rush"


@pytest.mark.parametrize("name", ["403_csrf", "429", "500", "palms/503", "palms/away"])
def test_templates_without_the_tag_contain_typographic_quotes(name: str) -> None:
    source = (settings.SITE_DIR / "templates" / f"{name}.html").read_text()
    html = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", source, flags=re.DOTALL)
    assert smart_quotes_in_html(html) == html
