"""Which requests are answered from the page cache, and which responses it stores."""

import pytest
from django.core.cache import caches

from caching.content import mark_incomplete
from tests.factories import pages, people

pytestmark = pytest.mark.django_db


def test_responses_for_staff_are_private(visitor, article, client):
    client.force_login(people.owner())
    visitor.get(article.url)
    own = client.get(article.url)
    # Without no-cache, the Back button after signing out would show the page from before.
    assert "private" in own.headers["Cache-Control"]
    assert "no-cache" in own.headers["Cache-Control"]
    assert "ETag" not in own.headers


def test_responses_for_staff_are_not_cached(visitor, article, client, settings):
    client.force_login(people.owner())
    with_bar = client.get(article.url).content
    assert visitor.get(article.url).headers["ETag"]
    assert client.get(article.url).content == with_bar


def test_the_response_to_head_is_not_cached(visitor, article):
    visitor.head(article.url)
    assert b"Feet first" in visitor.get(article.url).content


@pytest.mark.parametrize(
    "query", ["q=feet", "utm_source=x", "page=2&x=1", "topic=../x", "p=1&page=2&topic=a"]
)
def test_unknown_parameters_are_not_cached(visitor, spa, query):
    assert "ETag" not in visitor.get(f"/articles/?{query}").headers


def test_lists_are_cached_by_page_and_topic(visitor, spa):
    lists = [
        visitor.get(f"/articles/{query}")
        for query in ("", "?page=1", f"?topic={spa.topic.slug}&page=1")
    ]
    assert len({page.headers["ETag"] for page in lists}) == 3


@pytest.mark.parametrize("path", ["/admin/login/", "/search/?q=a"])
def test_views_that_are_not_public_pages_are_not_cached(visitor, spa, path):
    answer = visitor.get(path)
    assert "ETag" not in answer.headers
    assert "X-Accel-Expires" not in answer.headers


@pytest.mark.parametrize("page", ["/services/", "/", "/robots.txt", "/articles/feed/"])
@pytest.mark.parametrize("query", ["topic=x", "page=1", "fbclid=x"])
def test_unknown_parameters_do_not_fill_the_cache(visitor, spa, page, query):
    kept = visitor.get(page)
    before = len(caches["pages"]._cache)
    for number in range(3):
        assert "ETag" not in visitor.get(f"{page}?{query}{number}").headers
    assert len(caches["pages"]._cache) == before
    assert visitor.get(page).headers["ETag"] == kept.headers["ETag"]


@pytest.mark.parametrize("number", ["01", "+1", "1_0", "%201", "1.0", "٣", "-1", "0"])
def test_each_page_of_a_list_has_one_spelling(visitor, spa, number):
    assert visitor.get(f"/articles/?page={number}").status_code == 404


def test_the_order_of_parameters_does_not_matter(visitor, spa):
    queries = (f"topic={spa.topic.slug}&page=1", f"page=1&&topic={spa.topic.slug}")
    assert len({visitor.get(f"/articles/?{query}").headers["ETag"] for query in queries}) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"HTTP_COOKIE": "sessionid=of-somebody"},
        {"HTTP_AUTHORIZATION": "Basic abc"},
        {"HTTP_HOST": "two.example"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_other_requests_are_passed_to_the_view(visitor, article, settings, monkeypatch, more):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    visitor.get(article.url)
    served = []
    serve = type(article).serve
    monkeypatch.setattr(
        type(article), "serve", lambda self, *args: served.append(1) or serve(self, *args)
    )
    visitor.get(article.url)
    assert not served
    visitor.get(article.url, **more)
    assert served


@pytest.mark.parametrize(
    "change",
    [
        lambda response: response.set_cookie("seen", "1"),
        lambda response: response.headers.__setitem__("Content-Type", "application/json"),
        lambda response: response.headers.__setitem__("Content-Encoding", "gzip"),
        lambda response: response.headers.__setitem__("Cache-Control", "private"),
        lambda response: response.headers.__setitem__("Cache-Control", "no-cache"),
        lambda response: response.headers.__setitem__("Cache-Control", "max-age=0, no-store"),
        lambda response: setattr(response, "status_code", 203),
    ],
    ids=["cookie", "type", "encoding", "private", "no-cache", "no-store", "status"],
)
def test_a_response_for_one_visitor_or_of_another_kind_is_not_cached(
    visitor, article, monkeypatch, change
):
    serve = type(article).serve

    def changed(self, request, *args, **kwargs):
        response = serve(self, request, *args, **kwargs).render()
        change(response)
        return response

    monkeypatch.setattr(type(article), "serve", changed)
    assert "ETag" not in visitor.get(article.url).headers


def test_an_incomplete_page_is_stored_nowhere(visitor, article, monkeypatch):
    serve = type(article).serve
    with monkeypatch.context() as outage:
        outage.setattr(
            type(article), "serve", lambda self, *args: mark_incomplete() or serve(self, *args)
        )
        response = visitor.get(article.url)
    assert "no-store" in response.headers["Cache-Control"]
    assert "ETag" not in response.headers
    assert visitor.get(article.url).headers["ETag"]


def test_other_page_types_are_cached(visitor, spa):
    for url in ("/", "/services/", pages.service().url, "/sitemap.xml", "/articles/feed/"):
        assert visitor.get(url).headers.get("ETag"), url
