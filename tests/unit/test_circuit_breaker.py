"""While the database does not respond, one request at a time waits for it."""

from threading import Event, Thread

import psycopg
import pytest
from django.db.backends.postgresql import base as django_postgresql

from caching import pages
from caching.pages import PageCacheKeyPrefix
from stores.postgresql import base


@pytest.fixture(autouse=True)
def breaker(monkeypatch) -> base.CircuitBreaker:
    breaker = base.CircuitBreaker()
    monkeypatch.setattr(base, "breaker", breaker)
    return breaker


@pytest.fixture
def wrapper() -> base.DatabaseWrapper:
    return base.DatabaseWrapper({"OPTIONS": {}, "TIME_ZONE": None})


def answers(monkeypatch, ask) -> None:
    monkeypatch.setattr(
        django_postgresql.DatabaseWrapper, "get_new_connection", lambda self, parameters: ask()
    )


def gone():
    raise psycopg.OperationalError("gone")


def test_while_open_other_requests_fail_at_once(monkeypatch, wrapper, breaker) -> None:
    answers(monkeypatch, gone)
    with pytest.raises(psycopg.OperationalError, match="gone"):
        wrapper.get_new_connection({})
    with breaker.probe, pytest.raises(psycopg.OperationalError, match="a moment ago"):
        wrapper.get_new_connection({})


def test_a_connection_closes_the_breaker(monkeypatch, wrapper, breaker) -> None:
    breaker.open = True
    answers(monkeypatch, lambda: "a connection")
    assert wrapper.get_new_connection({}) == "a connection"
    with breaker.probe:
        assert wrapper.get_new_connection({}) == "a connection"


def test_a_query_that_times_out_closes_the_connection(monkeypatch, breaker) -> None:
    class Socket:
        finished, status = False, psycopg.pq.ConnStatus.BAD

        def finish(self):
            self.finished = True

    connection = object.__new__(base.LimitedConnection)
    connection.pgconn, connection.answer_seconds = Socket(), 0.01

    def wait(self, gen, interval, timeout):
        assert timeout == 0.01
        Event().wait(0.02)
        raise psycopg.OperationalError("wait timeout expired")

    monkeypatch.setattr(psycopg.Connection, "wait", wait)
    with pytest.raises(psycopg.OperationalError):
        connection.wait(None)
    assert connection.pgconn.finished
    assert breaker.open


def test_an_idle_process_does_not_use_its_old_version(monkeypatch) -> None:
    """Of two concurrent requests one reads the version and the other waits for it."""
    prefix, found = PageCacheKeyPrefix(), []
    prefix.version = "before"
    monkeypatch.setattr(pages, "VERSION_WAIT_SECONDS", 20)
    monkeypatch.setattr(pages, "VERSION_SECONDS", 1000)
    monkeypatch.setattr(pages, "cached", lambda key, build: [])
    other = Thread(target=lambda: found.append(prefix.read()))

    def read() -> str:
        other.start()
        other.join(0.1)
        assert not found
        return "after"

    monkeypatch.setattr(pages, "current_version", read)
    assert prefix.read().startswith("after.")
    other.join()
    assert found[0].startswith("after.")


def test_while_the_database_is_slow_pages_use_the_old_version(monkeypatch) -> None:
    prefix, asked, answered = PageCacheKeyPrefix(), Event(), Event()
    prefix.version = "before"

    def read():
        asked.set()
        answered.wait(20)
        prefix.version, prefix.expires_at = "after", 1e12

    monkeypatch.setattr(pages, "VERSION_WAIT_SECONDS", 0)
    monkeypatch.setattr(prefix, "_read_version", read)
    waiting = Thread(target=prefix.read)
    waiting.start()
    assert asked.wait(20)
    assert prefix.read().startswith("before.")
    answered.set()
    waiting.join()
    assert prefix.read().startswith("after.")
