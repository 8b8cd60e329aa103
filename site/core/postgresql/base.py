"""A database that does not answer costs one thread's time, not everybody's.

PostgreSQL itself breaks off long statements (`statement_timeout`); a server that has stopped
answering altogether breaks off nothing, so the connection has a limit of its own as well.
"""

from threading import Lock
from time import monotonic
from typing import Any

import psycopg
from django.db.backends.postgresql import base

AWAY = "The database did not answer a moment ago."


class Illness:
    """While it lasts, one request at a time finds out whether it is over; the rest know at once."""

    def __init__(self) -> None:
        self.lasts = False
        self.asking = Lock()


illness = Illness()


class LimitedConnection(psycopg.Connection):
    """Gives up waiting for an answer after so many seconds."""

    answer_seconds: float

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        begun = monotonic()
        try:
            return super().wait(gen, interval, timeout or self.answer_seconds)
        except psycopg.OperationalError:
            if monotonic() - begun >= self.answer_seconds:
                illness.lasts = True
                # What comes later must not be taken for the answer to another question.
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
        if not illness.lasts:
            return self._connect(conn_params)
        if not illness.asking.acquire(blocking=False):
            raise psycopg.OperationalError(AWAY)
        try:
            return self._connect(conn_params)
        finally:
            illness.asking.release()

    def _connect(self, conn_params: dict[str, Any]) -> Any:
        try:
            connection = super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            illness.lasts = True
            raise
        illness.lasts = False
        return connection
