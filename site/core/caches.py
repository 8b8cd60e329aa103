"""Redis as the shared cache, without which the site goes on, more slowly."""

import logging
from collections.abc import Callable
from functools import wraps
from time import monotonic
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

# After a failure the server is left alone for so long, so that no visitor pays for each try.
PATIENCE_SECONDS = 2.0

# What allauth counts, and the codes that were used: without it nobody new could be let in.
SIGN_INS = "allauth"
STAND_IN = LocMemCache("sign-ins", {"OPTIONS": {"MAX_ENTRIES": 10_000}})
# So long may a session still be taken for good that was ended while Redis could not be told.
BRIEF_SECONDS = 60

logger = logging.getLogger(__name__)


def patiently(otherwise: Any) -> Callable[[Callable], Callable]:
    """Give `otherwise` when Redis cannot be asked."""

    def decorate(method: Callable) -> Callable:
        @wraps(method)
        def ask(self: "PatientRedisCache", *args: Any, **kwargs: Any) -> Any:
            if monotonic() >= PatientRedisCache.silent_until:
                try:
                    return method(self, *args, **kwargs)
                except (RedisError, OSError) as problem:
                    PatientRedisCache.silent_until = monotonic() + PATIENCE_SECONDS
                    logger.warning("The cache does not answer: %s", type(problem).__name__)
            if args and str(args[0]).startswith(SIGN_INS):
                return getattr(STAND_IN, method.__name__)(*args, **kwargs)
            return otherwise

        return ask

    return decorate


class PatientRedisCache(RedisCache):
    """Redis, for which an outage is a miss: all that is kept there can be worked out again.

    Nothing relies on the cache alone but the counting of sign-ins: while Redis is away each process
    counts for itself. Whoever is in stays in.
    """

    silent_until = 0.0

    @patiently(otherwise=False)
    def add(self, *args: Any, **kwargs: Any) -> bool:
        return super().add(*args, **kwargs)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        return patiently(default)(RedisCache.get)(self, key, default, version)

    @patiently(otherwise=None)
    def set(self, *args: Any, **kwargs: Any) -> None:
        super().set(*args, **kwargs)

    @patiently(otherwise=False)
    def touch(self, *args: Any, **kwargs: Any) -> bool:
        return super().touch(*args, **kwargs)

    @patiently(otherwise=False)
    def delete(self, *args: Any, **kwargs: Any) -> bool:
        return super().delete(*args, **kwargs)

    def get_many(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return patiently({})(RedisCache.get_many)(self, *args, **kwargs)

    @patiently(otherwise=False)
    def has_key(self, *args: Any, **kwargs: Any) -> bool:
        return super().has_key(*args, **kwargs)

    @patiently(otherwise=1)
    def incr(self, *args: Any, **kwargs: Any) -> int:
        return super().incr(*args, **kwargs)

    def set_many(self, *args: Any, **kwargs: Any) -> list[str]:
        return patiently([])(RedisCache.set_many)(self, *args, **kwargs)

    @patiently(otherwise=None)
    def delete_many(self, *args: Any, **kwargs: Any) -> None:
        super().delete_many(*args, **kwargs)

    @patiently(otherwise=None)
    def clear(self) -> None:
        super().clear()


class BriefCache(PatientRedisCache):
    """For sessions, which the database ends: a copy that was not taken away goes by itself."""

    def set(
        self,
        key: str,
        value: Any,
        timeout: float | None = BRIEF_SECONDS,
        version: int | None = None,
    ) -> None:
        super().set(
            key, value, BRIEF_SECONDS if timeout is None else min(timeout, BRIEF_SECONDS), version
        )
