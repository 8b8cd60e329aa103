"""Before a process has its first visitor it has seen each kind of page once."""

from unittest.mock import Mock

import pytest
from django.db import OperationalError
from wagtail.models import Page

from core import warm_up
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(settings) -> list[str]:
    settings.PAGE_CACHE_BYTES = 1_000_000
    settings.ALLOWED_HOSTS = ["", ".example.org", "www.example.org"]
    small_site()
    return []


def server(asked):
    def application(environ, start_response):
        assert environ["HTTP_HOST"] == "www.example.org"
        assert environ["REQUEST_METHOD"] == "GET"
        asked.append(environ["PATH_INFO"])
        return [b""]

    return application


def test_one_page_of_each_type_is_asked_for(asked):
    warm_up.warm_up(server(asked))
    types = [type(Page.objects.get(url_path=f"/home{path}").specific) for path in asked]
    assert len(types) == len(set(types))
    assert {"HomePage", "ArticlePage", "ServicePage"} <= {kind.__name__ for kind in types}


def test_a_process_starts_without_its_database(asked, monkeypatch):
    monkeypatch.setattr(warm_up, "_one_of_each_type", Mock(side_effect=OperationalError("away")))
    warm_up.warm_up(server(asked))
    assert asked == []


def test_where_pages_are_not_kept_nothing_is_asked(asked, settings):
    settings.PAGE_CACHE_BYTES = 0
    warm_up.warm_up(server(asked))
    assert asked == []
