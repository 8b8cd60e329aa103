"""/healthz without the database, /readyz with it."""

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage

from operations import health


def broken(*args, **kwargs):
    raise OSError("gone")


def test_healthz_queries_no_store(client):
    # No database fixture: a query would fail the test.
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_when_the_database_answers(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.content == b"database ok\n"
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_not_ready_without_the_database(client, monkeypatch):
    monkeypatch.setattr(health, "database_answers", broken)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.content == b"database away\n"


@pytest.mark.django_db
@pytest.mark.parametrize(("store", "method"), [(cache, "set"), (default_storage, "exists")])
def test_cache_and_uploads_are_not_waited_for(client, monkeypatch, store, method):
    asked = []
    monkeypatch.setattr(store, method, lambda *args, **kwargs: asked.append(args))
    assert client.get("/readyz").status_code == 200
    assert not asked
