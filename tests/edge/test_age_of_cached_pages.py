"""The edge serves no cached page longer than twelve hours after the site last validated it."""

import os
import subprocess
import time

import pytest

from tests.factories import pages
from tests.processes import wait_until
from tests.stack.edge import PURGE

WORDS = b"Feet first"
HOUR = 3600


@pytest.fixture
def article(db):
    return pages.article(title="Feet first")


def cached_pages(edge):
    return [file for file in edge.pages.rglob("*") if file.is_file()]


def age(edge, seconds: float) -> None:
    """Set back the modification times of the cache files, by which the edge removes them."""
    for file in cached_pages(edge):
        then = file.stat().st_mtime - seconds
        os.utime(file, (then, then))


def remove_expired(edge) -> None:
    """As deploy/edge/start and the stack do every minute."""
    subprocess.run(["sh", PURGE, edge.pages, "once"], check=True)


def test_a_page_requested_all_the_time_expires_after_twelve_hours(edge, web, article):
    assert WORDS in edge.ask(article.url).body
    web.stop()
    for _ in range(11):
        age(edge, HOUR)
        remove_expired(edge)
        assert WORDS in edge.ask(article.url).body
    age(edge, HOUR)
    remove_expired(edge)
    assert not cached_pages(edge)
    # nginx keeps files open for some seconds.
    edge.stop()
    edge.start()
    assert WORDS not in edge.ask(article.url).body


def test_revalidation_restarts_the_twelve_hours(edge, web, article):
    edge.ask(article.url)
    age(edge, 11 * HOUR)
    (copy,) = cached_pages(edge)
    before = copy.stat()
    # Wait for the end of the second for which the page is fresh.
    while copy.stat().st_mtime == before.st_mtime:
        edge.ask(article.url)
    assert copy.stat().st_ino == before.st_ino
    assert time.time() - copy.stat().st_mtime < HOUR


def test_the_edge_removes_expired_files(edge):
    edge.stop()
    old, new = edge.pages / "old", edge.pages / "new"
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 13 * HOUR,) * 2)
    edge.start()
    wait_until(lambda: not old.exists())
    assert new.exists()
