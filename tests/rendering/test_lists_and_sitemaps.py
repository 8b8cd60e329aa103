"""The list of articles with topics and pagination, the feed, the sitemap and robots.txt."""

from datetime import date, timedelta
from unittest.mock import patch
from xml.etree import ElementTree

from django.test import TestCase
from wagtail.models import PageViewRestriction

from palms.sitemap import PageSitemap
from tests.documents import only, parse, values, words
from tests.factories import pages, records

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class ListTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        cls.topic, cls.unused = records.topic("Fascia", slug="fascia"), records.topic("Unused")
        first = date(2026, 1, 1)
        cls.articles = [
            pages.article(
                title=f"Numbered {place}",
                published_on=first + timedelta(days=place),
                topics=[cls.topic] if place % 2 else [],
                author=None,
            )
            for place in range(26)
        ]
        cls.draft = pages.article(title="A draft", topics=[cls.unused], live=False)
        cls.private = pages.article(title="A private one")
        PageViewRestriction.objects.create(page=cls.private, restriction_type="login")
        pages.service()

    def titles(self, address: str) -> list[str]:
        response = self.client.get(address)
        assert response.status_code == 200, address
        return [
            words(node)
            for node in parse(response).query(".lead-story__title, .article-index__title")
        ]

    def test_twelve_articles_per_page_newest_first(self) -> None:
        shown = [self.titles(f"/articles/?page={page}") for page in (1, 2, 3)]
        assert [len(page) for page in shown] == [12, 12, 2]
        assert [*shown[0], *shown[1], *shown[2]] == [
            f"Numbered {place}" for place in reversed(range(26))
        ]
        assert self.titles("/articles/") == shown[0]

    def test_pagination_links_reach_every_page(self) -> None:
        waiting, seen = ["/articles/"], set()
        while waiting:
            address = waiting.pop()
            seen.add(address)
            for link in values(parse(self.client.get(address)), ".pagination a", "href"):
                link = "/articles/" + link if link.startswith("?") else link
                if link not in seen and link not in waiting:
                    waiting.append(link)
        assert "/articles/?page=3" in seen

    def test_a_topic_filters_the_list(self) -> None:
        document = parse(self.client.get("/articles/?topic=fascia"))
        assert words(only(document, "h1")) == "Fascia"
        titles = self.titles("/articles/?topic=fascia") + self.titles(
            "/articles/?topic=fascia&page=2"
        )
        assert titles == [f"Numbered {place}" for place in range(25, 0, -2)]
        next_page = values(document, ".pagination a", "href")
        assert next_page
        assert all("topic=fascia" in link for link in next_page)

    def test_only_topics_with_live_articles_are_offered(self) -> None:
        document = parse(self.client.get("/articles/"))
        assert words(document, ".topics") == "All articles Fascia"
        assert self.client.get(f"/articles/?topic={self.unused.slug}").status_code == 404

    def test_each_page_of_the_list_has_its_own_canonical_url(self) -> None:
        for address in ("/articles/?page=2", "/articles/?topic=fascia"):
            with self.subTest(address):
                document = parse(self.client.get(address))
                (canonical,) = values(document, 'link[rel="canonical"]', "href")
                assert canonical == f"http://localhost{address}"

    def test_each_page_of_the_list_has_its_own_title(self) -> None:
        addresses = [
            "/articles/",
            "/articles/?page=2",
            "/articles/?page=3",
            "/articles/?topic=fascia",
            "/articles/?topic=fascia&page=2",
            "/search/?q=numbered",
            "/search/?q=numbered&page=2",
        ]
        titles = [words(parse(self.client.get(address)), "title") for address in addresses]
        assert len(set(titles)) == len(titles), titles
        assert titles[0] == words(parse(self.client.get("/articles/?page=1")), "title")
        assert "Fascia" in titles[3]
        assert "Page 2" in titles[4]

    def test_feed(self) -> None:
        response = self.client.get("/articles/feed/")
        assert response.headers["Content-Type"].startswith("application/atom+xml")
        feed = ElementTree.fromstring(response.content)
        entries = feed.findall(f"{ATOM}entry")
        assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
            f"Numbered {place}" for place in range(25, 5, -1)
        ]
        for entry in entries[:2]:
            link = entry.find(f"{ATOM}link").attrib["href"]
            assert link.startswith("http")
            assert self.client.get(link).status_code == 200
            assert entry.findtext(f"{ATOM}updated")

    def test_sitemap_has_live_public_pages_only(self) -> None:
        response = self.client.get("/sitemap.xml")
        tree = ElementTree.fromstring(response.content)
        found = [node.text or "" for node in tree.iter(f"{SITEMAP}loc")]
        paths = {"/" + address.split("/", 3)[3] for address in found}
        assert {"/", "/articles/", "/services/", self.articles[0].url} <= paths
        assert {"/contact/booking/", "/contact/voucher/"} <= paths
        assert f"/articles/{self.draft.slug}/" not in paths
        assert f"/articles/{self.private.slug}/" not in paths
        assert len(found) == len(set(found))

    def test_a_large_site_has_a_sitemap_index(self) -> None:
        whole = set(self.locations("/sitemap.xml"))
        with patch.object(PageSitemap, "limit", 2):
            parts = self.locations("/sitemap.xml")
            assert len(parts) > len(whole) / 2
            listed = [address for part in parts for address in self.locations(part)]
        assert set(listed) == whole
        assert len(listed) == len(whole)

    def locations(self, address: str) -> list[str]:
        tree = ElementTree.fromstring(self.client.get(address).content)
        return [node.text or "" for node in tree.iter(f"{SITEMAP}loc")]

    def test_robots(self) -> None:
        response = self.client.get("/robots.txt")
        assert response.headers["Content-Type"].startswith("text/plain")
        lines = response.content.decode().splitlines()
        assert "Disallow: /admin/" in lines
        assert "Disallow: /search/" in lines
        assert "Sitemap: http://localhost/sitemap.xml" in lines

    def test_a_site_without_articles(self) -> None:
        for article in self.articles:
            article.unpublish()
        assert "Nothing to read here yet" in words(parse(self.client.get("/articles/")), "main")
        assert self.client.get("/articles/feed/").status_code == 200
