"""The content version, and values computed from the database that are kept in memory under it."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.dispatch import receiver
from django.utils.translation import get_language

from caching.models import ContentVersion

# Values of earlier versions are never read again; this only bounds how long they take up memory.
KEEP_SECONDS = 3600
MISSING: Any = object()
# What Django passes where no version was given.
DEFAULT_VERSION = 1

T = TypeVar("T")

_local = threading.local()


def current_version() -> str:
    """The token in force; within a request it is read once."""
    version = getattr(_local, "version", None)
    if version is None:
        version = ContentVersion.read()
        if getattr(_local, "in_request", False):
            _local.version = version
    return version


def bump_version() -> None:
    """Say that visitors may see something else from now on; needed where no signal does."""
    ContentVersion.bump()
    _local.version = None


def cached(key: str, build: Callable[[], T]) -> T:
    """`build()`, or a copy of what it returned before under the same content version.

    The key names what the value depends on besides: the site, the day, the record. It must be
    picklable. What was built while something was missing (`mark_incomplete`) is not kept.
    """
    cache: Any = caches["content"]
    version = current_version()
    value = cache.get(key, MISSING, version=version)
    if value is MISSING:
        before = incomplete_count()
        value = build()
        if incomplete_count() == before:
            cache.set(key, value, KEEP_SECONDS, version=version)
    return value


def versioned_key(key: str, key_prefix: str, version: Any) -> str:
    """The KEY_FUNCTION of the cache "content". Editors preview pages in their own language."""
    token = current_version() if version == DEFAULT_VERSION else version
    return f"{token}:{get_language()}:{key}"


def mark_incomplete() -> None:
    """Say that what is being built lacks something that may be back in a minute."""
    _local.incomplete = incomplete_count() + 1


def incomplete_count() -> int:
    """How often `mark_incomplete` was called in this thread; what is built while it grows is not kept."""
    return getattr(_local, "incomplete", 0)


@receiver(request_started)
def enter_request(**kwargs: Any) -> None:
    _local.in_request, _local.version = True, None


@receiver(request_finished)
def leave_request(**kwargs: Any) -> None:
    _local.in_request, _local.version = False, None
