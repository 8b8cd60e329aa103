"""Lone surrogates and null bytes in pasted content, and video URLs with a misleading host."""

import json
from urllib.parse import urlsplit

from django.test import TestCase
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from articles.models import ArticlePage
from tests.documents import parse, values, words
from tests.factories import pages, people

# Only JSON can transport lone surrogates.
ODD = "Warm \ud83d hands\x00 \udc4b on \ud83d\ude4f backs"
CLEAN = "Warm hands on \U0001f64f backs"
ELSEWHERE = (
    r"https://evil.com\@youtube.com/watch?v=aaaaaaaaaaa",
    r"https://evil.com\@www.youtube.com/watch?v=aaaaaaaaaaa",
    "https://evil.com@youtube.com/watch?v=aaaaaaaaaaa",
    r"https://evil.com\\@vimeo.com/76979871",
    "https://youtube.com:@evil.com/watch?v=aaaaaaaaaaa",
    "https://youtube.com:8443/watch?v=aaaaaaaaaaa",
    "https://evil.com\t@youtube.com/watch?v=aaaaaaaaaaa",
)


def pasted(text: str) -> str:
    plain = {"key": "a", "type": "unstyled", "depth": 0, "entityRanges": []}
    block = {**plain, "inlineStyleRanges": [], "text": text}
    return json.dumps({"blocks": [block], "entityMap": {}})


class BrokenCharacterTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.index = pages.article_index()
        cls.editor = people.editor()

    def publish(self, *body: tuple):
        self.client.force_login(self.editor)
        data = nested_form_data(
            {
                "title": "Pasted",
                "slug": "pasted",
                "standfirst": "Short.",
                "body": streamfield(body),
                "published_on": "2026-03-02",
                "questions": "open",
                "related_articles": inline_formset([]),
                "action-publish": "1",
            }
        )
        address = ["articles", "articlepage", self.index.pk]
        answer = self.client.post(reverse("wagtailadmin_pages:add", args=address), data)
        self.client.logout()
        return answer

    def shown(self) -> str:
        response = self.client.get("/articles/pasted/")
        assert response.status_code == 200
        return words(parse(response), "main")

    def test_in_rich_text(self) -> None:
        note = {"urgency": "take_care", "body_area": "", "text": pasted(ODD)}
        answer = self.publish(
            ("text", pasted(ODD)),
            ("safety_note", note),
            ("what_this_means", {"text": pasted(ODD)}),
        )
        assert answer.status_code == 302
        assert self.shown().count(CLEAN) == 3
        stored = json.dumps(list(ArticlePage.objects.get().body.raw_data))
        assert not [half for half in ("\\u0000", "\\ud83d ", "\\udc4b") if half in stored]

    def test_in_a_table(self) -> None:
        table = {
            "data": [[ODD, "1"]],
            "first_row_is_table_header": False,
            "first_col_is_header": False,
            "table_header_choice": "neither",
            "table_caption": ODD,
        }
        assert self.publish(("table", json.dumps(table))).status_code == 302
        assert CLEAN in self.shown()

    def test_the_page_can_be_searched_and_edited(self) -> None:
        self.publish(("text", pasted(ODD)))
        assert self.client.get("/search/?q=backs").status_code == 200
        self.client.force_login(self.editor)
        address = reverse("wagtailadmin_pages:edit", args=[ArticlePage.objects.get().pk])
        assert self.client.get(address).status_code == 200

    def test_a_page_link_with_an_id_out_of_range_can_be_edited(self) -> None:
        link = f'<p><a linktype="page" id="{10**30}">Words</a></p>'
        page = pages.article(body=[("text", link)])
        self.client.force_login(self.editor)
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert self.client.get(address).status_code == 200


class VideoTests(TestCase):
    def test_a_video_never_links_to_another_host(self) -> None:
        for address in ELSEWHERE:
            with self.subTest(address):
                film = {"url": address, "title": "A film", "poster": None, "description": ""}
                response = self.client.get(pages.standard(body=[("video", film)]).url)
                document = parse(response)
                links = values(document, ".video a", "href") + values(
                    document, ".video", "data-video"
                )
                allowed = {"www.youtube.com", "www.youtube-nocookie.com", "vimeo.com"}
                allowed.add("player.vimeo.com")
                assert {urlsplit(link).netloc for link in links} <= allowed
                assert "evil.com" not in response.content.decode()
