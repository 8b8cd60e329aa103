"""A Redis cache backend that treats an outage of Redis as a cache miss."""

import logging
from collections.abc import Callable
from copy import copy
from functools import wraps
from time import monotonic
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

RETRY_SECONDS = 2.0  # after a failure Redis is not tried for this long
# allauth's rate limits and used codes: during an outage each process has its own.
SIGN_IN_KEYS = "allauth"
SIGN_IN_FALLBACK = LocMemCache("sign-ins", {"OPTIONS": {"MAX_ENTRIES": 10_000}})
# Upper limit for using a cached session that was ended during an outage.
MAX_SESSION_SECONDS = 60
# Return values during an outage; `get` returns its default.
FALLBACKS: dict[str, Any] = dict.fromkeys(["add", "touch", "delete", "has_key"], False)
FALLBACKS |= dict.fromkeys(["get", "set", "delete_many", "clear"])
FALLBACKS |= {"incr": 1, "get_many": {}, "set_many": []}

logger = logging.getLogger(__name__)


class ResilientRedisCache(RedisCache):
    """RedisCache with FALLBACKS instead of exceptions, since all values can be computed again."""

    retry_at = 0.0


def _resilient(name: str, fallback: Any) -> Callable[..., Any]:
    method = getattr(RedisCache, name)

    @wraps(method)
    def call(self: RedisCache, *args: Any, **kwargs: Any) -> Any:
        if monotonic() >= ResilientRedisCache.retry_at:
            try:
                return method(self, *args, **kwargs)
            except (RedisError, OSError) as error:
                ResilientRedisCache.retry_at = monotonic() + RETRY_SECONDS
                logger.warning("Redis is unavailable: %s", type(error).__name__)
        if args and str(args[0]).startswith(SIGN_IN_KEYS):
            return getattr(SIGN_IN_FALLBACK, name)(*args, **kwargs)
        if name == "get":
            return args[1] if len(args) > 1 else kwargs.get("default")
        return copy(fallback)

    return call


for _name, _fallback in FALLBACKS.items():
    setattr(ResilientRedisCache, _name, _resilient(_name, _fallback))


class SessionCache(ResilientRedisCache):
    """A cache for `cached_db` sessions; limits how long a copy outlives its row in the database."""

    def set(self, key: str, value: Any, timeout: Any = None, version: int | None = None) -> None:
        timeout = MAX_SESSION_SECONDS if timeout is None else min(timeout, MAX_SESSION_SECONDS)
        super().set(key, value, timeout, version)
