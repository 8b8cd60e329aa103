"""A job that is being run is not begun a second time, and one whose process was killed is."""

import threading
from datetime import datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.db import InterfaceError, OperationalError
from django.db.models import QuerySet
from django.utils import timezone

from operations import schedule
from operations.models import JobRun
from operations.schedule import Job

JOHANNESBURG = ZoneInfo("Africa/Johannesburg")
BROKEN = [OperationalError("gone"), InterfaceError("closed")]
pytestmark = pytest.mark.django_db


def at(monkeypatch, *moment: int) -> None:
    now = datetime(*moment, tzinfo=JOHANNESBURG)  # type: ignore[misc]
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture
def called(monkeypatch):
    """Each job succeeds at once."""
    monkeypatch.setattr(schedule, "call_command", lambda name, stdout: stdout.write("done"))


def test_a_job_that_takes_long_is_not_taken_for_a_killed_one(monkeypatch):
    job = Job("tidy", at=time(2, 15))
    at(monkeypatch, 2026, 11, 22, 2, 16)
    assert schedule.acquire_lease(job)
    for minute in (26, 36, 46, 56):
        at(monkeypatch, 2026, 11, 22, 2, minute)
        assert not schedule.acquire_lease(job)
        schedule.renew_lease(job)


@pytest.mark.parametrize("every", [timedelta(seconds=5), timedelta(minutes=5)])
def test_a_frequent_job_that_outlasts_its_interval_is_not_begun_beside_itself(monkeypatch, every):
    job = Job("often", every=every)
    at(monkeypatch, 2026, 11, 22, 9, 0)
    assert schedule.acquire_lease(job)
    for minute in (1, 6, 14, 20, 34):
        at(monkeypatch, 2026, 11, 22, 9, minute)
        assert not schedule.acquire_lease(job)
        schedule.renew_lease(job)
    # Its process was killed: nobody extends the lease any more.
    at(monkeypatch, 2026, 11, 22, 9, 48)
    assert not schedule.acquire_lease(job)
    at(monkeypatch, 2026, 11, 22, 9, 50)
    assert schedule.acquire_lease(job)
    assert not schedule.acquire_lease(job)


def test_a_job_killed_under_a_clock_that_was_ahead_is_begun_again(monkeypatch):
    job = Job("often", every=timedelta(seconds=5))
    at(monkeypatch, 2026, 11, 23, 9, 0)
    assert schedule.acquire_lease(job)
    at(monkeypatch, 2026, 11, 22, 9, 0)
    assert schedule.acquire_lease(job)


def test_the_lease_is_extended_as_long_as_the_job_runs(monkeypatch):
    extended = threading.Event()
    monkeypatch.setattr(schedule, "LEASE_RENEWAL", timedelta(milliseconds=1))
    monkeypatch.setattr(schedule, "renew_lease", lambda job: extended.set())
    monkeypatch.setattr(schedule, "call_command", lambda *names, **more: extended.wait(10))
    schedule.run(Job("tidy"))
    assert extended.is_set()
    assert not [thread for thread in threading.enumerate() if thread.name == "lease of tidy"]


def test_a_lease_that_has_ended_is_not_extended(monkeypatch, called):
    job = Job("tidy", at=time(2, 15))
    assert schedule.acquire_lease(job)
    schedule.run(job)
    schedule.renew_lease(job)
    assert JobRun.objects.get().leased_until is None


@pytest.fixture
def restarting(monkeypatch):
    """A database that restarts: each new connection is refused until `away` have been tried."""
    state = SimpleNamespace(away=0, broken=False, problem=None)
    update = QuerySet.update

    def over_the_connection(queryset, **values):
        if state.broken:
            raise state.problem
        return update(queryset, **values)

    def reconnect():
        # The thread of the lease has a connection of its own.
        if threading.current_thread() is threading.main_thread():
            state.away -= 1
            state.broken = state.away > 0

    monkeypatch.setattr(QuerySet, "update", over_the_connection)
    monkeypatch.setattr(schedule.connections, "close_all", reconnect)
    monkeypatch.setattr(schedule, "sleep", lambda seconds: None)
    return state


@pytest.mark.parametrize("problem", BROKEN, ids=repr)
@pytest.mark.parametrize("away", [1, 3])
def test_what_outlived_a_restart_of_the_database_is_recorded(
    monkeypatch, called, restarting, problem, away
):
    job = Job("tidy", at=time(2, 15))
    assert schedule.acquire_lease(job)
    restarting.problem, restarting.away, restarting.broken = problem, away, True
    schedule.run(job)
    record = JobRun.objects.get()
    assert (record.succeeded, record.said, record.leased_until) == (True, "done", None)


@pytest.mark.parametrize("problem", BROKEN, ids=repr)
def test_the_lease_is_extended_again_after_a_restart_of_the_database(
    monkeypatch, restarting, problem
):
    job = Job("tidy", at=time(2, 15))
    at(monkeypatch, 2026, 11, 22, 2, 16)
    assert schedule.acquire_lease(job)
    restarting.problem, restarting.broken = problem, True
    at(monkeypatch, 2026, 11, 22, 2, 21)
    schedule.renew_lease(job)
    at(monkeypatch, 2026, 11, 22, 2, 26)
    schedule.renew_lease(job)
    assert JobRun.objects.get().leased_until == timezone.now() + schedule.LEASE


def test_what_a_release_without_leases_has_begun_is_not_begun_again(monkeypatch):
    at(monkeypatch, 2026, 11, 22, 9, 0)
    JobRun.objects.create(name="tidy", started=datetime(2026, 11, 22, 2, 16, tzinfo=JOHANNESBURG))
    assert not schedule.acquire_lease(Job("tidy", at=time(2, 15)))


def test_two_schedulers_run_it_once(monkeypatch, called):
    job = Job("tidy", at=time(2, 15))
    assert schedule.acquire_lease(job)
    assert not schedule.acquire_lease(job)
