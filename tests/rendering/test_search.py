"""The search page."""

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.documents import only, parse, values, words
from tests.factories import pages, records

ODD = {
    "very long": "lumbar " * 1500,
    "quotes": "\"back\" 'pain' “hips”",
    "operators": "back AND (NOT hips) OR NEAR/3 -feet +calf *",
    "sql": "'; DROP TABLE home_homepage; --",
    "fts columns": "title:back ^back {back} : | & ! <->",
    "emoji": "🙏🏽 back 💆‍♀️",
    "only signs": "*** ((( \" ' :: ***",
    "one letter": "a",
    "right to left": "ألم الظهر",
    "combining": "re\u0301silie\u0301nt",
    "half a surrogate": "back \udcff".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "new lines": "back\r\npain\tnow",
    "markup": "<script>alert(1)</script>",
    "template": "{{ 7*7 }}{% now %}",
}


class SearchTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.title = pages.article(title="The piriformis at work", standfirst="About a deep muscle.")
        text = [("text", "<p>Between them lies the piriformis, deep down.</p>")]
        cls.body = pages.article(title="Deep muscles", body=text)
        cls.service = pages.service(
            title="Hip massage",
            who_it_suits="<p>For runners.</p>",
            body=[("steps", {"heading": "", "steps": [{"title": "Thumbwork", "text": ""}]})],
        )
        cls.draft = pages.article(title="Draft about piriformis", live=False)
        cls.private = pages.article(title="Private piriformis")
        PageViewRestriction.objects.create(page=cls.private, restriction_type="login")

    def search(self, query: str, **more: str):
        response = self.client.get("/search/", {"q": query, **more})
        assert response.status_code == 200
        return parse(response)

    def found(self, query: str) -> list[str]:
        return [words(node) for node in self.search(query).query(".search-results__title")]

    def test_title_matches_first_without_drafts_and_private_pages(self) -> None:
        assert self.found("piriformis") == ["The piriformis at work", "Deep muscles"]

    def test_an_unpublished_page_is_no_longer_found(self) -> None:
        self.title.unpublish()
        assert self.found("piriformis") == ["Deep muscles"]

    def test_services_are_found_by_fields_and_blocks(self) -> None:
        assert self.found("runners") == ["Hip massage"]
        assert self.found("thumbwork") == ["Hip massage"]

    def test_the_last_word_matches_as_a_prefix(self) -> None:
        assert sorted(self.found("pirif")) == ["Deep muscles", "The piriformis at work"]
        assert sorted(self.found("deep pirif")) == ["Deep muscles", "The piriformis at work"]

    def test_all_words_must_match(self) -> None:
        assert self.found("piriformis runners") == []

    def test_case_and_punctuation_are_ignored(self) -> None:
        assert self.found("PIRIFORMIS!") == self.found("piriformis")

    def test_matches_are_marked_in_a_short_excerpt(self) -> None:
        document = self.search("piriformis")
        assert {words(node) for node in document.query("main mark")} == {"piriformis"}
        excerpts = [words(node) for node in document.query(".search-results__excerpt")]
        assert "Between them lies the piriformis, deep down." in excerpts

    def excerpts(self, query: str) -> list[str]:
        return [words(node) for node in self.search(query).query(".search-results__excerpt")]

    def test_the_summary_is_shown_unless_only_the_body_matches(self) -> None:
        body = [
            ("heading", {"text": "Thermals for hands", "level": "h2", "symbol": ""}),
            ("text", f"<p>{'Long before. ' * 20}Kites need thermals. And wind.</p>"),
        ]
        pages.article(title="Kites", listing_summary="About the sky.", body=body)
        assert self.excerpts("kites") == ["About the sky."]
        assert self.excerpts("sky") == ["About the sky."]
        assert self.excerpts("thermals") == ["Kites need thermals. And wind."]

    def test_a_service_shows_its_feel_text(self) -> None:
        pages.service(title="Elbows", feel="Like a sigh.", standfirst="For typists.")
        document = self.search("elbows")
        assert words(document, ".search-results__item .feel") == "Like a sigh."
        assert self.excerpts("elbows") == []
        assert self.excerpts("typists") == ["For typists."]

    def test_results_with_a_match_in_the_title_come_first(self) -> None:
        pages.article(title="Zumba", standfirst="Waltz, waltz, waltz, waltz.")
        pages.article(title="A very long title that has the waltz in it")
        assert self.found("waltz")[0].startswith("A very long title")

    def test_results_link_to_pages_and_name_their_kind(self) -> None:
        document = self.search("runners")
        (address,) = values(document, ".search-results__title a", "href")
        assert self.client.get(address).status_code == 200
        assert words(document, ".search-results__group .label") == "Massage"
        (step,) = values(document, ".search-results__item .text-link", "href")
        assert step == f"/contact/booking/?service={self.service.slug}"
        assert words(document, ".search-results__item .leader__price") == "from R650"

    def test_services_come_before_areas_and_articles(self) -> None:
        records.body_area(name="Hips")
        pages.article(title="All about hips")
        pages.standard(title="Our hips")
        document = self.search("hips")
        labels = [words(label) for label in document.query(".search-results__group .label")]
        assert labels == ["Massage", "Place", "To read", "Pages"]
        assert words(document, ".search-results__area") == "Hips"

    def test_without_results_other_links_are_offered(self) -> None:
        records.body_area(name="Hips", slug="hips")
        document = self.search("zebra")
        assert words(document, "h1") == "Nothing for “zebra”"
        assert "/areas/hips/" in values(document, "main a", "href")
        assert self.service.url in values(document, "main .service-menu a", "href")
        assert only(document, "main input[name=q]").attrs["value"] == "zebra"

    def test_without_a_query_there_is_a_form_and_no_results(self) -> None:
        for response in (self.client.get("/search/"), self.client.get("/search/?q=%20%20")):
            document = parse(response)
            assert words(only(document, "h1")) == "Search"
            assert only(document, "main input[name=q]").attrs["type"] == "search"
            assert "found" not in words(document, "main")

    def test_any_query_gets_a_page(self) -> None:
        for name, query in ODD.items():
            with self.subTest(name):
                document = self.search(query)
                assert words(only(document, "h1"))
                assert not [node for node in document.query("script") if not node.attrs.get("src")]
                assert "49" not in words(document, "h1")

    def test_undecodable_bytes_get_a_page_or_a_400(self) -> None:
        for query in ("%00", "back%00pain", "%ff", "%C3%28", "%", "%zz", "%ed%a0%80"):
            with self.subTest(query):
                assert self.client.get(f"/search/?q={query}").status_code in (200, 400)

    def test_pagination(self) -> None:
        for place in range(21):
            pages.standard(title=f"Kneading {place}")
        assert len(self.found("kneading")) == 20
        second = self.search("kneading", page="2")
        assert len(second.query(".search-results__title")) == 1
        for page in ("0", "3", "-1", "x", "1.5", "9" * 50):
            with self.subTest(page):
                response = self.client.get("/search/", {"q": "kneading", "page": page})
                assert response.status_code == 404
                assert only(parse(response), "main form")

    def test_results_are_noindex(self) -> None:
        document = self.search("piriformis")
        assert values(document, 'meta[name="robots"]', "content") == ["noindex, follow"]

    def test_ten_results_need_as_many_queries_as_one(self) -> None:
        counts = []
        for place in range(10):
            pages.article(title=f"Kneading {place}")
            if place in (0, 9):
                self.search("kneading")
                with CaptureQueriesContext(connection) as queries:
                    self.search("kneading")
                counts.append(len(queries))
        # On PostgreSQL one more, for the candidates.
        assert counts[0] == counts[1] <= (7 if connection.vendor == "postgresql" else 6)
