"""The JSON that makes blocks of a pasted text."""

import json

import pytest
from django.urls import reverse

from tests.documents import parse
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db

HTML = """<h2>🔍 The back pays</h2><p>It <b>pays</b> for others.</p>
<table><tr><th>Time</th><th>Price</th></tr><tr><td>60</td><td>R650</td></tr></table>
<figure><img src="file:///tmp/a.jpg" alt="A back"><figcaption>Warm</figcaption></figure>"""


@pytest.fixture
def editor(client):
    records.contact_details()
    pages.article_index()
    client.force_login(people.editor())
    return client


def ask(client, **values: str):
    return client.post(reverse("blocks_of_text"), {"html": "", "text": "", **values})


def test_html_becomes_the_editors_blocks(editor):
    answer = ask(editor, html=HTML, text="The back pays").json()
    assert [block["type"] for block in answer["blocks"]] == ["heading", "text", "table", "picture"]
    heading, text, _, picture = (block["value"] for block in answer["blocks"])
    assert heading["text"] == "The back pays"
    # The state of the rich text editor, not HTML.
    assert json.loads(text)["blocks"][0]["text"] == "It pays for others."
    assert picture["image"] == {"image": None, "alt_text": "A back", "decorative": None}
    assert picture["caption"] == "Warm"
    assert answer["left_out"] == [
        "1 picture: a paste brings none along. Choose it in the Picture block in its place."
    ]


def test_the_pictures_of_a_gallery_keep_their_words(editor):
    html = "<figure><img src='a.jpg' alt='A'><img src='b.jpg' alt='B'></figure>"
    (block,) = ask(editor, html=html, text="A").json()["blocks"]
    pictures = block["value"]["pictures"]
    assert [one["value"]["image"]["alt_text"] for one in pictures] == ["A", "B"]


def test_plain_text_becomes_blocks(editor):
    answer = ask(editor, text="Feet first\n\nThey carry you.\n\n- warm water\n- a ball").json()
    said = json.dumps(answer["blocks"])
    for words in ("Feet first", "They carry you.", "warm water", "a ball"):
        assert words in said


@pytest.mark.parametrize("values", [{}, {"html": "<p> </p>"}, {"text": " \n "}])
def test_nothing_to_read_is_a_sentence(editor, values):
    response = ask(editor, **values)
    assert response.status_code == 422
    assert "no text" in response.json()["error"]


def test_only_staff_may_ask(client):
    pages.article_index()
    assert ask(client, text="a").status_code == 302
    client.force_login(people.editor())
    assert client.get(reverse("blocks_of_text")).status_code == 405


def test_the_body_of_articles_takes_whole_texts(editor):
    index = pages.article_index()
    url = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", index.pk])
    document = parse(editor.get(url))
    assert document.query("[data-whole-texts]")
    assert document.query("script[data-blocks-url]")
