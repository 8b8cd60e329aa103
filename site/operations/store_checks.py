"""System checks that database, cache, uploads and backup destination can be used."""

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

from operations.backup.databases import separate_connection
from operations.backup.destinations import check_not_among_uploads, destination_for
from operations.backup.encryption import recipients
from operations.backup.errors import BackupError
from operations.backup.postgresql import find_programs
from operations.store_errors import STORE_ERRORS, describe


def check_database(databases: Sequence[str]) -> Iterator[CheckMessage]:
    for alias in databases:
        try:
            # Outside the pool, whose timeout would hide the reason.
            with (
                separate_connection(connections[alias]) as connection,
                connection.cursor() as cursor,
            ):
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
        except STORE_ERRORS as error:
            yield Error(
                f"The database cannot be used: {describe(error)}.",
                hint="Look at DATABASE_URL, for example postgres://user:password@host/name",
                id="palms.stores.E001",
            )


def check_cache(databases: Sequence[str]) -> Iterator[CheckMessage]:
    cache: Any = caches["default"]
    if not hasattr(cache, "_cache"):
        return
    word = secrets.token_hex(8)
    try:
        # Without ResilientRedisCache's handling of errors, which treats them as a cache miss.
        with suppress(AttributeError):
            client = cache._cache.get_client(None, write=True)
            client.set(f"palms-check:{word}", word, ex=10)
            client.delete(f"palms-check:{word}")
    except STORE_ERRORS as error:
        yield Error(
            f"The cache cannot be used: {describe(error)}.",
            hint="Look at CACHE_URL, for example redis://:password@host:6379/0",
            id="palms.stores.E003",
        )


def check_uploads(databases: Sequence[str]) -> Iterator[CheckMessage]:
    hint = "Look at MEDIA_STORE, for example s3://KEY:SECRET@s3.example.com/bucket"
    if isinstance(default_storage, FileSystemStorage):
        hint = "Uploads lie in media/ under VAR_DIR: make it writable for the site's user"
    name, saved = f".check-{secrets.token_hex(8)}", ""
    try:
        saved = default_storage.save(name, ContentFile(b"ok"))
        with default_storage.open(saved) as file:
            file.read()
        yield from _check_public_url(saved)
    except STORE_ERRORS as error:
        yield Error(
            f"Uploads cannot be kept: {describe(_detailed_error(error))}.",
            hint=hint,
            id="palms.stores.E004",
        )
    finally:
        if saved:
            with suppress(*STORE_ERRORS):
                default_storage.delete(saved)


def _detailed_error(error: BaseException) -> BaseException:
    """Replace S3's 403 to a HEAD request, which has no body, by that to a list request."""
    if "(403)" in str(error):
        try:
            default_storage.listdir("")
        except STORE_ERRORS as fuller:
            return fuller
    return error


def _check_public_url(name: str) -> Iterator[CheckMessage]:
    address = default_storage.url(name)
    if not address.startswith(("http://", "https://")):
        return
    try:
        with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - http only, see above
            return
    except (urllib.error.URLError, OSError) as error:
        said = getattr(error, "code", None) or getattr(error, "reason", error)
        yield Warning(
            f"A picture kept at {address.rpartition('/')[0]}/ could not be fetched as a visitor "
            f"would: {said}.",
            hint="Allow everybody to read the bucket, or name where they may: ?public=https://…",
            id="palms.stores.W001",
        )


def check_backups(databases: Sequence[str]) -> Iterator[CheckMessage]:
    if not settings.BACKUP_TO:
        return
    hint = "Look at BACKUP_TO, for example /var/backups/palms or s3://KEY:SECRET@host/bucket/prefix"
    try:
        destination = destination_for(settings.BACKUP_TO)
        check_not_among_uploads(destination, default_storage)
        recipients(settings.BACKUP_KEY)
        for alias in databases:
            with separate_connection(connections[alias]) as connection:
                if connection.vendor == "postgresql":
                    connection.ensure_connection()
                    find_programs(connection.pg_version // 10000)  # type: ignore[attr-defined]
        pending = destination.start_backup("check")
        try:
            pending.write(b"ok")
            pending.finish()
            with pending.read_back() as file:
                file.read()
        finally:
            pending.abort()
        destination.names()
    except (BackupError, ImproperlyConfigured) as error:
        yield Error(f"Backups cannot be made: {error}", hint=hint, id="palms.stores.E005")
    except STORE_ERRORS as error:
        yield Error(
            f"Backups cannot be kept: {describe(error)}.", hint=hint, id="palms.stores.E005"
        )


CHECKS = (check_database, check_cache, check_uploads, check_backups)
