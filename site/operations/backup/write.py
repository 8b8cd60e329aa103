"""From the running site to a checked backup."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.core.files.storage import Storage
from django.db.backends.base.base import BaseDatabaseWrapper
from pyrage import x25519

from operations import release
from operations.backup import archive, postgresql, sqlite, uploads
from operations.backup.manifest import Manifest, Part
from operations.backup.places import Draft, Place, refuse_among_uploads
from operations.backup.problems import BackupProblem
from operations.backup.rotation import name_for, too_old
from operations.backup.sealing import HashingWriter, seal
from operations.backup.unfinished import work_folder
from operations.store_problems import STORE_ERRORS

DATABASES = {"postgresql": postgresql, "sqlite": sqlite}


@dataclass
class Written:
    """What came of it."""

    name: str
    size: int
    manifest: Manifest
    removed: list[str]
    # What kept old ones from being removed; the backup itself is there.
    left: Exception | None = None


def back_up(
    connection: BaseDatabaseWrapper,
    storage: Storage,
    place: Place,
    keys: list[x25519.Recipient],
) -> Written:
    """Write one backup, check it, and only then let go of old ones."""
    moment = datetime.now(UTC)
    name = name_for(moment, sealed=bool(keys))
    if connection.vendor not in DATABASES:
        raise BackupProblem(f"Backups of a {connection.vendor} database cannot be made.")
    refuse_among_uploads(place, storage)
    manifests: list[Manifest] = []
    left: Exception | None = None
    try:
        # First, so that what a killed backup left does not take the room that this one needs.
        place.tidy()
    except STORE_ERRORS as problem:
        left = problem
    with work_folder() as work:
        draft = place.draft(name)
        try:
            contents = _contents(connection, storage, work, moment, manifests)
            written = HashingWriter(draft)
            seal(archive.Flow(contents), written, keys)
            draft.finish()
            _check(draft, written)
            draft.publish()
        except BaseException:
            # Why it failed is what counts; the next run removes what cannot be removed now.
            with suppress(*STORE_ERRORS):
                draft.discard()
            raise
    done = Written(name, written.size, manifests[0], removed=[], left=left)
    try:
        for old in too_old(place.names(), newest=name):
            place.remove(old)
            done.removed.append(old)
    except STORE_ERRORS as problem:
        done.left = problem
    return done


def _contents(
    connection: BaseDatabaseWrapper,
    storage: Storage,
    work: Path,
    moment: datetime,
    manifests: list[Manifest],
) -> Iterator[bytes]:
    """The whole archive. The database comes first: every picture it knows is there by then."""
    dumped, tables, migrations = DATABASES[connection.vendor].dump(connection, work)
    media: dict[str, Part] = {}
    with dumped.open("rb") as file:
        database = archive.Summed(archive.pieces(file))
        yield from archive.member(dumped.name, dumped.stat().st_size, database)
    yield from uploads.copied(storage, media)
    manifest = Manifest(
        made=f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        release=release.name(),
        vendor=connection.vendor,
        migrations=migrations,
        tables=tables,
        database=database.part,
        media=media,
    )
    manifests.append(manifest)
    yield from archive.ending(manifest)


def _check(draft: Draft, written: HashingWriter) -> None:
    """What lies there must be what was written: disks and networks lie at times."""
    with draft.read_back() as file:
        summed = archive.Summed(archive.pieces(file))
        for _ in summed:
            pass
    if summed.part != Part(written.size, written.digest.hexdigest()):
        raise BackupProblem("What was written cannot be read back as it was: no backup was kept.")
