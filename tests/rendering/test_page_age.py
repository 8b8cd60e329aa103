"""No response is more than 1.2 seconds out of date: several web processes and an edge, simulated.

Uses a simulated clock; `make bench` measures on a real machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from caching import pages
from core import edge_expiry

OLDEST = 1.2
STEP = 0.01
SECONDS = 30
WEBS = 3


@dataclass
class World:
    """The times of publishing, and `now`, the simulated clock of all machines."""

    now: float = 1_800_000_000.0
    published: list[float] = field(default_factory=list)

    def page(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"{len(self.published)}")

    def version(self) -> str:
        return f"v{len(self.published)}"

    def age(self, shown: int) -> float:
        """Seconds since a newer version than `shown` was published."""
        return self.now - self.published[shown] if shown < len(self.published) else 0.0


@dataclass
class Edge:
    """nginx as configured in deploy/edge: caches up to a second, then revalidates by ETag."""

    world: World
    until: int = 0
    etag: str = ""
    body: bytes = b""

    def ask(self, web: edge_expiry.EdgeExpiry) -> bytes:
        if int(self.world.now) > self.until:
            known = {"HTTP_IF_NONE_MATCH": self.etag} if self.etag else {}
            moment = f"{self.world.now:.3f}"
            request = RequestFactory().get("/", HTTP_X_EDGE_TIME=moment, **known)
            answer = web(request)
            self.until = int(answer.headers["X-Accel-Expires"].removeprefix("@"))
            if answer.status_code == 200:
                self.etag, self.body = answer.headers["ETag"], answer.content
        return self.body


@pytest.fixture
def world(monkeypatch, settings) -> World:
    settings.PAGE_CACHE_ENTRIES = 100
    world = World()
    monkeypatch.setattr(pages, "time", lambda: world.now)
    monkeypatch.setattr(pages, "monotonic", lambda: world.now)
    monkeypatch.setattr(pages, "current_version", world.version)
    monkeypatch.setattr(pages, "cached", lambda key, build: [])
    return world


def ages(world: World) -> Iterator[float]:
    """The age of each response, with constant requests and publishing at random times."""
    dice = Random(5)
    webs = [edge_expiry.EdgeExpiry(pages.PageCache(world.page)) for _ in range(WEBS)]
    edge = Edge(world)
    for _ in range(int(SECONDS / STEP)):
        world.now += STEP
        if dice.random() < STEP:
            world.published.append(world.now)
        yield world.age(int(edge.ask(dice.choice(webs))))
    assert len(world.published) > SECONDS / 2


def test_no_response_is_older_than_the_limit(world):
    assert max(ages(world)) <= OLDEST


def test_detects_a_version_that_is_used_too_long(world, monkeypatch):
    monkeypatch.setattr(pages, "VERSION_SECONDS", 5)
    assert max(ages(world)) > OLDEST


def test_detects_an_edge_that_caches_too_long(world, monkeypatch):
    monkeypatch.setattr(edge_expiry, "expiry", lambda request: f"@{int(world.now) + 1}")
    assert max(ages(world)) > OLDEST


def test_detects_pages_cached_under_a_wrong_version(world, monkeypatch):
    monkeypatch.setattr(pages.PageCache, "_etag", lambda cache, request: 'W/"always"')
    assert max(ages(world)) > OLDEST


def test_during_an_outage_the_last_version_is_used_and_read_again_each_second(
    world, monkeypatch, caplog
):
    attempts = []

    def away() -> str:
        attempts.append(world.now)
        raise OperationalError("could not connect to db.spa.example")

    token = pages.PageCacheKeyPrefix()
    before = token.read()
    monkeypatch.setattr(pages, "current_version", away)
    for _ in range(30):
        world.now += 0.1
        assert token.read() == before
    assert len(attempts) == 3
    assert caplog.messages == ["Cannot read the content version: OperationalError"] * 3
    world.published.append(world.now)
    monkeypatch.setattr(pages, "current_version", world.version)
    world.now += 1
    assert token.read() != before


def test_before_the_first_version_each_request_tries_to_read_it(world, monkeypatch):
    def away() -> str:
        raise OperationalError

    token = pages.PageCacheKeyPrefix()
    with monkeypatch.context() as outage:
        outage.setattr(pages, "current_version", away)
        for _ in range(2):
            with pytest.raises(OperationalError):
                token.read()
    assert token.read()


def test_the_version_is_read_at_most_every_tenth_of_a_second(world, monkeypatch):
    reads = []
    monkeypatch.setattr(pages, "current_version", lambda: reads.append(1) or "v")
    token = pages.PageCacheKeyPrefix()
    for _ in range(100):
        world.now += 0.01
        token.read()
    assert 9 <= len(reads) <= 11
