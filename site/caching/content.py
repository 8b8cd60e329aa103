"""The content version, and a per-process cache of computed values keyed by it."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import get_language

from caching.models import ContentVersion

CACHE_SECONDS = 3600  # limits memory only: values of earlier versions are never read
MISSING: Any = object()
# What Django passes where no version was given.
DEFAULT_VERSION = 1

T = TypeVar("T")

_local = threading.local()


def current_version() -> str:
    """The token of ContentVersion, read once per request, outside of requests at each call.

    Raises DatabaseError.
    """
    version = getattr(_local, "version", None)
    if version is None:
        version = ContentVersion.read()
        if getattr(_local, "in_request", False):
            _local.version = version
    return version


def bump_version() -> None:
    """Replace the token, so that no cached value or page is used again. Raises DatabaseError.

    Call this after a change that sends no signal, in its transaction.
    """
    ContentVersion.bump()
    _local.version = None


def cached(key: str, build: Callable[[], T]) -> T:
    """The result of `build()`, cached under the content version, the day, the language and `key`.

    `key` must contain everything else that the result depends on (site, record). The result
    must be picklable. It is not stored if `build` called `mark_incomplete`.
    """
    cache: Any = caches["content"]
    # The day, because prices, holidays and hidden pages change at midnight without a save.
    version = f"{current_version()}:{timezone.localdate()}"
    value = cache.get(key, MISSING, version=version)
    if value is MISSING:
        before = incomplete_count()
        value = build()
        if incomplete_count() == before:
            cache.set(key, value, CACHE_SECONDS, version=version)
    return value


def versioned_key(key: str, key_prefix: str, version: Any) -> str:
    """The KEY_FUNCTION of the cache "content". The language matters for editors' previews."""
    token = current_version() if version == DEFAULT_VERSION else version
    return f"{token}:{get_language()}:{key}"


def mark_incomplete() -> None:
    """Keep the value or page being built from being cached: a part of it is temporarily missing."""
    _local.incomplete = incomplete_count() + 1


def incomplete_count() -> int:
    """How often this thread called `mark_incomplete`."""
    return getattr(_local, "incomplete", 0)


@receiver(request_started)
def enter_request(**kwargs: Any) -> None:
    _local.in_request, _local.version = True, None


@receiver(request_finished)
def leave_request(**kwargs: Any) -> None:
    _local.in_request, _local.version = False, None
