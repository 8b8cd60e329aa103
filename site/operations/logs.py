"""The log: one JSON object a line, each with the request it belongs to, nothing about persons.

What visitors type can stand in a query string, in the values of an SQL statement and in the words
of an exception. The first two are left out; of an exception's words only the first line is kept,
without what it quotes and without anything like an address or a number.
"""

import json
import logging
import re
import time
import traceback
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.core.signals import request_finished
from django.db.backends.signals import connection_created
from django.http import HttpRequest, HttpResponse

request_id: ContextVar[str] = ContextVar("request_id", default="")
# What the edge sends; anything else that calls itself an id gets one of ours.
AN_ID = re.compile(r"[0-9a-zA-Z-]{8,64}")
DEEPEST_FRAMES = 12
# A name of the database's own says where to look; anything else in quotes may be somebody's.
PERHAPS_PERSONAL = re.compile(
    r"""(?<!table )(?<!column )(?<!relation )(?<!constraint )(["'`]).*?\1|\S{1,64}@\S+|[+\d][\d .-]{4,}"""
)
# Whoever reads what follows in a link from a mail can choose that account's password.
KEY_OF_A_LINK = re.compile(r"""(/reset/key/)[^/\s"'\\]+""")

requests = logging.getLogger("palms.requests")
queries = logging.getLogger("palms.slow_queries")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        if known := request_id.get():
            line["request_id"] = known
        if fields := getattr(record, "fields", None):
            line |= fields
        elif record.exc_info and record.exc_info[0]:
            line["message"] = str(record.msg).partition("%")[0].strip()
        else:
            line["message"] = record.getMessage()
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["words"] = without_persons(str(record.exc_info[1]))
            line["at"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])[-DEEPEST_FRAMES:]
            ]
        return without_keys(json.dumps(line, ensure_ascii=False))


def without_persons(words: str) -> str:
    return PERHAPS_PERSONAL.sub("…", without_keys(words.partition("\n")[0]))[:300]


def without_keys(words: str) -> str:
    return KEY_OF_A_LINK.sub(r"\1…", words)


class RequestLog:
    """One line for each request that the page cache did not answer; all stand in the edge's log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.META.get("HTTP_X_REQUEST_ID", "")
        name = given if AN_ID.fullmatch(given) else uuid.uuid4().hex
        # Taken back when the request has ended, after Django has logged what went wrong in it.
        request_id.set(name)
        begun = time.perf_counter()
        response = self.get_response(request)
        if getattr(response, "is_cached_page", False):
            return response
        fields = {
            "method": request.method,
            "path": request.path,
            "status": response.status_code,
            "ms": round((time.perf_counter() - begun) * 1000, 1),
        }
        requests.info("request", extra={"fields": fields})
        return response


class SlowQueries:
    """Writes down statements that take long, as SQL with placeholders."""

    def __call__(
        self, execute: Callable, sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        begun = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            ms = (time.perf_counter() - begun) * 1000
            if ms >= settings.SLOW_QUERY_MS:
                fields = {"ms": round(ms), "sql": str(sql)[:1000]}
                queries.warning("slow query", extra={"fields": fields})


def connect() -> None:
    """Called once, when the apps are ready."""
    request_finished.connect(_forget_request, dispatch_uid="request-id")
    if settings.SLOW_QUERY_MS:
        connection_created.connect(_watch, dispatch_uid="slow-queries")


def _forget_request(**kwargs: Any) -> None:
    request_id.set("")


def _watch(connection: Any, **kwargs: Any) -> None:
    if not any(isinstance(wrapper, SlowQueries) for wrapper in connection.execute_wrappers):
        connection.execute_wrappers.append(SlowQueries())
