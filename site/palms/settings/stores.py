"""Settings of database and cache from their URLs; SQLite and local memory without any.

Uploads: stores/storage_settings.py.
"""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

# Limits how long a request waits for a database or cache that does not answer.
CONNECT_SECONDS = 3


def database(url: str, folder: Path, statement_seconds: int = 0) -> dict[str, Any]:
    """`postgres://user:password@host/name`, or SQLite in the site's own folder when empty.

    `statement_seconds` is PostgreSQL's statement_timeout; 0, for migrations, is none.
    """
    found: dict[str, Any] = (
        environ.Env.db_url_config(url)
        if url
        else {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "db.sqlite3"}
    )
    options = found.setdefault("OPTIONS", {})
    if found["ENGINE"].endswith("sqlite3"):
        # WAL: readers do not wait for a writer. IMMEDIATE: a writer waits instead of failing.
        options.update(
            init_command="PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            transaction_mode="IMMEDIATE",
            timeout=20,
        )
    elif found["ENGINE"].endswith("postgresql"):
        options.setdefault("connect_timeout", CONNECT_SECONDS)
        # lock_timeout in milliseconds, half of statement_timeout.
        limits = (
            f"-c statement_timeout={statement_seconds}s -c lock_timeout={statement_seconds * 500}"
        )
        options.setdefault("options", limits)
        # Detects an unreachable server within half a minute.
        options.setdefault("keepalives_idle", 10)
        options.setdefault("keepalives_interval", 5)
        options.setdefault("keepalives_count", 3)
        options.setdefault("tcp_user_timeout", 20_000)
    return found


def caches(url: str, pages: int = 500) -> dict[str, dict[str, Any]]:
    """`redis://host:6379/0` for several web processes, or each process's own memory when empty.

    `content` and `pages` are always the process's own: caching/README.md. `pages` holds so many.
    """
    memory = {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # Django's default of 300 is too few.
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
    own = {
        "content": memory
        | {"LOCATION": "content", "KEY_FUNCTION": "caching.content.versioned_key"},
        "pages": memory
        | {"LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": pages, "CULL_FREQUENCY": 10}},
    }
    if not url:
        # Local memory would keep sessions that another process has ended.
        sessions = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
        return own | {
            "default": memory,
            "renditions": memory | {"LOCATION": "renditions"},
            "sessions": sessions,
        }
    if not url.startswith(("redis://", "rediss://", "unix://")):
        raise ImproperlyConfigured(
            "CACHE_URL is not the address of a Redis server. Example: redis://localhost:6379/0"
        )
    redis = {
        "BACKEND": "caching.backends.ResilientRedisCache",
        "LOCATION": url,
        "OPTIONS": {
            "socket_connect_timeout": CONNECT_SECONDS / 6,
            "socket_timeout": CONNECT_SECONDS / 3,
        },
    }
    return own | {
        "default": redis | {"KEY_PREFIX": "palms"},
        "renditions": redis | {"KEY_PREFIX": "palms-renditions"},
        "sessions": redis
        | {"BACKEND": "caching.backends.SessionCache", "KEY_PREFIX": "palms-sessions"},
    }
