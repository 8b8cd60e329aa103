"""From a backup to a site that serves. Everything is checked before anything is touched."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.files.storage import Storage
from django.core.management import call_command
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone
from django.utils.formats import date_format

from caching.content import bump_version
from operations.backup import archive, uploads
from operations.backup.databases import apart, latest_work, patient, row_counts, signs_of_use
from operations.backup.manifest import Manifest
from operations.backup.places import local_copy
from operations.backup.problems import BackupProblem
from operations.backup.sealing import identities, is_sealed, unseal
from operations.backup.unfinished import work_folder
from operations.backup.write import DATABASES

VENDORS = {"postgresql": "PostgreSQL", "sqlite": "SQLite"}


@dataclass
class Restored:
    """What came of it."""

    manifest: Manifest
    # Files that had to be written, and files removed because the backup does not know them.
    written: int
    removed: int
    # Migrations that the backup had not been through.
    brought_forward: int
    # Tables whose rows were not as many as in the backup: how many there were, by name.
    differing: dict[str, int]

    @property
    def lost(self) -> bool:
        """Visitors may have added rows meanwhile; nobody should have taken any away."""
        return any(found < self.manifest.tables[name] for name, found in self.differing.items())


@contextmanager
def opened(
    address: str, identity: Path | None, storage: Storage
) -> Iterator[tuple[Path, Manifest, Path]]:
    """The decrypted backup, every checksum compared; and a folder for what comes of it."""
    with work_folder() as work:
        path = local_copy(address, work, storage)
        if is_sealed(path):
            if identity is None:
                raise BackupProblem(
                    "This backup is encrypted: name the file with its secret key, --identity FILE."
                )
            plain = work / "plain.tar"
            unseal(path, plain, identities(identity))
            path = plain
        yield path, archive.verify(path), work


def restore(
    connection: BaseDatabaseWrapper,
    storage: Storage,
    address: str,
    *,
    identity: Path | None = None,
    replace: bool = False,
    ask: Callable[[str], str] = lambda question: "",
    say: Callable[[str], None] = lambda words: None,
) -> Restored:
    """`ask` gets a question and returns the site's name as a person typed it, or nothing."""
    with opened(address, identity, storage) as (path, manifest, work):
        say(
            f"The backup of {manifest.made}, made by {manifest.release}, is whole: "
            f"{summary(manifest)}."
        )
        refuse_other_kinds(connection, manifest)
        if not replace:
            refuse_to_replace(connection, storage)
        refuse_to_lose(connection, manifest, ask)
        say("Putting the uploaded files in place ...")
        written = put_uploads(storage, path, manifest, work)
        say("Putting the database in place ...")
        dumped = work / archive.DATABASE[manifest.vendor]
        try:
            DATABASES[manifest.vendor].load(connection, dumped, work)
        except BackupProblem as problem:
            raise BackupProblem(f"{problem} {already(written)}") from problem
        with apart(connection) as second:
            differing = compare(manifest, row_counts(second))
        # Whatever came of the comparison: with an old layout and old sign-ins nobody may go on.
        forward = bring_forward(connection, manifest)
        removed = remove_others(storage, manifest)
    return Restored(manifest, written, removed, forward, differing)


def summary(manifest: Manifest) -> str:
    return (
        f"{manifest.rows:,} rows in {len(manifest.tables)} tables, "
        f"{len(manifest.media):,} uploaded files"
    )


def refuse_other_kinds(connection: BaseDatabaseWrapper, manifest: Manifest) -> None:
    if manifest.vendor != connection.vendor:
        theirs, ours = VENDORS[manifest.vendor], VENDORS.get(connection.vendor, connection.vendor)
        raise BackupProblem(
            f"This backup is of a {theirs} database and this site has {ours}: restore it where "
            f"DATABASE_URL names {theirs}. Nothing was changed."
        )
    known = MigrationLoader(None).disk_migrations
    if strange := [
        f"{app}.{name}" for app, name in manifest.migrations if (app, name) not in known
    ]:
        raise BackupProblem(
            f"This backup was made by another release, {manifest.release}: it has been through "
            f"migrations unknown here ({', '.join(strange[:3])}). Restore it with that release or a "
            "newer one. Nothing was changed."
        )


def refuse_to_replace(connection: BaseDatabaseWrapper, storage: Storage) -> None:
    found = signs_of_use(connection)
    if count := sum(1 for _ in uploads.names(storage)):
        found.append(f"{count} uploaded files")
    if found:
        raise BackupProblem(
            f"This site is in use, with {', '.join(found)}. Add --replace if all of that may be "
            "replaced by the backup. Nothing was changed."
        )


def refuse_to_lose(
    connection: BaseDatabaseWrapper, manifest: Manifest, ask: Callable[[str], str]
) -> None:
    """A guide that is followed on the wrong machine must not roll the live site back."""
    latest = latest_work(connection)
    # The manifest has no parts of a second.
    if latest is None or latest < datetime.fromisoformat(manifest.made) + timedelta(seconds=1):
        return
    name = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    lost = (
        f"{name} holds pages or enquiries of {_day(latest)}, younger than this backup of "
        f"{_day(datetime.fromisoformat(manifest.made))}: they would be lost."
    )
    typed = ask(f"{lost} Type the name of this site, {name}, to go on: ").strip().lower()
    if not typed:
        raise BackupProblem(f"{lost} If they may be, add --site {name}. Nothing was changed.")
    if typed != name:
        raise BackupProblem(f"This site is {name}, not {typed}. Nothing was changed.")


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H:i")


def put_uploads(storage: Storage, path: Path, manifest: Manifest, work: Path) -> int:
    """Write the files that are not there yet as they should be, and lay the database's dump ready."""
    written = 0
    for name, content in archive.members(path):
        if name.startswith(archive.MEDIA):
            name = name.removeprefix(archive.MEDIA)
            written += uploads.put(storage, name, manifest.media[name], content)
        elif name == archive.DATABASE[manifest.vendor]:
            with (work / name).open("wb") as target:
                shutil.copyfileobj(content, target, archive.CHUNK)
    return written


def already(written: int) -> str:
    """What a restore that stops at the database has done by then."""
    if not written:
        return "No uploaded file was changed."
    return (
        f"{written:,} uploaded files are those of the backup already; none was removed. "
        "Start the restore again when the reason is gone."
    )


def compare(manifest: Manifest, found: dict[str, int]) -> dict[str, int]:
    """Where the rows are not as many as they were: a site that goes on gets new ones at once."""
    return {
        name: found.get(name, 0)
        for name in manifest.tables
        if found.get(name) != manifest.tables[name]
    }


def bring_forward(connection: BaseDatabaseWrapper, manifest: Manifest) -> int:
    """Migrate to this release, sign everybody out and say that everything may have changed."""
    with patient(connection.alias) as second:
        call_command("migrate", verbosity=0, interactive=False, database=second.alias)
        # A sign-in that was ended after the backup must not come back with it.
        Session.objects.using(second.alias).all().delete()
        bump_version()
        for cache in caches.all():
            cache.clear()
        applied = MigrationLoader(second).applied_migrations
    return len(applied) - len(manifest.migrations)


def remove_others(storage: Storage, manifest: Manifest) -> int:
    """Files of the site that was replaced: nothing points to them any more."""
    others = [name for name in uploads.names(storage) if name not in manifest.media]
    for name in others:
        storage.delete(name)
    return len(others)
