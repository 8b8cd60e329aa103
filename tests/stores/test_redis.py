"""The cache backends with a real Redis, and during its outage."""

import math
import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.core.cache import cache, caches
from django.test import Client
from django.urls import reverse

from caching import backends
from caching.content import bump_version
from palms.settings import stores
from tests.factories import people
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.processes import Child
from tests.stores.servers import RedisServer

OTHER_PROCESS = """
import itertools, sys, django
django.setup()
from caching.content import cached
built = itertools.count(1)
for line in sys.stdin:
    print(cached("greeting", lambda: next(built)), flush=True)
"""


@pytest.fixture
def site(
    sites: IsolatedSites, redis_server: RedisServer, settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[IsolatedSite]:
    settings.CACHES = stores.caches(redis_server.url)
    monkeypatch.setattr(backends.ResilientRedisCache, "retry_at", 0.0)
    monkeypatch.setattr(backends, "RETRY_SECONDS", 0.0)
    with sites.migrated().running() as running:
        yield running


def test_set_and_get(site: IsolatedSite) -> None:
    assert isinstance(cache._cache, object)
    cache.set("name", {"ü": [1, None]}, 60)
    assert cache.get("name") == {"ü": [1, None]}
    assert cache.add("name", 1) is False
    assert cache.get_many(["name", "other"]) == {"name": {"ü": [1, None]}}
    cache.set("count", 1)
    assert cache.incr("count") == 2
    cache.delete("name")
    assert cache.get("name", "nothing") == "nothing"


def test_a_change_by_one_process_invalidates_the_values_of_another(
    site: IsolatedSite, redis_server: RedisServer
) -> None:
    there = Child("-c", OTHER_PROCESS, DATABASE_URL=site.url, CACHE_URL=redis_server.url)
    with closing(there):
        assert there.ask() == "1"
        assert there.ask() == "1"
        bump_version()
        assert there.ask() == "2"


def test_sessions_and_pages_during_an_outage(site: IsolatedSite, redis_server: RedisServer) -> None:
    staff, visitor = Client(), Client()
    staff.force_login(people.editor())
    desk = reverse("wagtailadmin_home")
    assert staff.get(desk).status_code == 200

    redis_server.kill()
    cache.set("kept", "meanwhile")
    assert cache.get("kept") is None
    cache.get_many(["kept"])["other"] = 1
    assert cache.get_many(["kept"]) == {}
    assert visitor.get("/").status_code == 200
    assert staff.get(desk).status_code == 200

    redis_server.start()
    assert staff.get(desk).status_code == 200
    cache.set("kept", "again")
    assert cache.get("kept") == "again"
    assert visitor.get("/").status_code == 200


def sign_in(password: str) -> bool:
    client = Client()
    client.post(reverse("account_login"), {"login": "editor", "password": password})
    return client.get(reverse("wagtailadmin_home")).status_code == 200


def test_sign_in_and_its_rate_limit_during_an_outage(
    site: IsolatedSite, redis_server: RedisServer
) -> None:
    people.editor()
    redis_server.kill()
    assert sign_in("secret")
    for _ in range(10):
        assert not sign_in("guessed")
    assert not sign_in("secret")
    backends.SIGN_IN_FALLBACK.clear()


def test_signing_out_during_an_outage(
    site: IsolatedSite, redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert backends.MAX_SESSION_SECONDS <= 60
    monkeypatch.setattr(backends, "MAX_SESSION_SECONDS", 1)
    staff = Client()
    staff.force_login(people.editor())
    desk, cookie = reverse("wagtailadmin_home"), staff.cookies["sessionid"].value

    def a_copy_of_the_cookie_gets_in() -> bool:
        other = Client()
        other.cookies["sessionid"] = cookie
        return other.get(desk).status_code == 200

    assert a_copy_of_the_cookie_gets_in()

    monkeypatch.setattr(backends.ResilientRedisCache, "retry_at", math.inf)
    staff.post(reverse("account_logout"))
    assert not a_copy_of_the_cookie_gets_in()
    monkeypatch.setattr(backends.ResilientRedisCache, "retry_at", 0.0)
    time.sleep(1.1)
    assert not a_copy_of_the_cookie_gets_in()


def test_the_timeout_of_sessions_is_not_extended(
    site: IsolatedSite, redis_server: RedisServer
) -> None:
    sessions = caches["sessions"]
    sessions.set("ends-now", "there", 0)
    sessions.set("stays", "there", 3600)
    sessions.set("lasting", "there", None)
    assert sessions.get("ends-now") is None
    assert sessions.get("stays") == sessions.get("lasting") == "there"


def test_without_redis_sessions_are_not_cached(settings) -> None:
    """Another process may have ended them."""
    settings.CACHES = stores.caches("")
    caches[settings.SESSION_CACHE_ALIAS].set("session", "there", 60)
    assert caches[settings.SESSION_CACHE_ALIAS].get("session") is None
