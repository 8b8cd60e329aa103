"""No copy is shown for longer than twelve hours after the site last confirmed it."""

import os
import subprocess
import time

import pytest

from tests.factories import pages
from tests.processes import wait_until
from tests.stack.edge import FORGET

WORDS = b"Feet first"
HOUR = 3600


@pytest.fixture
def article(db):
    return pages.article(title="Feet first")


def copies(edge):
    return [file for file in edge.pages.rglob("*") if file.is_file()]


def let_pass(edge, seconds: float) -> None:
    """As if this much time had passed: the files' times are what the edge goes by."""
    for file in copies(edge):
        then = file.stat().st_mtime - seconds
        os.utime(file, (then, then))


def forget(edge) -> None:
    """What deploy/edge/start and the stack do every minute."""
    subprocess.run(["sh", FORGET, edge.pages, "once"], check=True)


def test_a_page_asked_for_all_the_time_goes_after_twelve_hours(edge, web, article):
    assert WORDS in edge.ask(article.url).body
    web.stop()
    for _ in range(11):
        let_pass(edge, HOUR)
        forget(edge)
        assert WORDS in edge.ask(article.url).body
    let_pass(edge, HOUR)
    forget(edge)
    assert not copies(edge)
    # nginx keeps a file open for some seconds.
    edge.stop()
    edge.start()
    assert WORDS not in edge.ask(article.url).body
    web.start()


def test_the_twelve_hours_begin_anew_when_the_site_confirms_the_page(edge, web, article):
    edge.ask(article.url)
    let_pass(edge, 11 * HOUR)
    (copy,) = copies(edge)
    before = copy.stat()
    # The second for which the edge keeps a page has to be over.
    while copy.stat().st_mtime == before.st_mtime:
        edge.ask(article.url)
    assert copy.stat().st_ino == before.st_ino
    assert time.time() - copy.stat().st_mtime < HOUR


def test_old_copies_are_removed_by_the_edge_itself(edge):
    edge.stop()
    old, new = edge.pages / "old", edge.pages / "new"
    old.touch()
    new.touch()
    os.utime(old, (time.time() - 13 * HOUR,) * 2)
    edge.start()
    wait_until(lambda: not old.exists())
    assert new.exists()
