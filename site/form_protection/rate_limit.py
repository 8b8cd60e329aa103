"""How much one network may send in a while, known to this process alone and only while it runs.

Nothing is written down: an address is turned into a name with a salt that nobody has outside of
this process and that changes every day. Phones share their address with hundreds of others, so a
limit is far above what people do; with several processes it holds in each of them.
"""

import secrets
import threading
import time
from collections import Counter
from collections.abc import Hashable

from django.http import HttpRequest
from django.utils import timezone

from form_protection.networks import client_address, network_name

# When more networks than this come in one stretch of time, all begin at nought again.
MOST_NETWORKS = 20_000

_lock = threading.Lock()
_salts: dict[str, str] = {}


class Limit:
    """So many of something in so many seconds, for each network."""

    def __init__(self, most: int, seconds: int) -> None:
        self.most, self.seconds = most, seconds
        self.counts: Counter[Hashable] = Counter()
        self.stretch = -1

    def is_over(self, request: HttpRequest, what: Hashable = "") -> bool:
        """Counts this one too. `what` tells apart things that have a limit each."""
        key = (network_name(client_address(request), _salt()), what)
        stretch = int(time.time() // self.seconds)
        with _lock:
            if stretch != self.stretch or len(self.counts) >= MOST_NETWORKS:
                self.stretch, self.counts = stretch, Counter()
            self.counts[key] += 1
            return self.counts[key] > self.most


def _salt() -> str:
    today = timezone.localdate().isoformat()
    with _lock:
        if today not in _salts:
            _salts.clear()
            _salts[today] = secrets.token_hex(16)
        return _salts[today]
