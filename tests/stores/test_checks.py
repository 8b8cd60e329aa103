"""What is wrong with a store is said before anybody is served, in a sentence for each fault."""

import urllib.request
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.checks import WARNING, CheckMessage, run_checks
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection, connections
from pyrage import x25519

from operations import store_checks
from operations.backup.destinations import check_not_among_uploads, destination_for
from operations.backup.errors import BackupError
from operations.store_errors import describe
from palms.settings import stores
from stores.storage_settings import storage_settings
from stores.storages import BucketStorage
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.stores.servers import RedisServer, S3Server


@pytest.fixture
def site(sites: IsolatedSites) -> Iterator[IsolatedSite]:
    with sites.migrated().running() as running:
        yield running


def messages(check: Callable) -> list[CheckMessage]:
    return list(check(["default"]))


def sentence(check: Callable) -> str:
    [message] = messages(check)
    assert message.hint
    return message.msg


def test_stores_that_serve_are_passed_over_in_silence_and_left_clean(
    site: IsolatedSite, redis_server: RedisServer, s3: S3Server, settings
) -> None:
    settings.CACHES = stores.caches(redis_server.url)
    settings.BACKUP_TO = s3.address(f"{s3.bucket(public=False)}/backups")
    site.storage = storage_settings(s3.address(s3.bucket()))
    with site.running():
        call_command("check", tags=["stores"], databases=["default"], fail_level="WARNING")
        assert site.files() == {}


def test_the_command_fails_and_the_ordinary_check_asks_no_store(
    site: IsolatedSite, settings
) -> None:
    settings.CACHES = stores.caches("unix:///nowhere/redis.sock")
    with pytest.raises(CommandError, match="The cache cannot be used: no server answers"):
        call_command("check", tags=["stores"], databases=["default"])
    assert not [
        found for found in run_checks(databases=[]) if (found.id or "").startswith("palms.stores")
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"HOST": "127.0.0.1", "PORT": "1"}, "no server answers at this address"),
        ({"HOST": "nowhere.invalid", "PORT": "5432"}, "there is no server of this name"),
        ({"HOST": "/nowhere"}, "no server answers at this address"),
    ],
)
def test_a_database_out_of_reach(site: IsolatedSite, changes: dict, words: str) -> None:
    from django.db.backends.postgresql.base import DatabaseWrapper

    away = DatabaseWrapper(
        {**connection.settings_dict, "USER": "palms", "NAME": "palms", "OPTIONS": {}, **changes},
        "default",
    )
    with _default(away):
        assert sentence(store_checks.check_database) == f"The database cannot be used: {words}."


def _default(wrapper):
    return patch.object(store_checks, "connections", {"default": wrapper})


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ('FATAL:  password authentication failed for user "palms"', "name and password"),
        ("fe_sendauth: no password supplied", "the address has none"),
        ('FATAL:  database "plams" does not exist', "no database of this name"),
        ('FATAL:  role "plams" does not exist', "has no such user"),
        ("connection timeout expired", "does not answer"),
        ("FATAL:  sorry, too many clients already", "no free connection"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.9"', "no entry for this machine"),
        ("attempt to write a readonly database", "is read-only"),
        ("something quite new", "unknown error: something quite new"),
    ],
)
def test_what_a_database_says(said: str, words: str) -> None:
    assert words in describe(OperationalError(said))


def test_a_database_of_another_name(site: IsolatedSite) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL alone has databases side by side")
    away = connections["default"].copy()
    away.settings_dict["NAME"] = "plams"
    with _default(away):
        assert "the server has no database of this name" in sentence(store_checks.check_database)


def test_a_database_in_which_nothing_may_be_made(site: IsolatedSite) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no rights of its own")
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE reader LOGIN")
    away = connections["default"].copy()
    away.settings_dict["USER"] = "reader"
    try:
        with _default(away):
            assert "may make no tables" in sentence(store_checks.check_database)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP ROLE reader")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("redis://127.0.0.1:1/0", "no server answers at this address"),
        ("redis://nowhere.invalid:6379/0", "there is no server of this name"),
    ],
)
def test_a_cache_out_of_reach(site: IsolatedSite, settings, address: str, words: str) -> None:
    settings.CACHES = stores.caches(address)
    assert sentence(store_checks.check_cache) == f"The cache cannot be used: {words}."


def test_a_cache_with_another_password(site: IsolatedSite, settings, tmp_path: Path) -> None:
    server = RedisServer(tmp_path, "--requirepass", "right")
    try:
        settings.CACHES = stores.caches(server.url)
        assert "requires a password and the address has none" in sentence(store_checks.check_cache)
        settings.CACHES = stores.caches(server.url.replace("unix://", "unix://:wrong@"))
        assert "refuses this password" in sentence(store_checks.check_cache)
        settings.CACHES = stores.caches(server.url.replace("unix://", "unix://:right@"))
        assert not messages(store_checks.check_cache)
    finally:
        server.kill()


def test_a_full_cache_without_eviction_and_a_replica(
    site: IsolatedSite, settings, redis_server: RedisServer
) -> None:
    import redis

    settings.CACHES = stores.caches(redis_server.url)
    client = redis.Redis(unix_socket_path=str(redis_server.socket))
    client.config_set("maxmemory", 1)
    assert "its memory is full and it evicts nothing" in sentence(store_checks.check_cache)
    client.config_set("maxmemory", 0)
    client.replicaof("127.0.0.1", 1)
    assert "use the primary server" in sentence(store_checks.check_cache)
    client.close()


def uploads_with(site: IsolatedSite, address: str) -> str:
    site.storage = storage_settings(address)
    with site.running():
        return sentence(store_checks.check_uploads)


def test_a_bucket_that_is_not_there_and_a_storage_out_of_reach(
    site: IsolatedSite, s3: S3Server
) -> None:
    assert "there is no bucket of this name" in uploads_with(site, s3.address("no-such-bucket"))
    said = uploads_with(site, "s3://key:secret@127.0.0.1:1/bucket?tls=no")
    assert said == "Uploads cannot be kept: no server answers at this address."


@pytest.fixture
def guarded(s3: S3Server) -> Iterator[str]:
    """A bucket whose server looks at keys, as real ones do."""
    bucket = s3.bucket()
    _guard(s3, "0")
    yield bucket
    _guard(s3, "inf")


def _guard(s3: S3Server, free_requests: str) -> None:
    address = f"http://127.0.0.1:{s3.port}/moto-api/reset-auth"
    words = {"Content-Type": "text/plain"}
    urllib.request.urlopen(urllib.request.Request(address, free_requests.encode(), words))


def test_an_unknown_key(site: IsolatedSite, s3: S3Server, guarded: str) -> None:
    assert "it has no such access key" in uploads_with(site, s3.address(guarded))


def test_pictures_that_visitors_cannot_fetch(site: IsolatedSite, s3: S3Server) -> None:
    site.storage = storage_settings(s3.address(s3.bucket(public=False)))
    with site.running():
        [message] = messages(store_checks.check_uploads)
    # A warning only: pages are served without them.
    assert message.level == WARNING
    assert message.msg.endswith("could not be fetched as a visitor would: 403.")


def test_a_folder_that_cannot_be_written(site: IsolatedSite, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    site.storage = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(tmp_path / "file")},
    }
    with site.running():
        assert "Uploads cannot be kept" in sentence(store_checks.check_uploads)


@pytest.mark.parametrize(
    ("to", "key", "words"),
    [
        ("s3://nothing", "", "BACKUP_TO cannot be read. Example: BACKUP_TO='s3://KEY:SECRET@"),
        ("s3://a:b@127.0.0.1:1/bucket?tls=no", "", "no server answers at this address"),
        ("{media}/backups", "", "within the uploads, which visitors can fetch"),
        ("/dev/null/backups", "", "/dev/null/backups is not a folder"),
        ("{folder}", "nonsense", "BACKUP_KEY is not an age public key"),
        pytest.param(
            "{folder}",
            str(x25519.Identity.generate()),
            "a secret key, which must not be on",
            id="a secret key",
        ),
    ],
)
def test_a_place_for_backups_that_is_none(
    site: IsolatedSite, settings, tmp_path: Path, to: str, key: str, words: str
) -> None:
    settings.BACKUP_TO = to.format(media=site.folder / "media", folder=tmp_path)
    settings.BACKUP_KEY = key
    assert words in sentence(store_checks.check_backups)


def test_backups_in_the_bucket_of_the_uploads(site: IsolatedSite, s3: S3Server, settings) -> None:
    """Visitors could fetch them, each would hold those before it, and a restore would remove them."""
    bucket = s3.bucket()
    settings.BACKUP_TO = s3.address(f"{bucket}/backups")
    site.storage = storage_settings(s3.address(bucket))
    with site.running():
        assert "that of the uploads, which visitors" in sentence(store_checks.check_backups)
        assert site.files() == {}


@pytest.mark.parametrize(
    ("uploads", "same"),
    [
        ("s3://a:b@S3.example.com/spa", True),
        ("s3://a:b@s3.example.com:443/spa?public=https://media.example.org", True),
        ("s3://a:b@s3.example.com/spa-media", False),
        ("s3://a:b@s3.example.com:9000/spa", False),
        ("s3://a:b@s3.example.org/spa", False),
    ],
)
def test_the_same_bucket_in_other_words(uploads: str, same: bool) -> None:
    media = storage_settings(uploads)
    storage = BucketStorage(**media["OPTIONS"])
    place = destination_for("s3://c:d@s3.example.com/spa/nightly?region=af-south-1")
    with pytest.raises(BackupError) if same else nullcontext():
        check_not_among_uploads(place, storage)


def test_amazons_buckets_are_the_same_from_every_region() -> None:
    storage = BucketStorage(**storage_settings("s3://a:b@s3.amazonaws.com/spa")["OPTIONS"])
    with pytest.raises(BackupError):
        check_not_among_uploads(
            destination_for("s3://c:d@s3.af-south-1.amazonaws.com/spa/x"), storage
        )


def test_backups_without_postgresqls_programs(site: IsolatedSite, settings, tmp_path: Path) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite needs no programs")
    settings.BACKUP_TO = str(tmp_path)
    with patch("operations.backup.postgresql._folders", return_value=[]):
        assert "apt install postgresql-client-" in sentence(store_checks.check_backups)


def test_no_message_contains_a_secret(site: IsolatedSite, s3: S3Server, settings) -> None:
    settings.BACKUP_TO = "s3://mykey:mysecret@127.0.0.1:1/bucket?tls=no"
    settings.CACHES = stores.caches("redis://:mysecret@127.0.0.1:1/0")
    site.storage = storage_settings("s3://mykey:mysecret@127.0.0.1:1/bucket?tls=no")
    with site.running():
        found = run_checks(tags=["stores"], databases=["default"])
    assert len(found) == 3
    assert "mysecret" not in str(found)
