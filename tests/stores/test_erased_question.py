"""A reader's question that is erased is nowhere in Redis, under no version of the content."""

from collections.abc import Iterator

import pytest
import redis
from django.test import Client
from django.utils import timezone

from articles.models import ReaderQuestion
from caching import backends as ours
from caching.content import bump_version
from palms.settings import stores
from privacy import sources
from tests.factories import pages, records
from tests.factories.questions import reader_question
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.stores.servers import RedisServer

SECRETS = (b"Nomvula", b"sore shoulder")


@pytest.fixture
def site(
    sites: IsolatedSites, redis_server: RedisServer, settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[IsolatedSite]:
    settings.CACHES = stores.caches(redis_server.url)
    monkeypatch.setattr(ours.ResilientRedisCache, "retry_at", 0.0)
    with sites.migrated().running() as running:
        yield running


def kept_in(url: str) -> bytes:
    """Every key with its value."""
    client = redis.Redis.from_url(url)
    try:
        return b"\n".join(key + b" " + (client.get(key) or b"") for key in client.keys("*"))
    finally:
        client.close()


def test_nothing_of_it_is_left(site: IsolatedSite, redis_server: RedisServer) -> None:
    records.contact_details()
    article = pages.article(published_on=timezone.localdate())
    reader_question(
        article, name="Nomvula", question="Is a sore shoulder a reason?", status="shown"
    )
    for _ in range(2):
        # Two versions, as when something else was changed meanwhile.
        bump_version()
        assert "sore shoulder" in Client().get(article.url).content.decode()
    sources.delete(ReaderQuestion.objects.all())
    assert "sore shoulder" not in Client().get(article.url).content.decode()
    kept = kept_in(redis_server.url)
    assert kept
    for secret in SECRETS:
        assert secret not in kept
