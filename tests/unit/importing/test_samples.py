"""Articles from Wix, WordPress, Word, Google Docs, WhatsApp and notes, with their own structure."""

from typing import Any

import pytest

from importing.conversion import Conversion, convert
from tests.unit.importing.reading_samples import (
    KNOWLEDGE,
    SOURCES,
    words_of_result,
    words_of_source,
)


def converted(name: str) -> Conversion:
    return convert(SOURCES[name], KNOWLEDGE)


def outline(conversion: Conversion) -> list[str]:
    """The types of the blocks in order; headings with level, symbol and text."""
    lines = []
    for block in conversion.blocks:
        value: Any = block["value"]
        lines.append(
            f"{value['level']} {value['symbol']} {value['text']}"
            if block["type"] == "heading"
            else block["type"]
        )
    return lines


def values(conversion: Conversion, kind: str) -> list[Any]:
    return [block["value"] for block in conversion.blocks if block["type"] == kind]


@pytest.mark.parametrize("name", SOURCES)
def test_no_visible_word_is_lost(name: str) -> None:
    result = converted(name)
    lost = words_of_source(name) - words_of_result(result)
    # The numbers of a numbered list are no text any more.
    assert not {word for word in lost if not (word.isdigit() and int(word) < 4)}
    assert not [one for one in result.report.not_understood if "not understood" in one.reason]


def test_a_post_of_wix() -> None:
    result = converted("Wix")
    assert outline(result) == [
        "text",
        "h2 magnifier Where the trouble starts",
        "text",
        "picture",
        "h2 leaf The three glutes",
        "text",
        "wow_fact",
        "h2 brain The other usual suspects",
        "text",
        "what_this_means",
        "h2 foot It may begin at the ground",
        "text",
        "table",
        "h2 web One web",
        "text",
        "video",
        "h2 fist What a good session includes",
        "text",
        "summary",
        "divider",
        "contact_call",
    ]
    assert result.report.links == ["https://www.sample-spa.example/post/sitting-less"]
    [picture] = result.pictures
    assert picture.picture.caption == "Slow hands, warm oil."
    assert picture.picture.alt == "Two hands on a lower back"
    assert result.properties["h1"] == "Why your lower back takes the strain"
    assert result.properties["article:published_time"] == "2025-03-04T08:00:00.000Z"
    assert "Comments" in result.report.outside
    assert not result.report.not_understood
    [said] = result.report.replaced
    assert said.text == "on 067 221 7919"


def test_a_classic_post_of_wordpress() -> None:
    result = converted("WordPress, classic")
    assert outline(result) == [
        "text",
        "picture",
        "h2  Three small breaks",
        "text",
        "wow_fact",
        "quote",
        "gallery",
        "video",
        "text",
    ]
    first, listed, last = values(result, "text")
    assert "up<br/>between" in first
    assert listed == (
        "<ol><li>Look out of the window.</li><li>Roll the shoulders.<ul><li>slowly</li>"
        "<li>both ways</li></ul></li><li>Stand up.</li></ol>"
    )
    assert "https://www.sample-spa.example/2018/07/tennis-elbow/" in last
    assert "[sic]" in last
    assert values(result, "quote")[0]["attribution"] == "A client in Durban"
    assert [one.picture.source for one in result.pictures[1:]] == ["attachment:14", "attachment:15"]
    [form] = result.report.not_understood
    assert form.text == '[contact-form-7 id="99" title="Contact form 1"]'


def test_block_mark_up_of_wordpress() -> None:
    result = converted("WordPress, blocks")
    assert outline(result) == [
        "text",
        "picture",
        "h2 wind Breathe out first",
        "text",
        "table",
        "quote",
        "video",
        "gallery",
        "text",
    ]
    assert values(result, "table")[0]["table_caption"] == "From May"
    assert values(result, "video")[0]["title"] == "Two minutes for the neck"
    pictures = values(result, "gallery")[0]["pictures"]
    assert pictures[1]["value"]["caption"] == "Rolled this morning"
    assert [one.text for one in result.report.not_understood] == [
        "Block “latest-posts”",
        "Closed on the longest night",
    ]


def test_text_of_word_on_the_clipboard() -> None:
    result = converted("Word, pasted")
    assert outline(result) == [
        "text",
        "h2  Why feet matter",
        "text",
        "h3  How long",
        "text",
        "table",
        "what_this_means",
        "text",
    ]
    assert (
        "<ul><li>Roll a ball under the sole<ul><li>a minute each</li></ul></li>"
        in (values(result, "text")[1])
    )
    assert values(result, "text")[2].startswith("<ol><li>Start with")
    assert values(result, "text")[3].startswith("<p>Softly does it.")


def test_text_of_google_docs() -> None:
    result = converted("Google Docs")
    assert outline(result) == ["h2 sun Heat or cold?", "text", "h3  When to stop", "text", "table"]
    assert "<p>Heat <b>eases</b><i>, cold numbs.</i></p>" in values(result, "text")[0]


def test_a_message_of_whatsapp() -> None:
    result = converted("WhatsApp")
    assert result.title == "Why your neck is stiff on Mondays"
    assert outline(result) == [
        "text",
        "h2 brain What happens",
        "text",
        "wow_fact",
        "text",
        "summary",
        "text",
        "video",
        "contact_call",
    ]
    assert [point["value"] for point in values(result, "summary")[0]["points"]] == [
        "Move more",
        "Tilt less",
        "Ask for help early",
    ]


def test_notes_in_markdown() -> None:
    result = converted("notes")
    assert (result.title, result.properties["date"]) == ("Rest is work too", "2026-02-01")
    assert outline(result) == [
        "text",
        "h2 leaf Small rests",
        "text",
        "quote",
        "table",
        "picture",
        "text",
        "what_this_means",
    ]
    assert values(result, "quote")[0] == {
        "text": "Nothing is something.",
        "attribution": "Our gardener",
    }


def test_a_word_document() -> None:
    result = converted("Word")
    assert result.title == "Warm stones"
    assert outline(result) == [
        "h2 stone Where they come from",
        "text",
        "picture",
        "text",
        "quote",
        "table",
        "summary",
    ]
    [picture] = result.pictures
    assert (picture.picture.alt, picture.picture.caption) == (
        "A warm stone",
        "Basalt, from the river",
    )
    assert result.files[picture.picture.source].startswith(b"\x89PNG")
