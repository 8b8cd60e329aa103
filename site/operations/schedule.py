"""Scheduled jobs. A lease in the database ensures that only one scheduler runs each."""

import io
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from time import sleep

from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import Error, connections
from django.db.models import Q
from django.utils import timezone

from operations.logs import redact_personal_data
from operations.models import JobRun

logger = logging.getLogger(__name__)

MESSAGE_LENGTH = 300
# Difference between the clocks of several machines.
CLOCK_TOLERANCE = timedelta(minutes=1)
# Renewed while the job runs; an expired lease means that its process was killed.
LEASE = timedelta(minutes=15)
LEASE_RENEWAL = LEASE / 3
# At once for a broken connection; later for a restart of the database.
RECORD_RETRY_SECONDS = (0, 5, 25)


@dataclass(frozen=True)
class Job:
    """A management command, due at an interval (`every`) or daily (`at`, local time)."""

    command: str
    every: timedelta | None = None
    at: time = time(0)
    # Name of a setting; while it is empty, the job is not run.
    required_setting: str = ""
    # Run in a thread, so that other jobs do not wait.
    background: bool = False

    def last_due(self, now: datetime) -> datetime:
        """The latest time at which it should have started."""
        if self.every:
            return now - self.every
        today = timezone.localtime(now).replace(
            hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0
        )
        return today if today <= now else today - timedelta(days=1)

    @property
    def enabled(self) -> bool:
        return not self.required_setting or bool(getattr(settings, self.required_setting, ""))


JOBS = [
    # Frequent, so that scheduled pages appear on time.
    Job("publish_scheduled", every=timedelta(seconds=5)),
    Job("refresh_edge", every=timedelta(seconds=5), required_setting="EDGE_URL"),
    # The mail worker runs it too, and so reports a stopped scheduler.
    Job("send_alerts", every=timedelta(minutes=5), background=True),
    Job("purge_enquiries", at=time(2, 15)),
    Job("purge_questions", at=time(2, 20)),
    Job("clearsessions", at=time(2, 25)),
    Job("purge_sign_ins", at=time(2, 30)),
    Job("purge_import_uploads", at=time(2, 35)),
    Job("backup", at=time(3, 0), required_setting="BACKUP_TO", background=True),
]


# Threads of background jobs.
_threads: list[threading.Thread] = []


def run_due(keep_running: Callable[[], bool] = lambda: True, only: str = "") -> list[str]:
    """Run all due jobs, or only the one named `only`; returns their names.

    A failed job does not stop the others. No further job starts once `keep_running` returns False.
    """
    ran = []
    for job in JOBS:
        if only in ("", job.command) and job.enabled and keep_running() and acquire_lease(job):
            if job.background:
                thread = threading.Thread(target=run_in_thread, args=[job], name=job.command)
                thread.start()
                _threads[:] = [thread, *(other for other in _threads if other.is_alive())]
            else:
                run(job)
            ran.append(job.command)
    return ran


def run_in_thread(job: Job) -> None:
    """Thread target: closes the thread's database connections at the end."""
    try:
        run(job)
    finally:
        connections.close_all()


def wait_for_threads() -> None:
    """Call before the process ends: a backup cannot continue during interpreter shutdown."""
    for thread in _threads:
        thread.join()


def acquire_lease(job: Job) -> bool:
    """Take the job's lease if it is due; False when another process has it. Atomic."""
    now = timezone.now()
    JobRun.objects.get_or_create(name=job.command)
    # Times in the future were written while the clock was wrong.
    due = Q(started=None) | Q(started__lt=job.last_due(now)) | Q(started__gt=now + CLOCK_TOLERANCE)
    free = Q(leased_until=None) | Q(leased_until__gt=now + LEASE + CLOCK_TOLERANCE)
    killed = Q(leased_until__lt=now)
    return bool(
        JobRun.objects.filter(due & free | killed, name=job.command).update(
            started=now, leased_until=now + LEASE
        )
    )


def renew_lease(job: Job) -> None:
    """Extend the lease of a running job; errors are logged only."""
    try:
        JobRun.objects.filter(name=job.command, leased_until__isnull=False).update(
            leased_until=timezone.now() + LEASE
        )
    except Error as error:
        logger.error("The lease of %s was not extended: %s", job.command, type(error).__name__)
        # Reconnect next time: the connection is broken after a restart of the database.
        connections.close_all()


@contextmanager
def lease_renewal(job: Job) -> Iterator[None]:
    """Renew the job's lease in a thread until the block ends."""
    ended = threading.Event()

    def keep() -> None:
        while not ended.wait(LEASE_RENEWAL.total_seconds()):
            renew_lease(job)
        connections.close_all()

    thread = threading.Thread(target=keep, name=f"lease of {job.command}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def run(job: Job) -> None:
    said = io.StringIO()
    succeeded = True
    try:
        with lease_renewal(job):
            call_command(job.command, stdout=said)
        words = said.getvalue()
    except CommandError as error:
        # A CommandError's message is written for operators.
        succeeded, words = False, str(error)
        logger.error("The job %s failed: %s", job.command, redact_personal_data(words))
    except Exception as error:
        # The other jobs and the next run must continue.
        succeeded, words = False, type(error).__name__
        logger.exception("The job %s failed", job.command)
    record_result(job, succeeded, words)


def record_result(job: Job, succeeded: bool, words: str) -> None:
    """Save the result and release the lease; retries while the database restarts."""
    for pause in (*RECORD_RETRY_SECONDS, None):
        try:
            JobRun.objects.filter(name=job.command).update(
                finished=timezone.now(),
                leased_until=None,
                succeeded=succeeded,
                said=" ".join(words.split())[:MESSAGE_LENGTH],
            )
            return
        except Error as error:
            if pause is None:
                raise
            logger.error("The end of %s was not recorded: %s", job.command, type(error).__name__)
            connections.close_all()
            sleep(pause)
