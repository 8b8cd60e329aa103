"""Health checks for process managers and load balancers: /healthz and /readyz."""

import uuid
from collections.abc import Callable

from django.core.cache import cache
from django.core.files.storage import default_storage
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 while the process runs; checks no stores."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """503 while the database does not answer.

    Cache and uploads are not checked: the site serves without them, and one that hangs would delay
    the check on all servers. "Is all well?" reports them.
    """
    word = check(database_answers)
    status = 200 if word == "ok" else 503
    return HttpResponse(f"database {word}\n", content_type="text/plain", status=status)


def check(ask: Callable[[], bool]) -> str:
    try:
        return "ok" if ask() else "away"
    except Exception:
        # Each library raises exceptions of its own.
        return "away"


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True


def cache_answers() -> bool:
    word = uuid.uuid4().hex
    cache.set(f"health:{word}", word, 10)
    return cache.get(f"health:{word}") == word


def uploads_answer() -> bool:
    default_storage.exists("health")
    return True


CHECKS: dict[str, Callable[[], bool]] = {
    "database": database_answers,
    "cache": cache_answers,
    "uploads": uploads_answer,
}
