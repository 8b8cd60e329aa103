"""Buffers clicks in memory and writes them together, so that a burst costs one statement.

A timer writes FLUSH_SECONDS after the first click, and `atexit` at shutdown; a killed process loses
what it has buffered. Several processes add to the same totals.
"""

import atexit
import logging
import threading
from collections import Counter
from collections.abc import Callable

from django.db import Error, connections
from django.utils import timezone

from click_tracking.totals import Click, add_to_totals

FLUSH_SECONDS = 5.0
# A memory limit: pages, channels and placements have fewer combinations; forged requests may not.
MAX_KEYS = 2_000

logger = logging.getLogger(__name__)


class ClickBuffer:
    """Clicks of this process that are not in the database yet.

    `schedule` is called with a delay in seconds and a function to run after it.
    """

    def __init__(self, schedule: Callable[[float, Callable[[], None]], None]) -> None:
        self.schedule = schedule
        self.counts: Counter[Click] = Counter()
        self.lock = threading.Lock()

    def add(self, page_number: int, channel: str, placement: str) -> None:
        """Count one click, without a query."""
        click = Click(timezone.localdate(), page_number, channel, placement)
        with self.lock:
            is_first = not self.counts
            if click in self.counts or len(self.counts) < MAX_KEYS:
                self.counts[click] += 1
        if is_first:
            self.schedule(FLUSH_SECONDS, self.flush)

    def flush(self) -> None:
        """Write to the database; on an error keep the counts and schedule another attempt."""
        with self.lock:
            pending, self.counts = self.counts, Counter()
        if not pending:
            return
        try:
            add_to_totals(pending)
        except Error as error:
            logger.warning("Clicks not written yet: %s", type(error).__name__)
            with self.lock:
                is_first = not self.counts
                self.counts.update(pending)
            if is_first:
                self.schedule(FLUSH_SECONDS, self.flush)


def run_in_timer(seconds: float, job: Callable[[], None]) -> None:
    """Run `job` in a thread after `seconds`, and close its database connections."""

    def work() -> None:
        try:
            job()
        finally:
            connections.close_all()

    timer = threading.Timer(seconds, work)
    # Must not delay the end of the process, which flushes by itself (atexit).
    timer.daemon = True
    timer.start()


click_buffer = ClickBuffer(run_in_timer)
atexit.register(click_buffer.flush)
