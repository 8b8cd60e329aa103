"""Converted documents are valid articles: their blocks pass validation, are stored and shown."""

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from articles.blocks import ArticleStreamBlock
from contact.models import ContactDetails
from importing.conversion import convert
from importing.models import CallOutPhrases
from importing.pictures import place_pictures
from importing.site_knowledge import load
from importing.sources import Kind, Source
from tests.documents import parse, words
from tests.factories import pages, records
from tests.unit.importing.reading_samples import KNOWLEDGE, SOURCES
from tests.unit.importing.reading_samples import words as words_of

pytestmark = pytest.mark.django_db

LONG = "many words of one line " * 30
EVERYTHING_TOO_LONG = f"""
<h2>{LONG}</h2><h2>Twice</h2><h2>Twice</h2><h3>twice</h3><p><b>Twice</b></p><p>Text.</p>
<blockquote><p>{LONG}</p><cite>{LONG}</cite></blockquote><h2>🌿</h2><h2>!!!</h2><h2>???</h2>
<figure><img src=a.jpg alt="{LONG}"><figcaption>{LONG}</figcaption></figure>
<figure><img src=a.jpg alt="a"><img src=b.jpg alt="b"><figcaption>{LONG}</figcaption></figure>
<figure>{"<img src=c.jpg alt=c>" * 25}</figure>
<table><caption>{LONG}</caption><tr><th>a<th>b<tr><td>1</table><table><tr><td>a<td>b<td>c<tr><td></table>
<figure><iframe src="https://vimeo.com/76979871" title="{LONG}"></iframe><figcaption>{LONG}{LONG}</figcaption></figure>
<p>Wow factor: {LONG}</p><p>In short:</p><ul>{f"<li>{LONG}</li>" * 12}</ul>
<h3>In summary</h3><ol><li>one</li></ol><p>What this means: <a href="javascript:alert(1)">x</a></p>
<p>http://youtu.be/abcdefghijk</p><p>{LONG} WhatsApp 067 221 7919</p><h2>{LONG}</h2>
<p>WhatsApp us: 067 221 7919</p>
"""


def is_valid(source: Source) -> list:
    """The blocks with an image in each picture, after validation."""
    result = convert(source, KNOWLEDGE)
    image = records.image()
    blocks, missing = place_pictures(result.blocks, result.pictures, lambda picture: image.pk)
    assert not missing
    for block in blocks:
        pictures = [block["value"]] if block["type"] == "picture" else []
        if block["type"] == "gallery":
            pictures = [item["value"] for item in block["value"]["pictures"]]
        for picture in pictures:
            # The editor decides what stands on a picture without a description.
            picture["image"]["decorative"] = not picture["image"]["alt_text"]
    stream = ArticleStreamBlock()
    stream.clean(stream.to_python(blocks))
    return blocks


@pytest.mark.parametrize("name", SOURCES)
def test_each_sample_passes_validation(name: str) -> None:
    assert is_valid(SOURCES[name])


def test_so_does_one_in_which_everything_is_too_long() -> None:
    source = Source(EVERYTHING_TOO_LONG, Kind.HTML)
    blocks = is_valid(source)
    report = convert(source, KNOWLEDGE).report
    assert not [one for one in report.not_understood if "not understood" in one.reason]
    headings = [block["value"]["text"] for block in blocks if block["type"] == "heading"]
    assert headings[:3] == ["Twice", "Twice (2)", "twice (3)"]


@pytest.mark.parametrize("name", SOURCES)
def test_the_editor_keeps_every_word(name: str) -> None:
    converter = ContentstateConverter(["bold", "italic", "link", "ul", "ol"])
    for block in convert(SOURCES[name], KNOWLEDGE).blocks:
        if block["type"] == "text":
            stored = converter.to_database_format(converter.from_database_format(block["value"]))
            assert words_of(words(parse(stored))) == words_of(words(parse(block["value"])))


def test_an_article_of_wix_as_visitors_see_it(client) -> None:
    result = convert(SOURCES["Wix"], KNOWLEDGE)
    image = records.image()
    blocks, _ = place_pictures(result.blocks, result.pictures, lambda picture: image.pk)
    article = pages.article(title="Why your lower back takes the strain")
    article.body = ArticleStreamBlock().to_python(blocks)
    article.save_revision().publish()
    page = parse(client.get(article.url))
    assert words(page, ".what-this-means__heading") == "What this means for you"
    assert words(page, ".wow-fact__heading") == "Wow factor"
    assert words(page, ".summary__heading") == "In summary"
    assert "often pays for others" in words(page, ".summary__text")
    assert "#magnifier" in str(page.to_html())


def test_a_wow_factor_becomes_the_claim_that_says_the_same() -> None:
    claim = records.claim(statement="The biggest muscle of the body is the one we sit on.")
    result = convert(SOURCES["Wix"], load())
    [fact] = [block["value"] for block in result.blocks if block["type"] == "wow_fact"]
    assert fact == {"heading": "Wow factor", "claim": claim.pk, "fact": ""}
    [said] = [one for one in result.report.replaced if "library" in one.reason]
    assert said.text == "the biggest muscle you own is the one you sit on."


def test_the_owners_own_words_begin_a_call_out() -> None:
    phrases = CallOutPhrases.for_default_site()
    phrases.what_this_means = "For the road\n\n  Take it home  "
    phrases.summary = ""
    phrases.save()
    text = "For the road: drink water.\n\nTake it home\nA walk.\n\nIn summary: rest."
    result = convert(Source(text, Kind.TEXT), load())
    assert [block["type"] for block in result.blocks] == [
        "what_this_means",
        "what_this_means",
        "text",
    ]


def test_the_number_of_contact_details_is_not_typed_into_the_page() -> None:
    details = ContactDetails.for_default_site()
    details.phone = "+27672217919"
    details.save()
    result = convert(Source("<p>Come by.</p><p>Ring 067 221 7919 today!</p>", Kind.HTML), load())
    assert result.blocks[1]["type"] == "contact_call"
    assert result.blocks[1]["value"]["text"] == "Ring today!"


def test_a_picture_that_is_not_found_leaves_its_caption() -> None:
    result = convert(SOURCES["WordPress, blocks"], KNOWLEDGE)
    known = {"https://old.example/a.jpg": records.image().pk}
    blocks, missing = place_pictures(
        result.blocks, result.pictures, lambda picture: known.get(picture.source)
    )
    assert [one.picture.source.rpartition("/")[2] for one in missing] == ["tea.jpg", "b.jpg"]
    types = [block["type"] for block in blocks]
    assert (types.count("picture"), types.count("gallery")) == (1, 0)
    texts = " ".join(block["value"] for block in blocks if block["type"] == "text")
    assert "Rooibos, no sugar" in texts
    assert "Rolled this morning" in texts
