"""What has to happen by the clock happens, once, whatever else fails."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError
from django.utils import timezone

from core.models import JobRun
from palms import schedule
from palms.schedule import Job, run_due

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


def test_a_frequent_job_waits_its_time(monkeypatch, called):
    jobs(monkeypatch, Job("often", every=timedelta(seconds=5)))
    for second in (0, 3, 6, 8, 12):
        at(monkeypatch, 2026, 11, 22, 12, 0, second)
        run_due()
    assert called == ["often"] * 3


def test_two_schedulers_run_it_once(monkeypatch, called):
    job = Job("tidy", at=time(2, 15))
    assert schedule.claim(job)
    assert not schedule.claim(job)


def test_a_job_that_fails_leaves_the_others_alone(monkeypatch, called, caplog):
    jobs(monkeypatch, Job("broken", at=time(2)), Job("tidy", at=time(2)))
    run_due()
    assert called == ["broken", "tidy"]
    broken, tidy = JobRun.objects.order_by("name")
    assert (broken.succeeded, broken.said) == (False, "CommandError")
    assert (tidy.succeeded, tidy.said) == (True, "tidy: done")
    assert tidy.finished


def test_a_job_without_its_setting_is_left_out(monkeypatch, called, settings):
    jobs(monkeypatch, Job("backup", at=time(3), needs="BACKUP_TO"))
    settings.BACKUP_TO = ""
    assert run_due() == []
    settings.BACKUP_TO = "/backups"
    assert run_due() == ["backup"]


def test_every_job_is_a_command_of_ours_or_wagtails():
    from django.core.management import get_commands

    assert {job.command for job in schedule.JOBS} - {"backup"} <= set(get_commands())
