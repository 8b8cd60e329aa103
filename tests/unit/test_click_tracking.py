"""Clicks are buffered without queries and written together; limits, markup and chart."""

import threading
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from click_tracking import counting
from click_tracking.chart import draw
from click_tracking.counting import ClickBuffer
from click_tracking.figures import Row
from click_tracking.models import ContactTap
from click_tracking.placements import CHANNELS, PLACEMENTS
from click_tracking.totals import Click, add_to_totals
from form_protection import rate_limit
from form_protection.rate_limit import RateLimit
from tests.documents import only, parse, values
from tests.factories import pages
from tests.factories.site import small_site


@pytest.fixture
def scheduled() -> list:
    """The scheduled jobs, with their delays."""
    return []


@pytest.fixture
def buffer(scheduled) -> ClickBuffer:
    return ClickBuffer(lambda seconds, job: scheduled.append((seconds, job)))


@pytest.mark.django_db
def test_a_thousand_clicks_cost_at_most_four_queries(buffer, scheduled):
    page = pages.article()
    with CaptureQueriesContext(connection) as captured:
        for _ in range(1000):
            buffer.add(page.pk, "whatsapp", "bar")
            buffer.add(page.pk, "call", "footer")
        assert len(captured) == 0
        ((seconds, job),) = scheduled
        job()
    assert 1 <= seconds <= 10
    # Titles, insert, and the start and end of the transaction.
    assert len(captured) <= 4, [query["sql"] for query in captured]
    assert {row.channel: row.total for row in ContactTap.objects.all()} == {
        "whatsapp": 1000,
        "call": 1000,
    }


@pytest.mark.django_db
def test_later_clicks_are_added_and_scheduled_again(buffer, scheduled):
    page = pages.article(title="As it was")
    for total in (1, 2, 3):
        buffer.add(page.pk, "call", "bar")
        scheduled[-1][1]()
        assert ContactTap.objects.get().total == total
    assert len(scheduled) == 3
    buffer.flush()
    assert ContactTap.objects.get().total == 3


@pytest.mark.django_db
def test_several_processes_add_to_the_same_total(scheduled):
    page = pages.article()
    processes = [ClickBuffer(lambda seconds, job: None) for _ in range(3)]
    for process in processes:
        process.add(page.pk, "whatsapp", "header")
    for process in processes:
        process.flush()
    assert ContactTap.objects.get().total == 3


@pytest.mark.django_db
def test_a_database_error_loses_no_clicks(buffer, scheduled, monkeypatch):
    page = pages.article()
    buffer.add(page.pk, "call", "bar")

    def fail(counts):
        raise OperationalError("locked")

    with monkeypatch.context() as patched:
        patched.setattr(counting, "add_to_totals", fail)
        buffer.flush()
    assert len(scheduled) == 2
    buffer.add(page.pk, "call", "bar")
    buffer.flush()
    assert ContactTap.objects.get().total == 2


def test_clicks_of_several_threads_are_all_counted(buffer, monkeypatch):
    def work() -> None:
        for _ in range(500):
            buffer.add(1, "call", "bar")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(buffer.counts.values()) == [4000]


def test_invented_pages_do_not_exhaust_memory(buffer):
    for number in range(counting.MAX_KEYS + 500):
        buffer.add(number, "call", "bar")
    assert len(buffer.counts) == counting.MAX_KEYS
    buffer.add(0, "call", "bar")
    assert sum(buffer.counts.values()) == counting.MAX_KEYS + 1


@pytest.mark.django_db
def test_only_published_pages_are_written():
    day = date(2026, 11, 3)
    live, draft = pages.article(title="Seen"), pages.article(live=False)
    clicks = [Click(day, number, "call", "bar") for number in (live.pk, draft.pk, 10**8, 0)]
    add_to_totals(dict.fromkeys(clicks, 1))
    assert set(ContactTap.objects.values_list("page_number", "page_title")) == {
        (live.pk, "Seen"),
        (0, ""),
    }


@pytest.mark.django_db
def test_more_rows_than_fit_in_one_statement_are_written():
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + number) for number in range(700)]
    add_to_totals({Click(day, 0, "call", "bar"): 2 for day in days})
    assert ContactTap.objects.count() == 700


def test_a_rate_limit_applies_per_network_and_window(monkeypatch):
    now = [1_000_000.0]
    monkeypatch.setattr(rate_limit.time, "time", lambda: now[0])
    limit, factory = RateLimit(2, 60), RequestFactory()
    here, there = factory.get("/", REMOTE_ADDR="10.0.0.1"), factory.get("/", REMOTE_ADDR="10.0.0.2")
    assert [limit.is_exceeded(here) for _ in range(3)] == [False, False, True]
    assert not limit.is_exceeded(there)
    assert not limit.is_exceeded(here, "another scope")
    now[0] += 61
    assert not limit.is_exceeded(here)
    assert "10.0.0" not in repr(limit.counts)


def test_a_network_is_counted_under_another_hash_each_day(monkeypatch):
    limit, here = RateLimit(9, 10**9), RequestFactory().get("/", REMOTE_ADDR="10.0.0.1")
    for day in (1, 1, 2):
        monkeypatch.setattr(timezone, "localdate", lambda day=day: date(2026, 1, day))
        limit.is_exceeded(here)
    assert sorted(limit.counts.values()) == [1, 2]


@pytest.mark.django_db
def test_every_contact_link_has_channel_and_placement(client):
    site = small_site()
    seen = set()
    for page in site.pages.values():
        document = parse(client.get(page.url))
        assert values(document, "body", "data-page") == [str(page.pk)]
        contact = 'a[href^="https://wa.me"], a[href^="tel:"], a[href^="mailto:"]'
        for link in document.query(contact):
            if "data-channel" not in link.attrs:
                # A link to share the page.
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
def test_the_number_on_the_404_page_has_a_placement(client):
    small_site()
    document = parse(client.get("/nothing/"))
    link = only(document, 'main [data-placement="not-found"] a[data-channel="call"]')
    assert link.attrs["href"].startswith("tel:")
    assert "not-found" in PLACEMENTS


def test_the_script_has_at_most_one_kilobyte():
    assert (Path(settings.SITE_DIR) / "static/click_tracking/js/clicks.js").stat().st_size <= 1024


def test_the_chart_stacks_channels_up_to_the_highest_column():
    rows = [Row("Monday"), Row("Tuesday")]
    rows[0].counts.update({"whatsapp": 3, "call": 1})
    chart = draw(rows, ["whatsapp", "call"])
    ((_, segments), (_, nothing)) = chart.columns
    assert chart.highest == 4
    assert [(segment.y, segment.height) for segment in segments] == [(25.0, 75.0), (0.0, 25.0)]
    assert nothing == []
