"""Unknown and malformed URLs get the 404 page, never a server error."""

import pytest
from django.test import TestCase

from tests.documents import only, parse, values, words
from tests.factories import pages, records

UNKNOWN = [
    "/nothing/",
    "/articles/nothing/",
    "/services/nothing/",
    "/articles/feed/more/",
    "/about/nothing/",
    "/articles/?topic=nothing",
    "/articles/?topic=%27%3B--",
    "/articles/?page=0",
    "/articles/?page=2",
    "/articles/?page=-1",
    "/articles/?page=abc",
    "/articles/?page=1e3",
    "/articles/?page=99999999999999999999999999",
    "/articles/?page=last",
    "/" + "a" * 3000 + "/",
    "/%C3%A9t%C3%A9/",
    "/%f0%9f%99%8f/",
]
BROKEN = ["/%00/", "/articles/%00", "/articles/?topic=%00", "/articles/?page=%00", "/?x=%00"]
ODD = [
    "/%ff/",
    "/articles/%ff%fe/",
    "/articles/?topic=%ff",
    "/articles/?page=%ff",
    "/%c3%28",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/static/%2e%2e/manage.py",
    "/media/%2e%2e/db.sqlite3",
    "/articles//",
    "//",
    "/sitemap.xml?p=%ff",
    "/articles/?page[]=1",
]


class NotFoundTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        pages.article()
        pages.service_index(show_in_menus=True)
        cls.service = pages.service(title="Feet")

    def test_unknown_urls_get_the_404_page(self) -> None:
        for address in UNKNOWN:
            with self.subTest(address[:60]):
                response = self.client.get(address, follow=True)
                assert response.status_code == 404
                document = parse(response)
                assert words(only(document, "h1")) == "This page has gone for a lie-down."
                assert only(document, "main input[name=q]")
                found = values(document, "main a", "href")
                assert {"/services/", self.service.url, "tel:+27672217919"} <= set(found)
                assert values(document, 'meta[name="robots"]', "content") == ["noindex"]
                assert not values(document, 'link[rel="canonical"]', "href")

    def test_null_bytes_get_a_400(self) -> None:
        for address in BROKEN:
            with self.subTest(address):
                assert self.client.get(address).status_code == 400

    def test_undecodable_bytes_are_no_server_error(self) -> None:
        for address in ODD:
            with self.subTest(address):
                status = self.client.get(address, follow=True).status_code
                assert status in (200, 400, 404)
                assert status != 200 or address in ("/articles/?page[]=1", "/articles//", "//")

    def test_a_missing_slash_redirects(self) -> None:
        response = self.client.get("/articles")
        assert response.status_code in (301, 302)
        assert response.headers["Location"] == "/articles/"

    def test_drafts_and_unpublished_pages_are_404s(self) -> None:
        page = pages.article(live=False)
        assert self.client.get(f"/articles/{page.slug}/").status_code == 404
        page = pages.article()
        assert self.client.get(page.url).status_code == 200
        page.unpublish()
        assert self.client.get(page.url).status_code == 404

    def test_pages_accept_head_and_refuse_other_methods(self) -> None:
        assert self.client.head("/articles/").status_code == 200
        assert self.client.head("/articles/").content == b""


@pytest.mark.django_db
def test_the_500_page_needs_no_database(client) -> None:
    from django.template.loader import get_template

    source = get_template("500.html").template.source
    assert "{%" not in source
    assert "{{" not in source
    document = parse(get_template("500.html").render())
    assert words(only(document, "h1"))
    for address in values(document, "link[href], img", "href") + values(document, "img", "src"):
        if address:
            assert client.get(address).status_code == 200, address


@pytest.mark.django_db
def test_the_500_page_has_the_phone_number_when_available(client, monkeypatch) -> None:
    def raise_error(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    records.contact_details()
    client.raise_request_exception = False
    monkeypatch.setattr("search.views.query_words", raise_error)
    answer = client.get("/search/?q=hips")
    assert answer.status_code == 500
    assert values(parse(answer), "a[href^=tel]", "href") == ["tel:+27672217919"]
    monkeypatch.setattr("palms.error_views.contact_links", raise_error)
    answer = client.get("/search/?q=hips")
    assert answer.status_code == 500
    assert words(only(parse(answer), "h1"))
    assert not values(parse(answer), "a[href^=tel]", "href")
