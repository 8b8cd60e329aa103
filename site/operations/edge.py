"""Requests taken-down pages through the edge, so that the response replaces its cached copy."""

import http.client
import logging
import socket
import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from core.models import TakenDownAddress

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 5
# Other jobs wait meanwhile; the remaining addresses are left to the next run.
RUN_SECONDS = 10
# A response that was generated before the page was taken down may reach the edge later and replace
# the new one. So each address is requested once more after the edge's proxy_read_timeout.
AGAIN_AFTER = timedelta(seconds=42)
# The edge deletes older copies itself (deploy/edge/purge).
EXPIRES_AFTER = timedelta(hours=12)
OVERDUE_AFTER = timedelta(minutes=10)


def refresh() -> int:
    """Refresh all due addresses on all edges; returns how many are still unconfirmed.

    Addresses that an edge did not confirm are requested again in the next run. Raises OSError when
    EDGE_URL's host name cannot be resolved.
    """
    now = timezone.now()
    TakenDownAddress.objects.filter(since__lt=now - EXPIRES_AFTER).delete()
    edges = find_edges()
    # The edge caches this error page for a minute; requesting it keeps the copy up to date.
    host, away = next(iter(settings.EDGE_HOSTS)), reverse("away")
    reachable = [edge for edge in edges if get_status(edge, host, away)]
    end = time.monotonic() + RUN_SECONDS
    for path, pks in due(now).items():
        if time.monotonic() > end:
            break
        rows = TakenDownAddress.objects.filter(pk__in=pks)
        rows.update(asked=now)
        # A list, not all(): an edge that fails must not keep the others from refreshing.
        refreshed = [edge for edge in reachable if refresh_page(edge, path)]
        if refreshed == edges:
            rows.filter(answered__lt=now - AGAIN_AFTER).delete()
            rows.filter(answered=None).update(answered=timezone.now())
    return TakenDownAddress.objects.filter(answered=None).count()


def due(now: datetime) -> dict[str, list[int]]:
    """Primary keys of due rows by path, least recently requested first: a slow page must not delay
    the others in each run."""
    rows = TakenDownAddress.objects.filter(Q(answered=None) | Q(answered__lt=now - AGAIN_AFTER))
    found: dict[str, list[int]] = {}
    for row in rows.order_by(F("asked").asc(nulls_first=True), "pk"):
        found.setdefault(row.path, []).append(row.pk)
    return found


def overdue_count() -> int:
    """Number of addresses unconfirmed for longer than a release or an edge's restart takes."""
    waiting = TakenDownAddress.objects.filter(answered=None)
    return waiting.filter(since__lt=timezone.now() - OVERDUE_AFTER).count()


def find_edges() -> list[tuple[str, int]]:
    """(host, port) of every address that the host name in EDGE_URL resolves to."""
    parts = urlsplit(settings.EDGE_URL)
    found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    return sorted({place[:2] for *_, place in found})  # type: ignore[misc]


def refresh_page(edge: tuple[str, int], path: str) -> bool:
    """Refresh the path under each of EDGE_HOSTS; whether all responses were below 500."""
    headers = {"X-Edge-Refresh": settings.EDGE_SECRET}
    answers = [get_status(edge, host, path, headers) for host in settings.EDGE_HOSTS]
    return all(0 < status < 500 for status in answers)


def get_status(
    edge: tuple[str, int], host: str, path: str, headers: dict[str, str] | None = None
) -> int:
    """Send a GET request and return the status; 0 when there was no response."""
    connection = http.client.HTTPConnection(*edge, timeout=TIMEOUT_SECONDS)
    try:
        usual = {"Host": host, "X-Forwarded-Proto": "https", "Accept-Encoding": "gzip"}
        connection.request("GET", path, headers=usual | (headers or {}))
        response = connection.getresponse()
        # The edge stores complete responses only.
        response.read()
    except (OSError, http.client.HTTPException) as error:
        kind = type(error).__name__
        logger.warning("No response from the edge at %s for %s: %s", edge[0], path, kind)
        return 0
    finally:
        connection.close()
    return response.status
