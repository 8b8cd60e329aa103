"""An SQLite database that has been through every migration, kept from one run to the next.

Hundreds of migrations take longer than most parts of the suite. The copy is kept under a name made
from all that it depends on, so a changed migration or package makes a new one; a fresh clone, and
PostgreSQL always, go through the migrations themselves.
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
def kept() -> Path:
    """Where the copy for the migrations and packages at the start of the run is, or will be."""
    mark = hashlib.sha256(sqlite3.sqlite_version.encode())
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("site/*/migrations/*.py")]):
        mark.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    for package in sorted(f"{found.name}=={found.version}" for found in distributions()):
        mark.update(package.encode())
    return FOLDER / f"migrated-{mark.hexdigest()[:16]}.sqlite3"


def copy_to(database: Path) -> None:
    """Begin with what is kept, when there is something: migrating does the rest."""
    if kept().exists():
        shutil.copy(kept(), database)


def keep(database: Path) -> None:
    """Keep a copy of this database, and none of an earlier state."""
    target = kept()
    FOLDER.mkdir(exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(database) as connection:
        connection.execute("VACUUM INTO ?", [str(draft)])
    connection.close()
    draft.replace(target)
    for old in FOLDER.glob("migrated-*.sqlite3"):
        if old != target:
            old.unlink(missing_ok=True)
