"""The head of every page: title, description, canonical URL, social images."""

from itertools import pairwise
from urllib.parse import urlsplit

from django.test import TestCase

from tests.documents import meta, only, parse, strictly, values, words
from tests.factories import pages, records
from tests.factories.site import small_site

HOST = "http://localhost"


class HeadTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def setUp(self) -> None:
        self.client.defaults["SERVER_NAME"] = "localhost"

    def each_page(self):
        for page in self.site.pages.values():
            response = self.client.get(page.url)
            assert response.status_code == 200, page
            yield page, response

    def test_pages_are_well_formed_in_english_with_one_title_and_one_h1(self) -> None:
        for page, response in self.each_page():
            document = strictly(response)
            assert only(document, "html").attrs["lang"] == "en-ZA"
            assert words(document, "title") == f"{page.title} · Palms of Grace Spa"
            assert words(only(document, "h1"))
            ids = values(document, "[id]", "id")
            assert len(ids) == len(set(ids)), sorted(x for x in ids if ids.count(x) > 1)

    def test_the_skip_link_targets_the_content(self) -> None:
        for _page, response in self.each_page():
            document = parse(response)
            first = document.query("body a")[0]
            assert first.attrs["href"] == "#content"
            assert only(document, "#content").name == "main"

    def test_heading_levels_are_not_skipped(self) -> None:
        for _page, response in self.each_page():
            main = only(parse(response), "main")
            levels = [int(node.name[1]) for node in main.query("h1, h2, h3, h4, h5, h6")]
            assert levels[0] == 1
            steps = [later - earlier for earlier, later in pairwise(levels)]
            assert max(steps, default=0) <= 1, levels

    def test_canonical_and_social_urls_are_absolute(self) -> None:
        for page, response in self.each_page():
            document = parse(response)
            here = HOST + page.url
            assert values(document, 'link[rel="canonical"]', "href") == [here]
            assert meta(document, "og:url") == here
            assert meta(document, "og:title") == words(document, "title")
            assert meta(document, "og:image").startswith(f"{HOST}/media/")
            assert meta(document, "og:image").endswith((".jpg", ".jpeg"))
            assert int(meta(document, "og:image:width")) > 0
            assert int(meta(document, "og:image:height")) > 0
            assert meta(document, "description") == meta(document, "og:description") != ""
            assert meta(document, "og:type") == (
                "article" if page == self.site.article else "website"
            )
            assert not meta(document, "robots")

    def test_forms_without_a_page_have_the_default_share_image(self) -> None:
        records.site_identity(default_share_image=records.image())
        for address in ("/contact/booking/", "/contact/voucher/", "/areas/"):
            response = self.client.get(address)
            assert response.status_code == 200, address
            assert meta(parse(response), "og:image").startswith(f"{HOST}/media/"), address

    def test_the_canonical_url_has_no_query_string(self) -> None:
        response = self.client.get(self.site.article.url, {"utm_source": "somewhere"})
        assert values(parse(response), 'link[rel="canonical"]', "href") == [
            HOST + self.site.article.url
        ]

    def test_icons_and_feed_are_linked(self) -> None:
        document = parse(self.client.get("/"))
        for rel in ("icon", "apple-touch-icon", "manifest", "alternate"):
            (address, *_) = values(document, f'link[rel="{rel}"]', "href")
            assert self.client.get(address, follow=True).status_code == 200, address

    def test_no_page_sets_cookies_or_loads_from_other_hosts(self) -> None:
        addresses = [page.url for page in self.site.pages.values()]
        addresses += ["/search/", "/search/?q=back", "/nothing-here/", "/articles/feed/"]
        addresses += ["/sitemap.xml", "/robots.txt", "/healthz", "/articles/?page=2"]
        for address in addresses:
            with self.subTest(address):
                response = self.client.get(address)
                assert not response.cookies
                assert "Cookie" not in response.headers.get("Vary", "")
                if "html" not in response.headers["Content-Type"]:
                    continue
                document = parse(response)
                loaded = values(document, "script[src], img, iframe, source, video", "src")
                loaded += [
                    node.attrs["href"]
                    for node in document.query("link[href]")
                    if node.attrs["rel"] not in ("canonical", "alternate")
                ]
                assert not [url for url in loaded if urlsplit(url).netloc], address
                assert not document.query("[style], style, iframe")
                assert not [
                    node
                    for node in document.query("script")
                    if "src" not in node.attrs and node.attrs.get("type") != "application/ld+json"
                ]

    def test_the_description_falls_back_to_summary_and_introduction(self) -> None:
        page = self.site.article
        assert meta(parse(self.client.get(page.url)), "description") == page.standfirst
        page.listing_summary = "The summary."
        page.save()
        assert meta(parse(self.client.get(page.url)), "description") == "The summary."
        page.search_description = "For searchers."
        page.seo_title = "Other words"
        page.save()
        document = parse(self.client.get(page.url))
        assert meta(document, "description") == "For searchers."
        assert words(document, "title") == "Other words · Palms of Grace Spa"

    def test_a_long_description_is_truncated(self) -> None:
        page = pages.article(standfirst="word " * 60)
        found = meta(parse(self.client.get(page.url)), "description")
        assert len(found) <= 160
        assert found.endswith("…")

    def test_the_site_name_is_not_repeated_in_the_title(self) -> None:
        page = pages.standard(title="Palms of Grace Spa and you")
        assert words(parse(self.client.get(page.url)), "title") == page.title
