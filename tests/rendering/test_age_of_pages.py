"""Nobody sees a page older than 1.2 seconds: several web processes behind an edge, by a clock of ours.

Nothing here waits and nothing is timed; how it is on a real machine says `make bench`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

import pytest
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
    """What is published when. `now` is everybody's clock."""

    now: float = 1_800_000_000.0
    published: list[float] = field(default_factory=list)

    def page(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"{len(self.published)}")

    def version(self) -> str:
        return f"v{len(self.published)}"

    def age(self, shown: int) -> float:
        """For how long something newer than this has been there."""
        return self.now - self.published[shown] if shown < len(self.published) else 0.0


@dataclass
class Edge:
    """nginx as deploy/edge tells it to be: keeps an answer up to a second, then asks with the ETag."""

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
    """Visitors come all the time, publishing happens at odd moments."""
    dice = Random(5)
    webs = [edge_expiry.EdgeExpiry(pages.PageCache(world.page)) for _ in range(WEBS)]
    edge = Edge(world)
    for _ in range(int(SECONDS / STEP)):
        world.now += STEP
        if dice.random() < STEP:
            world.published.append(world.now)
        yield world.age(int(edge.ask(dice.choice(webs))))
    assert len(world.published) > SECONDS / 2


def test_no_answer_is_older_than_the_rule_allows(world):
    assert max(ages(world)) <= OLDEST


def test_a_process_that_looks_too_seldom_is_noticed(world, monkeypatch):
    monkeypatch.setattr(pages, "VERSION_SECONDS", 5)
    assert max(ages(world)) > OLDEST


def test_an_edge_that_keeps_too_long_is_noticed(world, monkeypatch):
    monkeypatch.setattr(edge_expiry, "expiry", lambda request: f"@{int(world.now) + 1}")
    assert max(ages(world)) > OLDEST


def test_pages_kept_under_another_version_are_noticed(world, monkeypatch):
    monkeypatch.setattr(pages.PageCache, "_etag", lambda cache, request: 'W/"always"')
    assert max(ages(world)) > OLDEST
