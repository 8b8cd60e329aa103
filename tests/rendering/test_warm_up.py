"""Before a process has its first visitor it has seen each kind of page once."""

from unittest.mock import Mock

import pytest
from django.db import OperationalError
from wagtail.models import Page

from home.models import HomePage
from palms import warm_up
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(settings) -> list[str]:
    settings.PAGE_CACHE_ENTRIES = 100
    settings.ALLOWED_HOSTS = ["", ".example.org", "www.example.org"]
    small_site()
    return []


def server(asked):
    def application(environ, start_response):
        assert environ["HTTP_HOST"] == "www.example.org"
        assert environ["REQUEST_METHOD"] == "GET"
        asked.append(environ["PATH_INFO"])
        return Mock(__iter__=lambda self: iter([b""]))

    return application


def test_one_page_of_each_type_is_requested(asked):
    warm_up.warm_up(server(asked))
    types = [type(Page.objects.get(url_path=f"/home{path}").specific) for path in asked]
    assert len(types) == len(set(types))
    assert {"HomePage", "ArticlePage", "ServicePage"} <= {kind.__name__ for kind in types}


def test_a_process_starts_without_its_database(asked, monkeypatch):
    monkeypatch.setattr(HomePage.objects, "live", Mock(side_effect=OperationalError("away")))
    monkeypatch.setattr("wagtail.models.get_page_models", lambda: [HomePage])
    warm_up.warm_up(server(asked))
    assert asked == []


def test_where_pages_are_not_kept_nothing_is_asked(asked, settings):
    settings.PAGE_CACHE_ENTRIES = 0
    warm_up.warm_up(server(asked))
    assert asked == []
