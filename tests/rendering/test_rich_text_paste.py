"""Pasted rich text keeps only the features that the editor has."""

import json
import re

from django.conf import settings
from django.test import SimpleTestCase
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.rich_text.editors.draftail import DraftailRichTextArea

from tests.documents import only, parse, values, words

TEXT = settings.RICH_TEXT_FEATURES["text"]
SMALL = settings.RICH_TEXT_FEATURES["small"]


def block(text: str, kind: str = "unstyled", **more) -> dict:
    plain = {"key": "a", "text": text, "type": kind, "depth": 0}
    return {**plain, "inlineStyleRanges": [], "entityRanges": [], **more}


def saved(blocks: list[dict], features: list[str] = TEXT, entities: dict | None = None) -> str:
    """The database format of the editor's content state."""
    area = DraftailRichTextArea(features=features)
    content = json.dumps({"blocks": blocks, "entityMap": entities or {}})
    return area.value_from_datadict({"body": content}, {}, "body") or ""


def link(url: str) -> dict:
    return {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": url}}}


class PasteTests(SimpleTestCase):
    def elements(self, html: str) -> set[str]:
        return {node.name for node in only(parse(html), "body").query("*")}

    def test_headings_and_quotations_are_removed(self) -> None:
        for kind in ("header-one", "header-two", "header-six", "blockquote", "code-block"):
            with self.subTest(kind):
                assert self.elements(saved([block("Words", kind)])) <= {"p"}

    def test_bold_italic_and_lists_stay_other_styles_are_removed(self) -> None:
        styles = ["BOLD", "ITALIC", "UNDERLINE", "STRIKETHROUGH", "CODE", "color-red"]
        ranges = [{"offset": 0, "length": 5, "style": style} for style in styles]
        blocks = [
            block("Words", inlineStyleRanges=ranges),
            block("One", "unordered-list-item"),
            block("Two", "ordered-list-item"),
        ]
        assert self.elements(saved(blocks)) == {"p", "b", "i", "ul", "ol", "li"}

    def test_small_text_has_no_numbered_lists(self) -> None:
        assert self.elements(saved([block("Two", "ordered-list-item")], SMALL)) <= {"p"}

    def test_typed_html_is_escaped(self) -> None:
        html = saved([block("<script>alert(1)</script><font color=red>Hi</font>")])
        assert self.elements(html) == {"p"}
        assert words(parse(html)) == "<script>alert(1)</script><font color=red>Hi</font>"

    def test_images_embeds_and_rules_are_removed(self) -> None:
        for kind in ("IMAGE", "EMBED", "HORIZONTAL_RULE", "DOCUMENT"):
            with self.subTest(kind):
                entity = {
                    "0": {"type": kind, "mutability": "IMMUTABLE", "data": {"id": 1, "url": "x"}}
                }
                ranges = [{"offset": 0, "length": 1, "key": 0}]
                blocks = [block("Words"), block(" ", "atomic", entityRanges=ranges)]
                assert self.elements(saved(blocks, entities=entity)) <= {"p"}

    def test_web_and_mailto_links_stay(self) -> None:
        ranges = [{"offset": 0, "length": 4, "key": 0}]
        for url in ("https://example.org/a?b=c&d=e", "mailto:hello@palms.example"):
            with self.subTest(url):
                html = saved([block("Here", entityRanges=ranges)], entities=link(url))
                assert values(parse(html), "a", "href") == [url]

    def test_javascript_urls_are_removed(self) -> None:
        ranges = [{"offset": 0, "length": 4, "key": 0}]
        for url in ("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x"):
            with self.subTest(url):
                html = saved([block("Here", entityRanges=ranges)], entities=link(url))
                assert values(parse(html), "a[href]", "href") == []
                assert words(parse(html)) == "Here"

    def test_the_link_chooser_offers_and_accepts_no_phone_links(self) -> None:
        options = DraftailRichTextArea(features=TEXT).options
        (button,) = [kind for kind in options["entityTypes"] if kind["type"] == "LINK"]
        taken = re.compile(button["allowlist"]["href"])
        assert taken.match("https://example.org/")
        assert not taken.match("tel:0672217919")
        assert not [name for name in button["chooserUrls"] if "phone" in name.lower()]

    def test_unknown_html_enters_the_editor_as_text(self) -> None:
        converter = ContentstateConverter(features=TEXT)
        pasted = (
            '<h1 style="color:red">Title</h1><p class="MsoNormal"><font size="4">Word</font>'
            '<span style="mso-x:y"> for</span> <b>word</b></p><script>alert(1)</script>'
            '<p><a href="tel:0672217919">067</a></p><ul><li>One</li></ul>'
        )
        state = json.loads(converter.from_database_format(pasted))
        again = converter.to_database_format(json.dumps(state))
        assert self.elements(again) <= {"p", "b", "i", "a", "ul", "ol", "li"}
        assert "style" not in again
        assert "Mso" not in again
