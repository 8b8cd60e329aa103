"""For the tests of stores and of backups, each of which imports those it needs in its conftest."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories import enquiries, people
from tests.factories.site import small_site
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.missing_programs import skip_without
from tests.stores.servers import RedisServer, S3Server

__all__ = ["db", "filled", "redis_server", "s3", "sites"]


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    server = S3Server()
    yield server
    server.stop()


@pytest.fixture
def redis_server(tmp_path: Path) -> Iterator[RedisServer]:
    skip_without("redis-server", "redis-server")
    server = RedisServer(tmp_path)
    yield server
    server.kill()


@pytest.fixture(scope="session")
def db(django_db_setup: None) -> None:
    """The tests' database is laid out, but no transaction is kept open around each test."""


@pytest.fixture(scope="session")
def sites(
    db: None, django_db_blocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[IsolatedSites]:
    made = IsolatedSites(tmp_path_factory.mktemp("sites"), django_db_blocker.unblock)
    yield made
    with django_db_blocker.unblock():
        made.remove()


@pytest.fixture(scope="session")
def filled(sites: IsolatedSites) -> IsolatedSite:
    """A site in use: a page of each type, pictures and smaller copies of them, people, enquiries."""
    from django.test import Client

    site = sites.migrated()
    with site.running():
        small = small_site()
        enquiries.enquiry(name="Ünal Ōkami")
        client = Client()
        client.force_login(people.owner())
        assert client.get(small.article.url).status_code == 200
    return site
