"""A response timeout and a circuit breaker, so that an outage blocks one thread at a time.

`statement_timeout` is enforced by PostgreSQL and has no effect when the server hangs. With the
pool's `timeout` alone every request would wait for 3 seconds; with its `max_waiting` the pool keeps
rejecting requests after it has given up reconnecting.
"""

from threading import Lock
from time import monotonic
from typing import Any

import psycopg
from django.db.backends.postgresql import base


class CircuitBreaker:
    """While `open`, the holder of `probe` tries to connect; other requests fail at once."""

    def __init__(self) -> None:
        self.open = False
        self.probe = Lock()


breaker = CircuitBreaker()


class LimitedConnection(psycopg.Connection):
    """Closes itself when a response takes longer than `answer_seconds`."""

    answer_seconds: float

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        begun = monotonic()
        try:
            return super().wait(gen, interval, timeout or self.answer_seconds)
        except psycopg.OperationalError:
            if monotonic() - begun >= self.answer_seconds:
                breaker.open = True
                # A late response must not be read as that of the next query.
                self.pgconn.finish()
            raise


class DatabaseWrapper(base.DatabaseWrapper):
    @property
    def pool(self) -> Any:
        options = self.settings_dict["OPTIONS"].get("pool")
        if options and (seconds := self.settings_dict.get("ANSWER_SECONDS")):
            limited = {"answer_seconds": float(seconds)}
            options.setdefault("connection_class", type("Limited", (LimitedConnection,), limited))
        return super().pool

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        was_open = breaker.open
        if was_open and not breaker.probe.acquire(blocking=False):
            raise psycopg.OperationalError("The database did not answer a moment ago.")
        try:
            connection = super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            breaker.open = True
            raise
        finally:
            if was_open:
                breaker.probe.release()
        breaker.open = False
        return connection
