"""Asks the edge again for pages that were taken down, so that it forgets its copies of them."""

import http.client
import logging
import socket
import time
from collections.abc import Iterable
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.models import TakenDownAddress

logger = logging.getLogger(__name__)

ASK_SECONDS = 5
# The other jobs of the schedule wait meanwhile; what is left is for the next run.
RUN_SECONDS = 10
# An answer that was on its way when the page was taken down may still reach the edge, and replace
# what it was told: after proxy_read_timeout of the edge every address is asked for once more.
AGAIN_AFTER = timedelta(seconds=42)
# As deploy/edge/forget: no copy is older than this.
FORGOTTEN_AFTER = timedelta(hours=12)


def refresh() -> int:
    """Ask for what is waiting, and say how many addresses still wait for an answer.

    OSError when an edge does not answer; then everything stays as it was.
    """
    now = timezone.now()
    TakenDownAddress.objects.filter(since__lt=now - FORGOTTEN_AFTER).delete()
    edges = find_edges()
    for edge in edges:
        # The page for when the site is away; kept by the edge, which asks the site once a minute.
        ask(edge, next(iter(settings.EDGE_HOSTS)), reverse("away"))
    due = Q(answered=None) | Q(answered__lt=now - AGAIN_AFTER)
    end = time.monotonic() + RUN_SECONDS
    for address in TakenDownAddress.objects.filter(due):
        if time.monotonic() > end:
            break
        if all(replaced(edge, address.path) for edge in edges):
            if address.answered:
                address.delete()
            else:
                address.answered = timezone.now()
                address.save(update_fields=["answered"])
    return TakenDownAddress.objects.filter(answered=None).count()


def find_edges() -> list[tuple[str, int]]:
    """Every address that the name in EDGE_URL has: several edges have one name."""
    parts = urlsplit(settings.EDGE_URL)
    found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    return sorted({place[:2] for *_, place in found})  # type: ignore[misc]


def replaced(edge: tuple[str, int], path: str) -> bool:
    """Whether the edge has the site's own answer now, under each of the site's names."""
    headers = {"X-Edge-Refresh": settings.EDGE_SECRET}
    answers: Iterable[int] = (ask(edge, host, path, headers) for host in settings.EDGE_HOSTS)
    return all(status < 500 for status in answers)


def ask(edge: tuple[str, int], host: str, path: str, headers: dict[str, str] | None = None) -> int:
    connection = http.client.HTTPConnection(*edge, timeout=ASK_SECONDS)
    try:
        usual = {"Host": host, "X-Forwarded-Proto": "https", "Accept-Encoding": "gzip"}
        connection.request("GET", path, headers=usual | (headers or {}))
        response = connection.getresponse()
        # The edge keeps what has arrived.
        response.read()
    except http.client.HTTPException as problem:
        raise OSError(f"the edge broke off: {type(problem).__name__}") from problem
    finally:
        connection.close()
    return response.status
