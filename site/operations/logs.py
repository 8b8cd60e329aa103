"""Logs as one JSON object a line, with the request's ID and without personal data.

Query strings and SQL parameters are not logged. Of an exception's message the first line is logged,
without quoted text, e-mail addresses and numbers.
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
# Request IDs from the edge; any other value is replaced.
REQUEST_ID = re.compile(r"[0-9a-zA-Z-]{8,64}")
MAX_FRAMES = 12
# Quoted names of tables and columns are kept; other quoted text may be personal.
PERSONAL_DATA = re.compile(
    r"""(?<!table )(?<!column )(?<!relation )(?<!constraint )(["'`]).*?\1|\S{1,64}@\S+|[+\d][\d .-]{4,}"""
)
# The key in a password reset link allows setting that account's password.
RESET_KEY = re.compile(r"""(/reset/key/)[^/\s"'\\]+""")

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
            line["words"] = redact_personal_data(str(record.exc_info[1]))
            line["at"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])[-MAX_FRAMES:]
            ]
        return redact_reset_keys(json.dumps(line, ensure_ascii=False))


def redact_personal_data(words: str) -> str:
    return PERSONAL_DATA.sub("…", redact_reset_keys(words.partition("\n")[0]))[:300]


def redact_reset_keys(words: str) -> str:
    return RESET_KEY.sub(r"\1…", words)


class RequestLogMiddleware:
    """Logs requests, except those answered by the page cache; the edge logs all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.META.get("HTTP_X_REQUEST_ID", "")
        name = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
        # Reset at request_finished, after Django has logged the request's errors.
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


class SlowQueryLogger:
    """Database execute wrapper: logs slow statements as SQL with placeholders."""

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


def connect_signals() -> None:
    """Called by AppConfig.ready()."""
    request_finished.connect(_reset_request_id, dispatch_uid="request-id")
    if settings.SLOW_QUERY_MS:
        connection_created.connect(_add_slow_query_logger, dispatch_uid="slow-queries")


def _reset_request_id(**kwargs: Any) -> None:
    request_id.set("")


def _add_slow_query_logger(connection: Any, **kwargs: Any) -> None:
    if not any(isinstance(wrapper, SlowQueryLogger) for wrapper in connection.execute_wrappers):
        connection.execute_wrappers.append(SlowQueryLogger())
