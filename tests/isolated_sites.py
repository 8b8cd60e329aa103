"""Sites with a database and a storage of their own, beside the one that tests run in.

For what cannot run inside a test's transaction: backups and restores.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.core.files.storage import default_storage
from django.db import connection, connections
from django.test import override_settings

from operations.backup import uploads

# A restore deletes the sessions and bumps the content version.
CHANGED_BY_RESTORE = {"django_session", "core_contentversion"}
# pytest-django's `django_db_blocker.unblock`.
Unblock = Callable[[], AbstractContextManager]
number = count(1)


def folder_storage(folder: Path) -> dict[str, Any]:
    return {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(folder)},
    }


@dataclass
class IsolatedSite:
    """Its uploads are in `folder`; `database` is an SQLite file or a database of the test server."""

    folder: Path
    database: str
    storage: dict[str, Any]
    unblock: Unblock

    @contextmanager
    def running(self) -> Iterator["IsolatedSite"]:
        """Make the code under test use this site's database and storage."""
        before = connections["default"]
        other = before.copy()
        other.settings_dict["NAME"] = self.database
        stores = {**settings.STORAGES, "default": self.storage}
        connections["default"] = other
        try:
            with self.unblock(), override_settings(STORAGES=stores):
                _clear_caches()
                yield self
        finally:
            other.close()
            connections["default"] = before
            _clear_caches()

    @property
    def url(self) -> str:
        """Its DATABASE_URL."""
        here = connections["default"]
        if here.vendor == "postgresql":
            return f"postgres://palms@/{here.settings_dict['HOST']}/{self.database}"
        return f"sqlite:///{self.database}"

    def rows(self) -> dict[str, list[str]]:
        """The repr of every row by table; within `running()` only."""
        found = {}
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                found[table] = sorted(map(repr, cursor.fetchall()))
        return found

    def lasting_rows(self) -> dict[str, list[str]]:
        return {name: rows for name, rows in self.rows().items() if name not in CHANGED_BY_RESTORE}

    def files(self) -> dict[str, str]:
        """The SHA-256 of every uploaded file by name; within `running()` only."""
        found = {}
        for name in uploads.file_names(default_storage):
            with default_storage.open(name) as file:
                found[name] = hashlib.sha256(file.read()).hexdigest()
        return found


def _clear_caches() -> None:
    ContentType.objects.clear_cache()
    for cache in caches.all(initialized_only=True):
        cache.clear()


class IsolatedSites:
    """Creates sites, and drops their PostgreSQL databases in `remove()`."""

    def __init__(self, folder: Path, unblock: Unblock) -> None:
        self.folder = folder
        self.unblock = unblock
        self.made: list[str] = []

    def migrated(self) -> IsolatedSite:
        """A site with all migrations applied and no content."""
        return self.copy_of(str(connections["default"].settings_dict["NAME"]))

    def empty(self) -> IsolatedSite:
        """A site without tables and files."""
        return self.copy_of("")

    def copy_of(self, database: str) -> IsolatedSite:
        with self.unblock():
            return self._made(database)

    def _made(self, database: str) -> IsolatedSite:
        folder = self.folder / f"site-{next(number)}"
        folder.mkdir()
        if connections["default"].vendor == "postgresql":
            name = self._in_server(database)
        else:
            name = str(folder / "db.sqlite3")
            if database:
                source, target = sqlite3.connect(database), sqlite3.connect(name)
                source.backup(target)
                source.close()
                target.close()
        return IsolatedSite(folder, name, folder_storage(folder / "media"), self.unblock)

    def _in_server(self, template: str) -> str:
        connections["default"].close()
        name = f"palms_other_{next(number)}"
        with _admin_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            like = f'TEMPLATE "{template}" STRATEGY FILE_COPY' if template else "TEMPLATE template0"
            cursor.execute(f'CREATE DATABASE "{name}" {like}')
        self.made.append(name)
        return name

    def remove(self) -> None:
        for name in self.made:
            with _admin_cursor() as cursor:
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def _admin_cursor() -> Iterator[Any]:
    other = connections["default"].copy()
    other.settings_dict["NAME"] = "postgres"
    try:
        with other.cursor() as cursor:
            yield cursor
    finally:
        other.close()
