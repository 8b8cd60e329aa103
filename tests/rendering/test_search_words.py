"""Only text that visitors read is searchable, and only pages with content of their own are results."""

from django.test import TestCase
from django.urls import reverse

from articles.models import ArticlePage
from home.models import StandardPage
from tests.documents import parse, words
from tests.factories import blocks, pages, people, records
from tests.factories.site import small_site

INNER = (
    "h2", "section", "leaf", "see_doctor", "see a doctor first", "take care", "emergency",
    "whatsapp", "true", "none",
)  # fmt: skip
ODD = ('*"(', '"', "back*", "NEAR(", "-", "a:b", "{}^", "back " * 1200, "x" * 6000)


class SearchWordTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()
        nothing = {"heading": None, "text": None, "whatsapp_text": None, "attribution": None}
        body = [
            ("heading", {"text": "Kneading", "level": "h2", "symbol": "leaf"}),
            *blocks.minimal(image=cls.site.image),
            ("quote", {"text": "A quote", **nothing}),
            ("contact_call", {**nothing, "channels": ["whatsapp"]}),
            ("safety_note", {"urgency": "see_doctor", "body_area": None, "text": None}),
        ]
        cls.page = pages.standard(title="Kneading", body=blocks.supported(StandardPage, body))
        body = blocks.supported(ArticlePage, [*body, *blocks.empty()])
        cls.bare = pages.article(title="Only kneading", body=body)

    def results(self, query: str):
        response = self.client.get("/search/", {"q": query})
        assert response.status_code == 200
        return parse(response)

    def found(self, query: str) -> list[str]:
        return [words(node) for node in self.results(query).query(".search-results__title")]

    def test_labels_of_choices_are_not_found(self) -> None:
        assert sorted(self.found("kneading")) == ["Kneading", "Only kneading"]
        for word in INNER:
            with self.subTest(word):
                assert not {"Kneading", "Only kneading"} & set(self.found(word))

    def test_labels_of_choices_are_not_in_excerpts(self) -> None:
        for query in ("kneading", "massage", "bare"):
            for node in self.results(query).query(".search-results__excerpt"):
                shown = words(node)
                assert "None" not in shown
                assert not {"h2", "see_doctor", "leaf", "True"} & set(shown.split())

    def test_every_block_indexes_only_text_that_visitors_read(self) -> None:
        for page in (*self.site.pages.values(), self.page, self.bare):
            if not hasattr(page, "body"):
                continue
            body = type(page).objects.get(pk=page.pk).body
            with self.subTest(page.title):
                handed = {word.lower() for word in body.stream_block.get_searchable_content(body)}
                assert not handed & {*INNER, ""}

    def test_home_and_index_pages_are_no_results(self) -> None:
        self.site.home.hero_text = "Zebra"
        for page in (self.site.articles, self.site.services):
            page.standfirst = "Zebra"
        for page in (self.site.home, self.site.articles, self.site.services):
            page.title = f"Zebra {page.pk}"
            page.save()
        assert self.found("zebra") == []
        pages.standard(title="The zebra page")
        assert self.found("zebra") == ["The zebra page"]


class AdminSearchTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.home = pages.home()
        cls.keeper = people.superuser()
        cls.claim = records.claim(statement="Gluteus is large")
        for make in (records.topic, records.body_area, records.team_member, records.image):
            make()

    def test_lists_and_choosers_accept_any_query(self) -> None:
        self.client.force_login(self.keeper)
        names = [
            "wagtailsnippets_evidence_claim:list",
            "wagtailsnippets_articles_topic:list",
            "wagtailsnippets_anatomy_bodyarea:list",
            "wagtailsnippets_team_teammember:list",
            "wagtailsnippetchoosers_evidence_claim:choose",
            "wagtailsnippetchoosers_anatomy_bodyarea:choose",
            "wagtailadmin_pages:search",
            "wagtailadmin_choose_page_search",
            "wagtailimages:index",
            "wagtailimages_chooser:choose",
            "wagtailusers_users:index",
            "wagtailredirects:index",
        ]
        for name in names:
            for typed in ODD:
                with self.subTest(f"{name} {typed[:9]}"):
                    answer = self.client.get(reverse(name), {"q": typed})
                    assert answer.status_code == 200

    def test_lists_and_choosers_find_titles(self) -> None:
        self.client.force_login(self.keeper)
        address = reverse("wagtailsnippets_evidence_claim:list")
        assert "Gluteus is large" in self.client.get(address, {"q": '"glut*'}).content.decode()
        assert "Gluteus is large" not in self.client.get(address, {"q": "zebra"}).content.decode()
