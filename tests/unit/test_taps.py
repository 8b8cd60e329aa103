"""Taps are gathered without asking the database, and written together."""

import threading
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from click_tracking import counting
from click_tracking.chart import draw
from click_tracking.counting import Gathering
from click_tracking.figures import Row
from click_tracking.models import ContactTap
from click_tracking.placements import CHANNELS, PLACEMENTS
from click_tracking.totals import Tap, store
from form_protection import rate_limit
from form_protection.rate_limit import RateLimit
from tests.documents import only, parse, values
from tests.factories import pages
from tests.factories.site import small_site


@pytest.fixture
def planned() -> list:
    """What was put off, and by how much."""
    return []


@pytest.fixture
def gathering(planned) -> Gathering:
    return Gathering(lambda seconds, job: planned.append((seconds, job)))


@pytest.mark.django_db
def test_a_thousand_taps_cost_a_handful_of_queries(gathering, planned):
    page = pages.article()
    with CaptureQueriesContext(connection) as captured:
        for _ in range(1000):
            gathering.add(page.pk, "whatsapp", "bar")
            gathering.add(page.pk, "call", "footer")
        assert len(captured) == 0
        ((seconds, job),) = planned
        job()
    assert 1 <= seconds <= 10
    # One for the titles, one to write; the others open and close the transaction.
    assert len(captured) <= 4, [query["sql"] for query in captured]
    assert {tap.channel: tap.total for tap in ContactTap.objects.all()} == {
        "whatsapp": 1000,
        "call": 1000,
    }


@pytest.mark.django_db
def test_later_taps_are_added_and_planned_anew(gathering, planned):
    page = pages.article(title="As it was")
    for total in (1, 2, 3):
        gathering.add(page.pk, "call", "bar")
        planned[-1][1]()
        assert ContactTap.objects.get().total == total
    assert len(planned) == 3
    gathering.write()
    assert ContactTap.objects.get().total == 3


@pytest.mark.django_db
def test_several_processes_add_to_the_same_total(planned):
    page = pages.article()
    processes = [Gathering(lambda seconds, job: None) for _ in range(3)]
    for process in processes:
        process.add(page.pk, "whatsapp", "header")
    for process in processes:
        process.write()
    assert ContactTap.objects.get().total == 3


@pytest.mark.django_db
def test_a_database_that_does_not_answer_loses_nothing(gathering, planned, monkeypatch):
    page = pages.article()
    gathering.add(page.pk, "call", "bar")

    def fail(taken):
        raise OperationalError("locked")

    with monkeypatch.context() as patched:
        patched.setattr(counting, "store", fail)
        gathering.write()
    assert len(planned) == 2
    gathering.add(page.pk, "call", "bar")
    gathering.write()
    assert ContactTap.objects.get().total == 2


def test_taps_of_many_threads_are_all_counted(gathering, monkeypatch):
    def work() -> None:
        for _ in range(500):
            gathering.add(1, "call", "bar")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(gathering.waiting.values()) == [4000]


def test_made_up_pages_do_not_fill_the_memory(gathering):
    for number in range(counting.MOST_KEYS + 500):
        gathering.add(number, "call", "bar")
    assert len(gathering.waiting) == counting.MOST_KEYS
    gathering.add(0, "call", "bar")
    assert sum(gathering.waiting.values()) == counting.MOST_KEYS + 1


@pytest.mark.django_db
def test_only_pages_that_visitors_can_see_are_written():
    day = date(2026, 11, 3)
    live, draft = pages.article(title="Seen"), pages.article(live=False)
    taps = [Tap(day, number, "call", "bar") for number in (live.pk, draft.pk, 10**8, 0)]
    store(dict.fromkeys(taps, 1))
    assert set(ContactTap.objects.values_list("page_number", "page_title")) == {
        (live.pk, "Seen"),
        (0, ""),
    }


@pytest.mark.django_db
def test_more_rows_than_one_statement_takes_are_written():
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + number) for number in range(700)]
    store({Tap(day, 0, "call", "bar"): 2 for day in days})
    assert ContactTap.objects.count() == 700


def test_a_limit_holds_for_a_network_and_for_a_while(monkeypatch):
    now = [1_000_000.0]
    monkeypatch.setattr(rate_limit.time, "time", lambda: now[0])
    limit, factory = RateLimit(2, 60), RequestFactory()
    here, there = factory.get("/", REMOTE_ADDR="10.0.0.1"), factory.get("/", REMOTE_ADDR="10.0.0.2")
    assert [limit.is_exceeded(here) for _ in range(3)] == [False, False, True]
    assert not limit.is_exceeded(there)
    assert not limit.is_exceeded(here, "something else")
    now[0] += 61
    assert not limit.is_exceeded(here)
    assert "10.0.0" not in repr(limit.counts)


@pytest.mark.django_db
def test_every_contact_link_says_what_it_is_and_where_it_stands(client):
    site = small_site()
    seen = set()
    for page in site.pages.values():
        document = parse(client.get(page.url))
        assert values(document, "body", "data-page") == [str(page.pk)]
        contact = 'a[href^="https://wa.me"], a[href^="tel:"], a[href^="mailto:"]'
        for link in document.query(contact):
            if "data-channel" not in link.attrs:
                # Sharing a page is no way to reach us.
                assert link.attrs["href"].startswith(("https://wa.me/?", "mailto:?")), link.attrs
                continue
            assert link.attrs["data-channel"] in CHANNELS
            node = link
            while node is not None and "data-placement" not in (node.attrs or {}):
                node = node.parent
            assert node is not None, link.attrs
            assert node.attrs["data-placement"] in PLACEMENTS
            seen.add(node.attrs["data-placement"])
    assert {"menu", "bar", "body", "closing", "service", "contact-page"} <= seen


@pytest.mark.django_db
def test_the_number_on_a_page_that_is_not_there_says_where_it_stands(client):
    small_site()
    document = parse(client.get("/nothing/"))
    link = only(document, 'main [data-placement="not-found"] a[data-channel="call"]')
    assert link.attrs["href"].startswith("tel:")
    assert "not-found" in PLACEMENTS


def test_the_script_is_tiny():
    assert (Path(settings.SITE_DIR) / "static/click_tracking/js/taps.js").stat().st_size <= 1024


def test_the_chart_stacks_channels_up_to_the_highest_column():
    rows = [Row("Monday"), Row("Tuesday")]
    rows[0].counts.update({"whatsapp": 3, "call": 1})
    chart = draw(rows, ["whatsapp", "call"])
    ((_, pieces), (_, nothing)) = chart.columns
    assert chart.highest == 4
    assert [(piece.y, piece.height) for piece in pieces] == [(25.0, 75.0), (0.0, 25.0)]
    assert nothing == []
