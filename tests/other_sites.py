"""Whole sites beside the one the tests run in: a database and a place for uploads of their own.

For what cannot happen within a test's transaction: backing up, destroying, restoring.
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

# Written anew by a restore: everybody signs in again, and nothing that was kept is believed.
NEW_AFTER_RESTORE = {"django_session", "core_contentversion"}
# pytest-django keeps tests from the database; within a site of their own they may use that.
Allowed = Callable[[], AbstractContextManager]
number = count(1)


def folder_storage(folder: Path) -> dict[str, Any]:
    return {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(folder)},
    }


@dataclass
class OtherSite:
    """Lies in a folder, or in the server the tests have."""

    folder: Path
    database: str
    storage: dict[str, Any]
    allowed: Allowed

    @contextmanager
    def running(self) -> Iterator["OtherSite"]:
        """Within this, the code under test has this site's database and uploads."""
        before = connections["default"]
        other = before.copy()
        other.settings_dict["NAME"] = self.database
        stores = {**settings.STORAGES, "default": self.storage}
        connections["default"] = other
        try:
            with self.allowed(), override_settings(STORAGES=stores):
                _forget()
                yield self
        finally:
            other.close()
            connections["default"] = before
            _forget()

    @property
    def url(self) -> str:
        """What DATABASE_URL is for it."""
        here = connections["default"]
        if here.vendor == "postgresql":
            return f"postgres://palms@/{here.settings_dict['HOST']}/{self.database}"
        return f"sqlite:///{self.database}"

    def rows(self) -> dict[str, list[str]]:
        """Every row of every table as text; only while it runs."""
        found = {}
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                found[table] = sorted(map(repr, cursor.fetchall()))
        return found

    def lasting_rows(self) -> dict[str, list[str]]:
        return {name: rows for name, rows in self.rows().items() if name not in NEW_AFTER_RESTORE}

    def files(self) -> dict[str, str]:
        """Every uploaded file and its checksum; only while it runs."""
        found = {}
        for name in uploads.names(default_storage):
            with default_storage.open(name) as file:
                found[name] = hashlib.sha256(file.read()).hexdigest()
        return found


def _forget() -> None:
    ContentType.objects.clear_cache()
    for cache in caches.all(initialized_only=True):
        cache.clear()


class OtherSites:
    """Makes them and takes them away again."""

    def __init__(self, folder: Path, allowed: Allowed) -> None:
        self.folder = folder
        self.allowed = allowed
        self.made: list[str] = []

    def migrated(self) -> OtherSite:
        """As after the first migrate."""
        return self.copy_of(str(connections["default"].settings_dict["NAME"]))

    def empty(self) -> OtherSite:
        """A new machine: no table, no file."""
        return self.copy_of("")

    def copy_of(self, database: str) -> OtherSite:
        with self.allowed():
            return self._made(database)

    def _made(self, database: str) -> OtherSite:
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
        return OtherSite(folder, name, folder_storage(folder / "media"), self.allowed)

    def _in_server(self, template: str) -> str:
        connections["default"].close()
        name = f"palms_other_{next(number)}"
        with _administration() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            like = f'TEMPLATE "{template}" STRATEGY FILE_COPY' if template else "TEMPLATE template0"
            cursor.execute(f'CREATE DATABASE "{name}" {like}')
        self.made.append(name)
        return name

    def remove(self) -> None:
        for name in self.made:
            with _administration() as cursor:
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def _administration() -> Iterator[Any]:
    other = connections["default"].copy()
    other.settings_dict["NAME"] = "postgres"
    try:
        with other.cursor() as cursor:
            yield cursor
    finally:
        other.close()
