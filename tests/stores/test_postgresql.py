"""PostgreSQL with the connection pool of the production settings."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.db import OperationalError, connection, connections
from psycopg_pool import PoolTimeout

from palms.settings import stores
from tests.isolated_sites import IsolatedSite, IsolatedSites


@pytest.fixture
def site(sites: IsolatedSites) -> Iterator[IsolatedSite]:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no pool")
    with sites.empty().running() as running:
        yield running


def pooled(**pool: object):
    """A connection from the pool, as each thread of a web process has one."""
    made = connections["default"].copy()
    made.settings_dict["CONN_MAX_AGE"] = 0
    made.settings_dict["OPTIONS"] = {
        **stores.database("postgres://palms@localhost/palms", None, statement_seconds=1)["OPTIONS"],
        "pool": {"min_size": 1, "max_size": 2, "timeout": 3, **pool},
    }
    return made


def test_a_third_connection_waits_and_times_out(site: IsolatedSite) -> None:
    first, second, third = (pooled() for _ in range(3))
    try:
        for each in (first, second):
            each.ensure_connection()
        begun = time.monotonic()
        with pytest.raises((OperationalError, PoolTimeout)):
            third.ensure_connection()
        assert time.monotonic() - begun < 15
        # At the end of a request its connection is returned to the pool.
        first.close()
        with third.cursor() as cursor:
            cursor.execute("SELECT 1")
    finally:
        for each in (second, third):
            each.close()
        first.close_pool()


def test_many_threads_share_few_connections(site: IsolatedSite) -> None:
    made = pooled(timeout=20)
    seen, problems = set(), []

    def ask() -> None:
        own = pooled(timeout=20)
        try:
            with closing(own), own.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                seen.add(cursor.fetchone()[0])
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made.close_pool()
    assert not problems
    assert 1 <= len(seen) <= 2


def test_a_slow_statement_is_cancelled(site: IsolatedSite) -> None:
    own = pooled()
    try:
        with own.cursor() as cursor, pytest.raises(OperationalError, match="statement timeout"):
            cursor.execute("SELECT pg_sleep(20)")
    finally:
        own.close()
        own.close_pool()
