"""Caches a migrated SQLite database between test runs, because migrating takes long.

Its name holds a hash of the migrations and the installed packages, so that a change of either
makes a new one. A fresh clone, and PostgreSQL always, run the migrations.
"""

import hashlib
import os
import shutil
import sqlite3
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".pytest_cache"


@cache
def cached_path() -> Path:
    """The path of the copy for the present migrations and packages; it may not exist yet."""
    digest = hashlib.sha256(sqlite3.sqlite_version.encode())
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("site/*/migrations/*.py")]):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    for package in sorted(f"{found.name}=={found.version}" for found in distributions()):
        digest.update(package.encode())
    return FOLDER / f"migrated-{digest.hexdigest()[:16]}.sqlite3"


def copy_to(database: Path) -> None:
    """Copy the cached database to this path, if there is one; `migrate` does the rest."""
    if cached_path().exists():
        shutil.copy(cached_path(), database)


def save_copy(database: Path) -> None:
    """Cache a copy of this database, and delete older ones."""
    target = cached_path()
    FOLDER.mkdir(exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(database) as connection:
        connection.execute("VACUUM INTO ?", [str(draft)])
    connection.close()
    draft.replace(target)
    for old in FOLDER.glob("migrated-*.sqlite3"):
        if old != target:
            old.unlink(missing_ok=True)
