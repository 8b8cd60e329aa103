"""Rate limits by network in this process's memory, so that nothing about visitors is stored.

Networks are counted under a hash with a random daily salt. Each process counts for itself, and
hundreds of phones may share an address, so a limit must be far above what one person does.
"""

import secrets
import threading
import time
from collections import Counter
from collections.abc import Hashable

from django.http import HttpRequest
from django.utils import timezone

from form_protection.networks import client_address, hash_network

# A memory limit: with more networks in one window, all counts restart at zero.
MAX_NETWORKS = 20_000

_lock = threading.Lock()
_salts: dict[str, str] = {}


class RateLimit:
    """At most `limit` requests in each window of `seconds`, for each network."""

    def __init__(self, limit: int, seconds: int) -> None:
        self.limit, self.seconds = limit, seconds
        self.counts: Counter[Hashable] = Counter()
        self.window = -1

    def is_exceeded(self, request: HttpRequest, scope: Hashable = "") -> bool:
        """Count this request; returns whether it is above the limit. Each `scope` has its own counts."""
        key = (hash_network(client_address(request), _salt()), scope)
        window = int(time.time() // self.seconds)
        with _lock:
            if window != self.window or len(self.counts) >= MAX_NETWORKS:
                self.window, self.counts = window, Counter()
            self.counts[key] += 1
            return self.counts[key] > self.limit


def _salt() -> str:
    today = timezone.localdate().isoformat()
    with _lock:
        if today not in _salts:
            _salts.clear()
            _salts[today] = secrets.token_hex(16)
        return _salts[today]
