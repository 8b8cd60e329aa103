"""A client with the page cache switched on, and a small site."""

from time import time

import pytest
from django.test import Client

import caching.pages
from tests.factories import pages
from tests.factories.site import small_site


@pytest.fixture
def spa():
    return small_site()


@pytest.fixture
def visitor(settings, monkeypatch):
    """A client without cookies, with the page cache switched on."""
    settings.PAGE_CACHE_ENTRIES = 100
    monkeypatch.setattr(caching.pages, "VERSION_SECONDS", 0)
    now = time()  # an ETag contains the hour, and a test may run across the full hour
    monkeypatch.setattr(caching.pages, "time", lambda: now)
    return Client()


@pytest.fixture
def article(spa):
    return pages.article(title="Feet first")
