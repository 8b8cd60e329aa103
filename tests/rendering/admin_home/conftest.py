import pytest
from django.test import Client

from tests.factories import people


def signed_in(account) -> Client:
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def owner(db) -> Client:
    return signed_in(people.owner())


@pytest.fixture
def editor(db) -> Client:
    return signed_in(people.editor())
