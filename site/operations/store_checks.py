"""Are the stores there, and may the site use them? Asked before serving."""

import secrets
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.core.checks import CheckMessage, Error, Warning
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connections

from operations.backup.databases import apart
from operations.backup.places import place_at, refuse_among_uploads
from operations.backup.postgresql import find_programs
from operations.backup.problems import BackupProblem
from operations.backup.sealing import recipients
from operations.store_problems import STORE_ERRORS, in_words


def database_serves(databases: Sequence[str]) -> Iterator[CheckMessage]:
    for alias in databases:
        try:
            # Without the pool, which would only say that it has waited in vain.
            with apart(connections[alias]) as connection, connection.cursor() as cursor:
                cursor.execute("SELECT 1")
                if connection.vendor == "postgresql":
                    cursor.execute(
                        "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)"
                    )
                    if not cursor.fetchone()[0]:
                        yield Error(
                            "The database user may make no tables in this database.",
                            hint="As the database's owner: GRANT CREATE, USAGE ON SCHEMA public TO …",
                            id="palms.stores.E002",
                        )
        except STORE_ERRORS as problem:
            yield Error(
                f"The database cannot be used: {in_words(problem)}.",
                hint="Look at DATABASE_URL, for example postgres://user:password@host/name",
                id="palms.stores.E001",
            )


def cache_serves(databases: Sequence[str]) -> Iterator[CheckMessage]:
    cache: Any = caches["default"]
    if not hasattr(cache, "_cache"):
        return
    word = secrets.token_hex(8)
    try:
        # Past the site's own patience, which takes a silent server for an empty one.
        with suppress(AttributeError):
            client = cache._cache.get_client(None, write=True)
            client.set(f"palms-check:{word}", word, ex=10)
            client.delete(f"palms-check:{word}")
    except STORE_ERRORS as problem:
        yield Error(
            f"The cache cannot be used: {in_words(problem)}.",
            hint="Look at CACHE_URL, for example redis://:password@host:6379/0",
            id="palms.stores.E003",
        )


def uploads_serve(databases: Sequence[str]) -> Iterator[CheckMessage]:
    hint = "Look at MEDIA_STORE, for example s3://KEY:SECRET@s3.example.com/bucket"
    if isinstance(default_storage, FileSystemStorage):
        hint = "Uploads lie in media/ under VAR_DIR: make it writable for the site's user"
    name, saved = f".check-{secrets.token_hex(8)}", ""
    try:
        saved = default_storage.save(name, ContentFile(b"ok"))
        with default_storage.open(saved) as file:
            file.read()
        yield from _visitors_can_fetch(saved)
    except STORE_ERRORS as problem:
        yield Error(
            f"Uploads cannot be kept: {in_words(_in_full(problem))}.",
            hint=hint,
            id="palms.stores.E004",
        )
    finally:
        if saved:
            with suppress(*STORE_ERRORS):
                default_storage.delete(saved)


def _in_full(problem: BaseException) -> BaseException:
    """A bucket's first refusal has no words: asked for a list it says whether key, secret or right."""
    if "(403)" in str(problem):
        try:
            default_storage.listdir("")
        except STORE_ERRORS as fuller:
            return fuller
    return problem


def _visitors_can_fetch(name: str) -> Iterator[CheckMessage]:
    address = default_storage.url(name)
    if not address.startswith(("http://", "https://")):
        return
    try:
        with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - http only, see above
            return
    except (urllib.error.URLError, OSError) as problem:
        said = getattr(problem, "code", None) or getattr(problem, "reason", problem)
        yield Warning(
            f"A picture kept at {address.rpartition('/')[0]}/ could not be fetched as a visitor "
            f"would: {said}.",
            hint="Allow everybody to read the bucket, or name where they may: ?public=https://…",
            id="palms.stores.W001",
        )


def backups_serve(databases: Sequence[str]) -> Iterator[CheckMessage]:
    if not settings.BACKUP_TO:
        return
    hint = "Look at BACKUP_TO, for example /var/backups/palms or s3://KEY:SECRET@host/bucket/prefix"
    try:
        place = place_at(settings.BACKUP_TO)
        refuse_among_uploads(place, default_storage)
        recipients(settings.BACKUP_KEY)
        for alias in databases:
            with apart(connections[alias]) as connection:
                if connection.vendor == "postgresql":
                    connection.ensure_connection()
                    find_programs(connection.pg_version // 10000)  # type: ignore[attr-defined]
        draft = place.draft("check")
        try:
            draft.write(b"ok")
            draft.finish()
            with draft.read_back() as file:
                file.read()
        finally:
            draft.discard()
        place.names()
    except (BackupProblem, ImproperlyConfigured) as problem:
        yield Error(f"Backups cannot be made: {problem}", hint=hint, id="palms.stores.E005")
    except STORE_ERRORS as problem:
        yield Error(
            f"Backups cannot be kept: {in_words(problem)}.", hint=hint, id="palms.stores.E005"
        )


CHECKS = (database_serves, cache_serves, uploads_serve, backups_serve)
