"""The Atom feed's entries: ids, authors, dates, summaries."""

from datetime import UTC, date, datetime
from xml.etree import ElementTree

from django.test import TestCase
from justhtml import JustHTML
from wagtail.models import Site

from articles.models import ArticleIndexPage, ArticlePage
from tests.factories import pages, records

ATOM = "{http://www.w3.org/2005/Atom}"
HARD = [
    "Warm & slow",
    "a < b and b > a",
    "<b>Bold</b> and <script>alert(1)</script>",
    "&amp; stays as typed",
    "“Quotes” and 'more' \"quotes\"",
]


class FeedTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        records.site_identity(name="The Quiet Room")
        cls.article = pages.article(
            title="Heat & <cold>", published_on=date(2026, 3, 4), author=None
        )

    def feed(self) -> ElementTree.Element:
        return ElementTree.fromstring(self.client.get("/articles/feed/").content)

    def entry(self) -> ElementTree.Element:
        return self.feed().find(f"{ATOM}entry")

    def test_an_entrys_id_survives_changes_of_title_slug_and_domain(self) -> None:
        before = self.entry().findtext(f"{ATOM}id")
        link = self.entry().find(f"{ATOM}link").attrib["href"]
        feed_before = self.feed().findtext(f"{ATOM}id")
        self.article.slug = "another-slug"
        self.article.title = "Another title"
        self.article.save_revision().publish()
        index = ArticleIndexPage.objects.get()
        index.slug = "reading"
        index.save()
        Site.objects.update(hostname="www.other.example", port=443)
        Site.clear_site_root_paths_cache()
        assert self.entry().find(f"{ATOM}link").attrib["href"] != link
        assert self.entry().findtext(f"{ATOM}id") == before
        assert self.feed().findtext(f"{ATOM}id") == feed_before

    def test_ids_are_unique(self) -> None:
        pages.article(title="A second one")
        ids = [entry.findtext(f"{ATOM}id") for entry in self.feed().findall(f"{ATOM}entry")]
        ids.append(self.feed().findtext(f"{ATOM}id"))
        assert len(set(ids)) == 3
        assert all(identifier.startswith("urn:uuid:") for identifier in ids)

    def test_an_entry_without_author_inherits_the_feeds_author(self) -> None:
        assert self.entry().find(f"{ATOM}author") is None
        assert self.feed().findtext(f"{ATOM}author/{ATOM}name") == "The Quiet Room"

    def test_an_entry_names_its_author(self) -> None:
        article = pages.article(
            title="With an author", published_on=date(2026, 5, 1), author=records.team_member()
        )
        assert self.entry().findtext(f"{ATOM}author/{ATOM}name") == article.author.name

    def times(self) -> tuple[datetime, datetime]:
        entry = self.entry()
        return tuple(
            datetime.fromisoformat(entry.findtext(f"{ATOM}{name}"))
            for name in ("published", "updated")
        )

    def set_times(self, **fields) -> None:
        ArticlePage.objects.filter(pk=self.article.pk).update(**fields)

    def test_dates_have_the_time_of_publication(self) -> None:
        first = datetime(2026, 3, 4, 7, 15, tzinfo=UTC)
        last = datetime(2026, 4, 2, 21, 40, tzinfo=UTC)
        self.set_times(first_published_at=first, last_published_at=last)
        assert self.times() == (first, first)
        self.set_times(updated_on=date(2026, 4, 2))
        assert self.times() == (first, last)

    def test_dates_are_in_the_spas_time_zone(self) -> None:
        late = datetime(2026, 3, 3, 22, 30, tzinfo=UTC)  # 00:30 on the 4th
        self.set_times(first_published_at=late)
        assert self.times()[0] == late

    def test_another_date_than_that_of_publication_starts_at_midnight(self) -> None:
        first = datetime(2026, 6, 1, 7, 15, tzinfo=UTC)
        self.set_times(first_published_at=first, last_published_at=first)
        assert self.times()[0].isoformat() == "2026-03-04T00:00:00+02:00"
        self.set_times(updated_on=date(2026, 2, 1))
        assert self.times()[0] == self.times()[1]

    def test_a_summary_is_escaped(self) -> None:
        for text in HARD:
            self.set_times(search_description=text)
            summary = self.entry().find(f"{ATOM}summary")
            assert summary.attrib.get("type") == "html"
            assert JustHTML(summary.text, fragment=True).to_text() == text
            assert "<" not in summary.text
        assert self.entry().findtext(f"{ATOM}title") == "Heat & <cold>"
