"""Public pages are served from the page cache, at most 0.1 s stale."""

import gzip
from datetime import timedelta

import brotli
import pytest
from django.core.cache import caches
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import caching.pages
from palms.settings import stores
from tests.factories import pages, records

pytestmark = pytest.mark.django_db


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


def test_paths_in_two_encodings_are_cached_separately(visitor, spa):
    """The same letters as UTF-8 and as Latin-1."""
    raw = "/ü/".encode().decode("latin-1")
    pages.standard(slug=raw.strip("/"), title="Other")
    for _ in range(2):
        assert visitor.get("/", PATH_INFO=raw).status_code == 404
        assert visitor.get("/", PATH_INFO=raw.encode().decode("latin-1")).status_code == 200
