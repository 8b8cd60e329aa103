"""What both databases have in common: tables, migrations, and whether anything is in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder
from django.utils.dateparse import parse_datetime

# A site with a row in any of these has been used; its first pages come with the migrations.
SIGNS_OF_USE = {
    "auth_user": "accounts",
    "core_siteimage": "pictures",
    "wagtailcore_revision": "versions of pages",
    "contact_enquiry": "enquiries",
    "articles_readerquestion": "readers' questions",
}

# What people have put there, by the column that says when.
TIMES_OF_WORK = {
    "wagtailcore_revision": "created_at",
    "wagtailcore_page": "last_published_at",
    "contact_enquiry": "created",
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
    if not _is_there(connection):
        return []
    with apart(connection) as second:
        counts = row_counts(second)
    if counts and "django_migrations" not in counts:
        return ["tables that are not this site's"]
    return [
        f"{counts[table]} {words}" for table, words in SIGNS_OF_USE.items() if counts.get(table)
    ]


def latest_work(connection: BaseDatabaseWrapper) -> datetime | None:
    """When a page was last saved or an enquiry came; None for a new site."""
    found = []
    if not _is_there(connection):
        return None
    with apart(connection) as second, second.cursor() as cursor:
        for table in TIMES_OF_WORK.keys() & second.introspection.table_names(cursor):
            cursor.execute(f"SELECT MAX({TIMES_OF_WORK[table]}) FROM {table}")  # noqa: S608
            found.append(cursor.fetchone()[0])
    # SQLite keeps a time as text, in UTC.
    times = [parse_datetime(one) if isinstance(one, str) else one for one in found if one]
    return max(
        (one if one.tzinfo else one.replace(tzinfo=UTC) for one in times if one), default=None
    )


def _is_there(connection: BaseDatabaseWrapper) -> bool:
    """Asking for an SQLite database that does not exist would make one."""
    name = connection.settings_dict["NAME"]
    return connection.vendor != "sqlite" or Path(str(name)).exists()
