"""Redis as a cache backend that works without Redis, more slowly."""

import logging
from collections.abc import Callable
from copy import copy
from functools import wraps
from time import monotonic
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

# For so long after a failure Redis is not asked, so that no visitor waits for each attempt.
RETRY_SECONDS = 2.0
# What allauth counts, and the codes that were used: each process counts for itself meanwhile.
SIGN_INS = "allauth"
SIGN_IN_FALLBACK = LocMemCache("sign-ins", {"OPTIONS": {"MAX_ENTRIES": 10_000}})
# How long a session may be taken for valid that was ended while Redis could not be told.
SESSION_SECONDS = 60
# What each method returns while Redis does not answer; `get` returns its default.
FALLBACKS: dict[str, Any] = dict.fromkeys(["add", "touch", "delete", "has_key"], False)
FALLBACKS |= dict.fromkeys(["get", "set", "delete_many", "clear"])
FALLBACKS |= {"incr": 1, "get_many": {}, "set_many": []}

logger = logging.getLogger(__name__)


class ResilientRedisCache(RedisCache):
    """Redis, for which an outage is a miss: everything in it can be computed again."""

    retry_at = 0.0


def _resilient(name: str, fallback: Any) -> Callable[..., Any]:
    method = getattr(RedisCache, name)

    @wraps(method)
    def ask(self: RedisCache, *args: Any, **kwargs: Any) -> Any:
        if monotonic() >= ResilientRedisCache.retry_at:
            try:
                return method(self, *args, **kwargs)
            except (RedisError, OSError) as problem:
                ResilientRedisCache.retry_at = monotonic() + RETRY_SECONDS
                logger.warning("The cache does not answer: %s", type(problem).__name__)
        if args and str(args[0]).startswith(SIGN_INS):
            return getattr(SIGN_IN_FALLBACK, name)(*args, **kwargs)
        if name == "get":
            return args[1] if len(args) > 1 else kwargs.get("default")
        return copy(fallback)

    return ask


for _name, _fallback in FALLBACKS.items():
    setattr(ResilientRedisCache, _name, _resilient(_name, _fallback))


class SessionCache(ResilientRedisCache):
    """For sessions, which the database ends: a copy that could not be deleted expires by itself."""

    def set(self, key: str, value: Any, timeout: Any = None, version: int | None = None) -> None:
        timeout = SESSION_SECONDS if timeout is None else min(timeout, SESSION_SECONDS)
        super().set(key, value, timeout, version)
