"""Dump and load of an SQLite database while the site is running."""

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from operations.backup.archive import CHUNK, DATABASE
from operations.backup.databases import migrations, row_counts, separate_connection
from operations.backup.errors import BackupError


def dump(
    connection: BaseDatabaseWrapper, work: Path
) -> tuple[Path, dict[str, int], list[list[str]]]:
    """Return the path of a consistent copy, its row counts by table and its migrations."""
    source = Path(str(connection.settings_dict["NAME"]))
    if not source.is_file():
        raise BackupError(f"There is no database yet: {source} does not exist.")
    copy = work / "copy.sqlite3"
    live = sqlite3.connect(source, timeout=60)
    try:
        live.execute("VACUUM INTO ?", [str(copy)])
    except sqlite3.Error as error:
        raise BackupError(f"The database could not be copied: {error}.") from error
    finally:
        live.close()
    with separate_connection(connection) as second:
        second.settings_dict["NAME"] = str(copy)
        with second.cursor() as cursor:
            cursor.execute("PRAGMA quick_check")
            if (verdict := cursor.fetchone()[0]) != "ok":
                raise BackupError(f"The database is damaged, so nothing was written: {verdict}")
        counts, applied = row_counts(second), migrations(second)
    target = work / DATABASE["sqlite"]
    with copy.open("rb") as plain, gzip.open(target, "wb", compresslevel=6) as packed:
        shutil.copyfileobj(plain, packed, CHUNK)
    copy.unlink()
    return target, counts, applied


def load(connection: BaseDatabaseWrapper, dumped: Path, work: Path) -> None:
    """Replace the database atomically; other processes may have it open.

    Raises BackupError or OSError; then the database is unchanged.
    """
    copy = work / "restored.sqlite3"
    with gzip.open(dumped, "rb") as packed, copy.open("wb") as plain:
        shutil.copyfileobj(packed, plain, CHUNK)
    Path(str(connection.settings_dict["NAME"])).parent.mkdir(parents=True, exist_ok=True)
    connection.close()
    try:
        with (
            closing(sqlite3.connect(connection.settings_dict["NAME"], timeout=60)) as target,
            closing(sqlite3.connect(copy)) as restored,
        ):
            restored.backup(target)
    except sqlite3.Error as error:
        raise BackupError(f"The database was left as it was: {error}.") from error
