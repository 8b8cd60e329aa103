"""What has to happen by the clock happens, once, whatever else fails."""

import io
import signal
import threading
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from operations import schedule
from operations.logs import JsonFormatter
from operations.management.commands import run_schedule
from operations.models import JobRun
from operations.schedule import Job, run_due

JOHANNESBURG = ZoneInfo("Africa/Johannesburg")
pytestmark = pytest.mark.django_db


@pytest.fixture
def called(monkeypatch):
    """The commands that the schedule ran, instead of running them."""
    commands: list[str] = []

    def call(command, stdout):
        commands.append(command)
        if command == "broken":
            raise CommandError("the disk of naledi@example.com is full")
        stdout.write(f"{command}: done\n")

    monkeypatch.setattr(schedule, "call_command", call)
    return commands


def jobs(monkeypatch, *named: Job) -> None:
    monkeypatch.setattr(schedule, "JOBS", list(named))


def at(monkeypatch, *moment: int) -> None:
    now = datetime(*moment, tzinfo=JOHANNESBURG)  # type: ignore[misc]
    monkeypatch.setattr(timezone, "now", lambda: now)


def test_a_nightly_job_runs_once_a_day(monkeypatch, called):
    jobs(monkeypatch, Job("tidy", at=time(2, 15)))
    at(monkeypatch, 2026, 11, 22, 2, 16)
    run_due()
    run_due()
    assert called == ["tidy"]
    at(monkeypatch, 2026, 11, 23, 2, 14, 59)
    run_due()
    assert called == ["tidy"]
    at(monkeypatch, 2026, 11, 23, 2, 15, 0)
    run_due()
    assert called == ["tidy", "tidy"]


def test_a_clock_that_was_ahead_for_a_while_stops_nothing(monkeypatch, called):
    jobs(monkeypatch, Job("beat", every=timedelta(seconds=5)))
    at(monkeypatch, 2026, 11, 23, 9, 0)
    run_due()
    at(monkeypatch, 2026, 11, 22, 9, 0)
    run_due()
    assert called == ["beat", "beat"]


def test_a_night_that_was_missed_is_made_up_for(monkeypatch, called):
    jobs(monkeypatch, Job("tidy", at=time(2, 15)))
    at(monkeypatch, 2026, 11, 22, 2, 16)
    run_due()
    at(monkeypatch, 2026, 11, 25, 9, 0)
    run_due()
    assert called == ["tidy", "tidy"]


@pytest.mark.parametrize("command", ["backup", "purge_enquiries"])
def test_a_nightly_job_that_was_killed_is_made_up_for(monkeypatch, called, settings, command):
    """Not while it may still be running, and once it has ended not again."""
    settings.BACKUP_TO = "/backups"
    job = next(job for job in schedule.JOBS if job.command == command)
    jobs(monkeypatch, replace(job, background=False))
    at(monkeypatch, 2026, 11, 22, 3, 1)
    assert schedule.acquire_lease(job)
    for minute in (2, 10, 15):
        at(monkeypatch, 2026, 11, 22, 3, minute)
        run_due()
    assert called == []
    at(monkeypatch, 2026, 11, 22, 3, 17)
    run_due()
    assert called == [command]
    for hour in (4, 9, 23):
        at(monkeypatch, 2026, 11, 22, hour)
        run_due()
    assert called == [command]


def test_a_job_that_failed_waits_for_the_next_night(monkeypatch, called):
    jobs(monkeypatch, Job("broken", at=time(2)))
    for hour in (2, 3, 9):
        at(monkeypatch, 2026, 11, 22, hour, 16)
        run_due()
    assert called == ["broken"]


def test_a_frequent_job_waits_its_time(monkeypatch, called):
    jobs(monkeypatch, Job("often", every=timedelta(seconds=5)))
    for second in (0, 3, 6, 8, 12):
        at(monkeypatch, 2026, 11, 22, 12, 0, second)
        run_due()
    assert called == ["often"] * 3


def test_a_job_that_fails_leaves_the_others_alone(monkeypatch, called, caplog):
    jobs(monkeypatch, Job("broken", at=time(2)), Job("tidy", at=time(2)))
    run_due()
    assert called == ["broken", "tidy"]
    broken, tidy = JobRun.objects.order_by("name")
    assert (broken.succeeded, broken.said) == (False, "the disk of naledi@example.com is full")
    assert "naledi" not in "".join(map(JsonFormatter().format, caplog.records))
    assert (tidy.succeeded, tidy.said) == (True, "tidy: done")
    assert tidy.finished


def test_pages_appear_on_time_while_the_backup_is_made(monkeypatch, settings):
    settings.BACKUP_TO = "/backups"
    over, ran = threading.Event(), []

    def run(job):
        if job.command == "backup":
            assert over.wait(10)
        ran.append(job.command)

    monkeypatch.setattr(schedule, "run", run)
    backup = next(job for job in schedule.JOBS if job.command == "backup")
    jobs(monkeypatch, backup, Job("publish_scheduled", every=timedelta(seconds=5)))
    assert run_due() == ["backup", "publish_scheduled"]
    assert ran == ["publish_scheduled"]
    over.set()
    for thread in threading.enumerate():
        if thread.name == "backup":
            thread.join()
    assert ran == ["publish_scheduled", "backup"]


def test_a_job_without_its_setting_is_left_out(monkeypatch, called, settings):
    jobs(monkeypatch, Job("backup", at=time(3), required_setting="BACKUP_TO"))
    settings.BACKUP_TO = ""
    assert run_due() == []
    settings.BACKUP_TO = "/backups"
    assert run_due() == ["backup"]


def test_every_job_is_a_command_of_ours_or_wagtails():
    from django.core.management import get_commands

    assert {job.command for job in schedule.JOBS} - {"backup"} <= set(get_commands())


def test_a_call_for_cron_ends_after_what_it_began_beside_the_rest(monkeypatch):
    """As Python shuts down no backup could read from a bucket any more."""
    begun, ended = threading.Event(), threading.Event()

    def slow(job):
        begun.wait(10)
        ended.set()

    jobs(monkeypatch, Job("backup", every=timedelta(seconds=5), background=True))
    monkeypatch.setattr(schedule, "run_in_thread", slow)
    threading.Timer(0.1, begun.set).start()
    call_command("run_schedule", "--once")
    assert ended.is_set()


def test_one_job_alone_is_run_when_it_is_due(monkeypatch, called):
    jobs(monkeypatch, Job("tidy", every=timedelta(minutes=5)), Job("other", at=time(2)))
    for _ in range(2):
        call_command("run_schedule", "--once", "--only", "tidy", stdout=io.StringIO())
    assert called == ["tidy"]


def test_one_job_alone_is_run_as_long_as_the_process_lives(monkeypatch):
    asked = []

    def stops(keep_running, only=""):
        asked.append(only)
        signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(run_schedule, "run_due", stops)
    before = [signal.getsignal(name) for name in (signal.SIGTERM, signal.SIGINT)]
    try:
        call_command("run_schedule", "--only", "tidy")
    finally:
        for name, handler in zip((signal.SIGTERM, signal.SIGINT), before, strict=True):
            signal.signal(name, handler)
    assert asked == ["tidy"]
