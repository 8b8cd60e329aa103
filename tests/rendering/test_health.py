"""Alive and ready are two questions, with an answer each."""

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage

from palms import health


def broken(*args, **kwargs):
    raise OSError("gone")


def test_alive_asks_nobody(client):
    # No database fixture: a query would fail the test.
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_when_everything_answers(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.content == b"database ok\ncache ok\nuploads ok\n"
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_not_ready_without_the_database(client, monkeypatch):
    monkeypatch.setitem(health.CHECKS, "database", broken)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert b"database away" in answer.content


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("place", "name", "method"),
    [(cache, "cache", "set"), (default_storage, "uploads", "exists")],
)
def test_serves_on_without_cache_or_uploads_and_says_so(client, monkeypatch, place, name, method):
    monkeypatch.setattr(place, method, broken)
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert f"{name} away" in answer.content.decode()
