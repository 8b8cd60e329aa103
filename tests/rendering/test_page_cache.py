"""Public pages are served from the page cache, at most 0.1 s stale; responses for staff never are."""

import gzip
from datetime import timedelta
from urllib.parse import unquote

import brotli
import pytest
from django.core.cache import caches
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

import caching.pages
from caching.content import mark_incomplete
from core import edge_expiry
from palms.settings import stores
from tests.factories import pages, people, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def spa():
    return small_site()


@pytest.fixture
def visitor(settings, monkeypatch):
    """A client without cookies, with the page cache switched on."""
    settings.PAGE_CACHE_ENTRIES = 100
    monkeypatch.setattr(caching.pages, "VERSION_SECONDS", 0)
    return Client()


@pytest.fixture
def article(spa):
    return pages.article(title="Feet first")


def cache_control(response) -> set[str]:
    return set(response.headers["Cache-Control"].split(", "))


def test_the_second_visit_is_a_cache_hit(visitor, article, django_assert_max_num_queries):
    first = visitor.get(article.url)
    with django_assert_max_num_queries(1):  # the content version
        second = visitor.get(article.url)
    assert second.content == first.content
    assert cache_control(second) == {"public", "max-age=0", "must-revalidate"}
    assert b"Feet first" in second.content


def test_a_change_is_visible_at_once(visitor, article):
    visitor.get(article.url)
    article.title = "Feet last"
    article.save_revision().publish()
    assert b"Feet last" in visitor.get(article.url).content


def test_an_unpublished_page_is_not_served(visitor, article):
    assert visitor.get(article.url).status_code == 200
    article.unpublish()
    assert visitor.get(article.url).status_code == 404


def test_revalidation(visitor, article):
    etag = visitor.get(article.url).headers["ETag"]
    again = visitor.get(article.url, headers={"if-none-match": etag})
    assert again.status_code == 304
    assert not again.content
    # RFC 9110 asks for those of the 200 response.
    assert again.headers["ETag"] == etag
    assert cache_control(again) == {"public", "max-age=0", "must-revalidate"}
    assert "Accept-Encoding" in again.headers["Vary"]
    article.save_revision().publish()
    assert visitor.get(article.url, headers={"if-none-match": etag}).status_code == 200


def test_etags_of_two_pages_differ(visitor, article):
    etag = visitor.get(article.url).headers["ETag"]
    assert visitor.get("/", headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize(
    ("accepted", "encoding", "opened"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip, deflate", "gzip", gzip.decompress),
        ("GZIP , deflate", "gzip", gzip.decompress),
        ("gzip;q=1.0, br; q=0", None, bytes),
        ("identity", None, bytes),
        (";;;,,=", None, bytes),
    ],
)
def test_content_encoding(visitor, article, accepted, encoding, opened):
    plain = visitor.get(article.url).content
    answer = visitor.get(article.url, headers={"accept-encoding": accepted})
    assert answer.headers.get("Content-Encoding") == encoding
    assert opened(answer.content) == plain
    assert int(answer.headers["Content-Length"]) == len(answer.content)
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_responses_for_staff_are_private(visitor, article, client):
    client.force_login(people.owner())
    visitor.get(article.url)
    own = client.get(article.url)
    # Without no-cache, the Back button after signing out would show the page from before.
    assert cache_control(own) >= {"private", "no-cache"}
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


def test_the_edge_replaces_an_unpublished_page(visitor, article):
    """Otherwise the edge could serve its stale copy while the site is down."""
    article.unpublish()
    gone = visitor.get(article.url)
    assert gone.status_code == 404
    assert gone.headers["X-Accel-Expires"].startswith("@")
    assert "ETag" not in gone.headers


def test_the_edge_replaces_a_page_that_became_private(visitor, article):
    restriction = {"restriction_type": PageViewRestriction.LOGIN}
    PageViewRestriction.objects.create(page=article, **restriction)
    answer = visitor.get(article.url)
    assert answer.status_code == 302
    assert answer.headers["X-Accel-Expires"].startswith("@")


@pytest.mark.parametrize(
    "path",
    [
        "/x%0A/../articles/",
        "//articles/",
        "/articles/./",
        "/./articles/",
        "/articles/..",
        "/articles%3Fpage=2",
    ],
)
def test_a_path_that_the_edge_would_normalize_replaces_nothing(visitor, spa, path):
    answer = visitor.get("/", PATH_INFO=unquote(path))
    assert answer.status_code in (301, 404)
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


def test_hosts_are_cached_separately(visitor, article):
    one = visitor.get(article.url, headers={"host": "one.example"}).headers["ETag"]
    assert visitor.get(article.url, headers={"host": "two.example"}).headers["ETag"] != one


@pytest.mark.parametrize(("field", "before", "after"), [("starts", 0, 1), ("ends", 1, 0)])
def test_a_notice_appears_and_disappears_at_its_times(
    visitor, article, monkeypatch, field, before, after
):
    # Within the same hour: the page's key changes with the hour anyway.
    now = timezone.now().replace(minute=20, second=0)
    at = now + timedelta(minutes=5)

    def shown(moment):
        monkeypatch.setattr(caching.pages, "time", moment.timestamp)
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return visitor.get(article.url).content.count(b"Closed on Friday")

    records.site_identity(notice_text="Closed on Friday", **{f"notice_{field}": at})
    assert bool(shown(now)) == before
    assert bool(shown(at + timedelta(seconds=1))) == after


def test_pages_are_rendered_again_each_hour(visitor, article, monkeypatch):
    etag = visitor.get(article.url).headers["ETag"]
    later = timezone.now().timestamp() + 3600
    monkeypatch.setattr(caching.pages, "time", lambda: later)
    assert visitor.get(article.url, headers={"if-none-match": etag}).status_code == 200


def test_cached_pages_are_served_without_the_database(visitor, article, monkeypatch):
    visitor.get(article.url)

    def away() -> str:
        raise OperationalError("the server closed the connection")

    monkeypatch.setattr(caching.pages, "current_version", away)
    assert b"Feet first" in visitor.get(article.url).content


def test_the_health_check_needs_no_database(visitor, monkeypatch):
    def away() -> str:
        raise OperationalError("no server answers")

    monkeypatch.setattr(caching.pages, "current_version", away)
    assert visitor.get("/healthz").status_code == 200


def test_the_edge_keeps_a_page_until_the_second_is_over(visitor, article, monkeypatch):
    monkeypatch.setattr(edge_expiry, "time", lambda: 1_800_000_000.9)
    assert visitor.get(article.url).headers["X-Accel-Expires"] == "@1800000000"
    # The edge's own clock takes precedence: ours may be ahead.
    response = visitor.get(article.url, headers={"X-Edge-Time": "1799990000.123"})
    assert response.headers["X-Accel-Expires"] == "@1799990000"


def test_the_least_recently_used_page_is_evicted(visitor, spa, settings):
    settings.CACHES = stores.caches("", pages=10)
    first, second, *others = [pages.article() for _ in range(12)]
    visitor.get(second.url)
    for page in others:
        visitor.get(first.url)
        visitor.get(page.url)
    assert len(caches["pages"]._cache) <= 10
    for page, is_made_anew in ((first, False), (second, True)):
        with CaptureQueriesContext(connection) as asked:
            visitor.get(page.url)
        assert (len(asked) > 1) is is_made_anew


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


def test_paths_in_two_encodings_are_cached_separately(visitor, spa):
    """The same letters as UTF-8 and as Latin-1."""
    raw = "/ü/".encode().decode("latin-1")
    pages.standard(slug=raw.strip("/"), title="Other")
    for _ in range(2):
        assert visitor.get("/", PATH_INFO=raw).status_code == 404
        assert visitor.get("/", PATH_INFO=raw.encode().decode("latin-1")).status_code == 200


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
    assert "no-store" in cache_control(response)
    assert "ETag" not in response.headers
    assert visitor.get(article.url).headers["ETag"]


def test_other_page_types_are_cached(visitor, spa):
    for url in ("/", "/services/", pages.service().url, "/sitemap.xml", "/articles/feed/"):
        assert visitor.get(url).headers.get("ETag"), url
