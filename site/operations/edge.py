"""Asks the edge again for pages that were taken down, so that it forgets its copies of them."""

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

ASK_SECONDS = 5
# The other jobs of the schedule wait meanwhile; what is left is for the next run.
RUN_SECONDS = 10
# An answer that was on its way when the page was taken down may still reach the edge, and replace
# what it was told: after proxy_read_timeout of the edge every address is asked for once more.
AGAIN_AFTER = timedelta(seconds=42)
# As deploy/edge/forget: no copy is older than this.
FORGOTTEN_AFTER = timedelta(hours=12)
LATE_AFTER = timedelta(minutes=10)


def refresh() -> int:
    """Ask for what is waiting, and say how many addresses still wait for an answer.

    What an edge did not answer is asked for again in the next run. OSError when no edge is known.
    """
    now = timezone.now()
    TakenDownAddress.objects.filter(since__lt=now - FORGOTTEN_AFTER).delete()
    edges = find_edges()
    # The page for when the site is away; kept by the edge, which asks the site once a minute.
    host, away = next(iter(settings.EDGE_HOSTS)), reverse("away")
    answering = [edge for edge in edges if ask(edge, host, away)]
    end = time.monotonic() + RUN_SECONDS
    for path, pks in due(now).items():
        if time.monotonic() > end:
            break
        rows = TakenDownAddress.objects.filter(pk__in=pks)
        rows.update(asked=now)
        # Every edge is asked, also after one that did not answer.
        replaced_on = [edge for edge in answering if replaced(edge, path)]
        if replaced_on == edges:
            rows.filter(answered__lt=now - AGAIN_AFTER).delete()
            rows.filter(answered=None).update(answered=timezone.now())
    return TakenDownAddress.objects.filter(answered=None).count()


def due(now: datetime) -> dict[str, list[int]]:
    """The rows of each path to ask for; first the one that was not asked for longest, so that a
    page that takes too long does not hold up the others in each run."""
    rows = TakenDownAddress.objects.filter(Q(answered=None) | Q(answered__lt=now - AGAIN_AFTER))
    found: dict[str, list[int]] = {}
    for row in rows.order_by(F("asked").asc(nulls_first=True), "pk"):
        found.setdefault(row.path, []).append(row.pk)
    return found


def late() -> int:
    """How many addresses wait for longer than a new release or a restart of an edge takes."""
    waiting = TakenDownAddress.objects.filter(answered=None)
    return waiting.filter(since__lt=timezone.now() - LATE_AFTER).count()


def find_edges() -> list[tuple[str, int]]:
    """Every address that the name in EDGE_URL has: several edges have one name."""
    parts = urlsplit(settings.EDGE_URL)
    found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    return sorted({place[:2] for *_, place in found})  # type: ignore[misc]


def replaced(edge: tuple[str, int], path: str) -> bool:
    """Whether the edge has the site's own answer now, under each of the site's names."""
    headers = {"X-Edge-Refresh": settings.EDGE_SECRET}
    answers = [ask(edge, host, path, headers) for host in settings.EDGE_HOSTS]
    return all(0 < status < 500 for status in answers)


def ask(edge: tuple[str, int], host: str, path: str, headers: dict[str, str] | None = None) -> int:
    """The status of the answer; 0 when there was none."""
    connection = http.client.HTTPConnection(*edge, timeout=ASK_SECONDS)
    try:
        usual = {"Host": host, "X-Forwarded-Proto": "https", "Accept-Encoding": "gzip"}
        connection.request("GET", path, headers=usual | (headers or {}))
        response = connection.getresponse()
        # The edge keeps what has arrived.
        response.read()
    except (OSError, http.client.HTTPException) as problem:
        kind = type(problem).__name__
        logger.warning("The edge at %s did not answer for %s: %s", edge[0], path, kind)
        return 0
    finally:
        connection.close()
    return response.status
