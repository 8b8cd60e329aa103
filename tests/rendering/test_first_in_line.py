"""What is kept is answered before Django is asked, and only that."""

import importlib
from collections.abc import Iterator
from unittest.mock import Mock

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import RequestFactory

import palms.wsgi
from core import page_cache
from core.first_in_line import first_in_line
from core.models import ContentVersion
from tests.factories import pages
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


class Server:
    """An application behind first_in_line, which counts what reached Django."""

    def __init__(self) -> None:
        django = WSGIHandler()
        self.reached = 0

        def counted(environ, start_response):
            self.reached += 1
            return django(environ, start_response)

        self.application = first_in_line(counted)

    def get(self, path: str, method: str = "GET", **more: str) -> tuple[str, dict[str, str], bytes]:
        said = {}

        def start_response(status, headers):
            said.update(status=status, headers=headers)

        environ = RequestFactory().generic(method, path, **more).environ
        answer = self.application(environ, start_response)
        body = b"".join(answer)
        getattr(answer, "close", lambda: None)()
        names = [name for name, _ in said["headers"]]
        assert len(names) == len(set(names))
        return said["status"], dict(said["headers"]), body


@pytest.fixture
def server(settings, monkeypatch) -> Iterator[Server]:
    settings.PAGE_CACHE_BYTES = 1_000_000
    monkeypatch.setattr(page_cache, "VERSION_SECONDS", 1000)
    # As if the machine had been up for long.
    monkeypatch.setattr(page_cache, "monotonic", lambda: 1_000_000.0)
    small_site()
    # The test's own connection stays, as in Django's test client.
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield Server()
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def article(server):
    return pages.article(title="Feet first")


def test_the_second_visit_does_not_reach_django(server, article, django_assert_num_queries):
    first = server.get(article.url, HTTP_ACCEPT_ENCODING="br, gzip")
    assert first[0] == "200 OK"
    with django_assert_num_queries(0):
        assert server.get(article.url, HTTP_ACCEPT_ENCODING="br, gzip") == first
    assert server.reached == 1
    plain = server.get(article.url)
    assert b"Feet first" in plain[2]
    assert plain[1]["Content-Length"] == str(len(plain[2]))
    assert server.reached == 1


def test_what_the_browser_has_is_said_to_be_unchanged(server, article):
    etag = server.get(article.url)[1]["ETag"]
    status, headers, body = server.get(article.url, HTTP_IF_NONE_MATCH=etag)
    assert (status, body, server.reached) == ("304 Not Modified", b"", 1)
    assert headers["ETag"] == etag
    assert headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "more",
    [
        {"method": "POST"},
        {"method": "HEAD"},
        {"HTTP_COOKIE": "sessionid=of-somebody"},
        {"HTTP_AUTHORIZATION": "Basic abc"},
        {"HTTP_HOST": "two.example"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"QUERY_STRING": "q=feet"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_everything_else_is_for_django(server, article, settings, more):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    server.get(article.url)
    server.get(article.url, **more)
    assert server.reached == 2


def test_a_version_that_is_not_known_any_more_is_read_by_django(server, article, monkeypatch):
    server.get(article.url)
    monkeypatch.setattr(page_cache, "monotonic", lambda: 1_001_001.0)
    ContentVersion.move()
    server.get(article.url)
    assert server.reached == 2
    server.get(article.url)
    assert server.reached == 2


def test_another_address_in_the_other_spelling_is_another(server):
    """Both are the same letters, once as UTF-8 and once as Latin-1."""
    raw = "/ü/".encode().decode("latin-1")
    pages.standard(slug=raw.strip("/"), title="Other")
    said = []
    for path in (raw, raw.encode().decode("latin-1")):
        environ = RequestFactory()._base_environ(PATH_INFO=path)
        answer = server.application(environ, lambda status, headers: said.append(status))
        body = b"".join(answer)
        answer.close()
    assert b"Other" in body
    environ = RequestFactory()._base_environ(PATH_INFO=raw)
    b"".join(server.application(environ, lambda status, headers: said.append(status)))
    assert said == ["404 Not Found", "200 OK", "404 Not Found"]


def test_the_site_is_served_so(server, article):
    server.application = importlib.reload(palms.wsgi).application
    begun = Mock()
    request_started.connect(begun)
    first = server.get(article.url)
    assert server.get(article.url) == first
    request_started.disconnect(begun)
    assert begun.call_count == 1


def test_without_room_for_pages_nothing_stands_in_front(server, settings):
    settings.PAGE_CACHE_BYTES = 0
    django = WSGIHandler()
    assert first_in_line(django) is django
