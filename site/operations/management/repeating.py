"""The loop of the processes beside the web server: mail worker and scheduler."""

import logging
import os
import signal
import threading
from collections.abc import Callable

from django.db import DatabaseError, close_old_connections

from operations.schedule import wait_for_the_rest

logger = logging.getLogger(__name__)


def repeat(work: Callable[[Callable[[], bool]], object], interval: float, parent: int = 0) -> None:
    """Call `work` over and over, until SIGTERM or Ctrl+C, or until this process has another parent.

    What is in hand ends first: `work` gets a function that says whether to begin anything more.
    """
    stop = threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.set())

    def go_on() -> bool:
        return not stop.is_set() and parent in (0, os.getppid())

    while go_on():
        try:
            work(go_on)
        except DatabaseError as problem:
            # One that restarts is back in a moment; its words may hold an address.
            logger.error("The database is out of reach: %s", type(problem).__name__)
        close_old_connections()
        stop.wait(interval)
    wait_for_the_rest()
