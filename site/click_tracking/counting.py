"""Taps are gathered in the process and written together, so that a burst costs one statement.

Nobody waits for it: a timer writes a few seconds after the first tap, and the process once more
when it ends. What a process that is killed had gathered in those seconds is lost; several
processes add to the same totals without knowing of each other.
"""

import atexit
import logging
import threading
from collections import Counter
from collections.abc import Callable

from django.db import Error, connections
from django.utils import timezone

from click_tracking.totals import Tap, store

WAIT_SECONDS = 5.0
# Of one moment. More different ones than pages, channels and places make is somebody's game.
MOST_KEYS = 2_000

logger = logging.getLogger(__name__)


class Gathering:
    """The taps of this process that are not in the database yet."""

    def __init__(self, later: Callable[[float, Callable[[], None]], None]) -> None:
        self.later = later
        self.waiting: Counter[Tap] = Counter()
        self.lock = threading.Lock()

    def add(self, page_number: int, channel: str, placement: str) -> None:
        """Count one tap. Asks nothing of the database."""
        tap = Tap(timezone.localdate(), page_number, channel, placement)
        with self.lock:
            is_first = not self.waiting
            if tap in self.waiting or len(self.waiting) < MOST_KEYS:
                self.waiting[tap] += 1
        if is_first:
            self.later(WAIT_SECONDS, self.write)

    def write(self) -> None:
        """Put what was gathered into the database; keep it for the next time when that fails."""
        with self.lock:
            taken, self.waiting = self.waiting, Counter()
        if not taken:
            return
        try:
            store(taken)
        except Error as problem:
            logger.warning("Taps were not written yet: %s", type(problem).__name__)
            with self.lock:
                is_first = not self.waiting
                self.waiting.update(taken)
            if is_first:
                self.later(WAIT_SECONDS, self.write)


def in_a_thread(seconds: float, job: Callable[[], None]) -> None:
    """Do it later, with a database connection that is closed again."""

    def work() -> None:
        try:
            job()
        finally:
            connections.close_all()

    timer = threading.Timer(seconds, work)
    # It does not keep the process from ending: what waits is written then, see below.
    timer.daemon = True
    timer.start()


gathering = Gathering(in_a_thread)
atexit.register(gathering.write)
