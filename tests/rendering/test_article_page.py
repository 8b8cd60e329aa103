"""The article page: byline and reviews, related articles, links at its end."""

from datetime import date

from django.test import TestCase

from tests.documents import parse, values, words
from tests.factories import pages, records


class ReviewTests(TestCase):
    """The byline names the reviewer once; a claim names its own reviewer only if it differs."""

    def shown(self, claims: list, **fields) -> str:
        body = [("wow_fact", {"claim": claim.pk, "fact": ""}) for claim in claims]
        return words(parse(self.client.get(pages.article(body=body, **fields).url)), "main")

    def test_without_any_review_none_is_mentioned(self) -> None:
        text = self.shown([records.claim(), records.claim()])
        assert "review" not in text.lower()
        assert "Checked by" not in text
        body = [("wow_fact", {"claim": records.claim().pk, "fact": ""})]
        text = words(parse(self.client.get(pages.standard(body=body).url)), "main")
        assert "review" not in text.lower()

    def test_a_reviewed_claim_in_an_article_without_review_names_its_reviewer(self) -> None:
        person = records.team_member("Dr Sample")
        claim = records.claim(reviewed_by=person, reviewed_on=date(2026, 3, 1))
        text = self.shown([claim, records.claim()])
        assert text.count("Reviewed by Dr Sample, 1 March 2026") == 1

    def test_the_reviewer_of_the_article_is_not_repeated_under_its_claims(self) -> None:
        person, day = records.team_member("Dr Sample"), date(2026, 3, 1)
        same = records.claim(reviewed_by=person, reviewed_on=day)
        text = self.shown([same, records.claim()], reviewer=person, reviewed_on=day)
        assert text.count("Dr Sample") == 1


class EndTests(TestCase):
    def test_related_articles_leave_out_those_in_teasers(self) -> None:
        teased, other = pages.article(title="Teased"), pages.article(title="Other")
        page = pages.article(
            body=[("article_teasers", {"heading": "", "articles": [teased.pk]})],
            related=[teased, other],
        )
        shown = parse(self.client.get(page.url))
        assert words(shown, ".related").count("Other") == 1
        assert "Teased" not in words(shown, ".related")
        assert "Teased" in words(shown, ".article-teasers")

    def test_the_order_of_the_sections_after_the_body(self) -> None:
        pages.article()
        body = [("summary", {"points": ["Walk."]}), ("text", "<p>Last.</p>")]
        shown = parse(self.client.get(pages.article(body=body).url))
        text = words(shown, "main")
        order = [text.index(part) for part in ("In short", "Last.", "Know somebody", "Read next")]
        assert order == sorted(order)

    def test_an_empty_list_links_on(self) -> None:
        shown = parse(self.client.get(pages.article_index().url))
        assert "Nothing to read here yet" in words(shown, "main")
        assert "/search/" in values(shown, "main a", "href")

    def test_a_search_without_results_links_on(self) -> None:
        pages.article_index()
        shown = parse(self.client.get("/search/?q=zzzz"))
        assert "Nothing for" in words(shown, "main")
        assert {"/", "/articles/"} <= set(values(shown, ".ways a", "href"))
