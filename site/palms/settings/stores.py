"""Where the site keeps things: database and cache. Each is named by one address.

Without any of them: SQLite and this process's memory, so that nothing has to be set up. Uploads:
stores/storage_settings.py.
"""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

# A database or cache that does not answer must not hold a visitor's request for longer.
CONNECT_SECONDS = 3


def database(url: str, folder: Path, statement_seconds: int = 0) -> dict[str, Any]:
    """`postgres://user:password@host/name`, or SQLite in the site's own folder when empty.

    PostgreSQL breaks off a statement after so many seconds; 0 lets migrations take their time.
    """
    found: dict[str, Any] = (
        environ.Env.db_url_config(url)
        if url
        else {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "db.sqlite3"}
    )
    options = found.setdefault("OPTIONS", {})
    if found["ENGINE"].endswith("sqlite3"):
        # Readers do not wait for the writer, and a writer waits its turn instead of failing.
        options.update(
            init_command="PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            transaction_mode="IMMEDIATE",
            timeout=20,
        )
    elif found["ENGINE"].endswith("postgresql"):
        options.setdefault("connect_timeout", CONNECT_SECONDS)
        # Half the time for what somebody else has locked: a lock is held for moments or for long.
        limits = (
            f"-c statement_timeout={statement_seconds}s -c lock_timeout={statement_seconds * 500}"
        )
        options.setdefault("options", limits)
        # A server that is gone without a word is noticed within half a minute.
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
        # Django's 300 entries would be dropped before they are read twice.
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
    own = {
        "content": memory
        | {"LOCATION": "content", "KEY_FUNCTION": "caching.content.versioned_key"},
        "pages": memory
        | {"LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": pages, "CULL_FREQUENCY": 10}},
    }
    if not url:
        # No process may remember a session that another has ended.
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
