"""What has to happen by the clock, and that it happens once however many schedulers run."""

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

from operations.logs import without_persons
from operations.models import JobRun

logger = logging.getLogger(__name__)

SAID_LENGTH = 300
# Schedulers on several machines never agree to the second.
CLOCKS_DIFFER = timedelta(minutes=1)
# A job that has not ended holds a lease. One that ran out belonged to a process that was killed.
LEASE = timedelta(minutes=15)
EXTENDED_EVERY = LEASE / 3
# The first time only the connection may be broken; a restart of the database takes a while.
RECORDED_AFTER = (0, 5, 25)  # seconds


@dataclass(frozen=True)
class Job:
    """A management command and when it is due: every so often, or each day at a time."""

    command: str
    every: timedelta | None = None
    at: time = time(0)
    # Without this setting there is nothing to do.
    needs: str = ""
    # It may take long: the others do not wait for it.
    beside: bool = False

    def last_due(self, now: datetime) -> datetime:
        """The latest moment at which it should have begun."""
        if self.every:
            return now - self.every
        today = timezone.localtime(now).replace(
            hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0
        )
        return today if today <= now else today - timedelta(days=1)

    @property
    def wanted(self) -> bool:
        return not self.needs or bool(getattr(settings, self.needs, ""))


JOBS = [
    # A page that an editor timed for nine o'clock stands there at nine.
    Job("publish_scheduled", every=timedelta(seconds=5)),
    Job("refresh_edge", every=timedelta(seconds=5), needs="EDGE_URL"),
    # The mail worker asks for it, too: whichever of the two has stopped, the other tells of it.
    Job("send_alerts", every=timedelta(minutes=5), beside=True),
    Job("purge_enquiries", at=time(2, 15)),
    Job("purge_questions", at=time(2, 20)),
    Job("clearsessions", at=time(2, 25)),
    Job("purge_sign_ins", at=time(2, 30)),
    Job("backup", at=time(3, 0), needs="BACKUP_TO", beside=True),
]


# What was begun beside the rest.
_beside: list[threading.Thread] = []


def run_due(go_on: Callable[[], bool] = lambda: True, only: str = "") -> list[str]:
    """Run or begin what is due, and name it. A job that fails leaves the rest alone."""
    ran = []
    for job in JOBS:
        if only in ("", job.command) and job.wanted and go_on() and claim(job):
            if job.beside:
                thread = threading.Thread(target=run_beside, args=[job], name=job.command)
                thread.start()
                _beside[:] = [thread, *(other for other in _beside if other.is_alive())]
            else:
                run(job)
            ran.append(job.command)
    return ran


def run_beside(job: Job) -> None:
    """In a thread with connections of its own, which end with it."""
    try:
        run(job)
    finally:
        connections.close_all()


def wait_for_the_rest() -> None:
    """To be called before the process ends: while Python shuts down, a backup could not go on."""
    for thread in _beside:
        thread.join()


def claim(job: Job) -> bool:
    """Whether this process is the one to run it now: the database lets only one begin."""
    now = timezone.now()
    JobRun.objects.get_or_create(name=job.command)
    # What lies in the future was written while the clock was ahead. The job must not wait for it.
    due = Q(started=None) | Q(started__lt=job.last_due(now)) | Q(started__gt=now + CLOCKS_DIFFER)
    free = Q(leased_until=None) | Q(leased_until__gt=now + LEASE + CLOCKS_DIFFER)
    killed = Q(leased_until__lt=now)
    return bool(
        JobRun.objects.filter(due & free | killed, name=job.command).update(
            started=now, leased_until=now + LEASE
        )
    )


def extend(job: Job) -> None:
    """Say that the job is still being run."""
    try:
        JobRun.objects.filter(name=job.command, leased_until__isnull=False).update(
            leased_until=timezone.now() + LEASE
        )
    except Error as problem:
        logger.error("The lease of %s was not extended: %s", job.command, type(problem).__name__)
        # The next time gets a new connection: after a restart of the database this one is of no use.
        connections.close_all()


@contextmanager
def leased(job: Job) -> Iterator[None]:
    """Extend the job's lease within this, however long it takes."""
    ended = threading.Event()

    def keep() -> None:
        while not ended.wait(EXTENDED_EVERY.total_seconds()):
            extend(job)
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
        with leased(job):
            call_command(job.command, stdout=said)
        words = said.getvalue()
    except CommandError as problem:
        # Its words are written for whoever runs the site.
        succeeded, words = False, str(problem)
        logger.error("The job %s failed: %s", job.command, without_persons(words))
    except Exception as problem:
        # Whatever it was, the other jobs and the next time must go on.
        succeeded, words = False, type(problem).__name__
        logger.exception("The job %s failed", job.command)
    record(job, succeeded, words)


def record(job: Job, succeeded: bool, words: str) -> None:
    """Write down how the job ended, even when the database has restarted meanwhile."""
    for pause in (*RECORDED_AFTER, None):
        try:
            JobRun.objects.filter(name=job.command).update(
                finished=timezone.now(),
                leased_until=None,
                succeeded=succeeded,
                said=" ".join(words.split())[:SAID_LENGTH],
            )
            return
        except Error as problem:
            if pause is None:
                raise
            logger.error("The end of %s was not recorded: %s", job.command, type(problem).__name__)
            connections.close_all()
            sleep(pause)
