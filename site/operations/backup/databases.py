"""Row counts, migrations and existing content, for both kinds of database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder
from django.utils.dateparse import parse_datetime

# A row in any of these means that the site is in use; migrations alone create none.
CONTENT_TABLES = {
    "auth_user": "accounts",
    "core_siteimage": "pictures",
    "wagtailcore_revision": "versions of pages",
    "contact_enquiry": "enquiries",
    "articles_readerquestion": "readers' questions",
}

# Tables of content by staff and visitors, with the column of its time.
TIMESTAMP_COLUMNS = {
    "wagtailcore_revision": "created_at",
    "wagtailcore_page": "last_published_at",
    "contact_enquiry": "created",
}


@contextmanager
def separate_connection(connection: BaseDatabaseWrapper) -> Iterator[BaseDatabaseWrapper]:
    """A second connection outside the pool, without the web processes' statement timeouts."""
    second = connection.copy()
    for name in ("pool", "init_command", "options"):
        second.settings_dict["OPTIONS"].pop(name, None)
    try:
        yield second
    finally:
        second.close()


@contextmanager
def without_timeouts(alias: str) -> Iterator[BaseDatabaseWrapper]:
    """Replace the connection of this alias by one without statement timeouts."""
    before = connections[alias]
    with separate_connection(before) as second:
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


def existing_content(connection: BaseDatabaseWrapper) -> list[str]:
    """What a restore would replace, for an error message: "12 enquiries"; empty for a new site."""
    if not _database_exists(connection):
        return []
    with separate_connection(connection) as second:
        counts = row_counts(second)
    if counts and "django_migrations" not in counts:
        return ["tables that are not this site's"]
    return [
        f"{counts[table]} {words}" for table, words in CONTENT_TABLES.items() if counts.get(table)
    ]


def latest_change(connection: BaseDatabaseWrapper) -> datetime | None:
    """When a page was last saved or an enquiry received; None for a new site."""
    found = []
    if not _database_exists(connection):
        return None
    with separate_connection(connection) as second, second.cursor() as cursor:
        for table in TIMESTAMP_COLUMNS.keys() & second.introspection.table_names(cursor):
            cursor.execute(f"SELECT MAX({TIMESTAMP_COLUMNS[table]}) FROM {table}")  # noqa: S608
            found.append(cursor.fetchone()[0])
    # SQLite returns text, in UTC.
    times = [parse_datetime(one) if isinstance(one, str) else one for one in found if one]
    return max(
        (one if one.tzinfo else one.replace(tzinfo=UTC) for one in times if one), default=None
    )


def _database_exists(connection: BaseDatabaseWrapper) -> bool:
    """Connecting to a missing SQLite database would create it."""
    name = connection.settings_dict["NAME"]
    return connection.vendor != "sqlite" or Path(str(name)).exists()
