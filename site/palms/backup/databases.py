"""What both databases have in common: tables, migrations, and whether anything is in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

# A site with a row in any of these has been used; its first pages come with the migrations.
SIGNS_OF_USE = {
    "auth_user": "accounts",
    "core_siteimage": "pictures",
    "wagtailcore_revision": "versions of pages",
    "contact_enquiry": "enquiries",
    "articles_readerquestion": "readers' questions",
}


@contextmanager
def apart(connection: BaseDatabaseWrapper) -> Iterator[BaseDatabaseWrapper]:
    """A second connection that waits as long as it takes, for work that visitors do not wait for."""
    second = connection.copy()
    for name in ("pool", "init_command", "options"):
        second.settings_dict["OPTIONS"].pop(name, None)
    try:
        yield second
    finally:
        second.close()


@contextmanager
def patient(alias: str) -> Iterator[BaseDatabaseWrapper]:
    """All that is done in here through this alias waits as long as it takes."""
    before = connections[alias]
    with apart(before) as second:
        connections[alias] = second
        try:
            yield second
        finally:
            connections[alias] = before


def row_counts(connection: BaseDatabaseWrapper) -> dict[str, int]:
    counts = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT COUNT(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
            counts[table] = cursor.fetchone()[0]
    return counts


def migrations(connection: BaseDatabaseWrapper) -> list[list[str]]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted([app, name] for app, name in applied)


def signs_of_use(connection: BaseDatabaseWrapper) -> list[str]:
    """What is there that a restore would take away, in words; empty for a new site."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite" and not Path(str(name)).exists():
        return []
    with apart(connection) as second:
        counts = row_counts(second)
    if counts and "django_migrations" not in counts:
        return ["tables that are not this site's"]
    return [
        f"{counts[table]} {words}" for table, words in SIGNS_OF_USE.items() if counts.get(table)
    ]
