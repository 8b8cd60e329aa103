"""The main loop of mail worker and scheduler."""

import logging
import os
import signal
import threading
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections

from operations.schedule import wait_for_threads

logger = logging.getLogger(__name__)


def run_until_stopped(
    work: Callable[[Callable[[], bool]], object], interval: float, parent: int = 0
) -> None:
    """Call `work` every `interval` seconds until SIGTERM or SIGINT, or until `parent` has ended.

    `work` receives a function that returns False once the process should stop; it finishes its
    current task. `parent` is a process ID, 0 for none.
    """
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())

    def keep_running() -> bool:
        return not stop.is_set() and parent in (0, os.getppid())

    while keep_running():
        try:
            work(keep_running)
        except DatabaseError as error:
            # Tried again in the next round. The exception's message may contain an address.
            logger.error("The database is unavailable: %s", type(error).__name__)
        close_old_connections()
        stop.wait(interval)
    wait_for_threads()
