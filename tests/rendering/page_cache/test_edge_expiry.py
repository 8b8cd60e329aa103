"""X-Accel-Expires: how long the edge keeps a response, and which responses replace its copy."""

from urllib.parse import unquote

import pytest
from wagtail.models import PageViewRestriction

from core import edge_expiry

pytestmark = pytest.mark.django_db


def test_the_edge_replaces_an_unpublished_page(visitor, article):
    """Otherwise the edge could serve its stale copy while the site is down."""
    article.unpublish()
    gone = visitor.get(article.url)
    assert gone.status_code == 404
    assert gone.headers["X-Accel-Expires"].startswith("@")
    assert "ETag" not in gone.headers


def test_the_edge_replaces_a_page_that_became_private(visitor, article):
    restriction = {"restriction_type": PageViewRestriction.LOGIN}
    PageViewRestriction.objects.create(page=article, **restriction)
    answer = visitor.get(article.url)
    assert answer.status_code == 302
    assert answer.headers["X-Accel-Expires"].startswith("@")


@pytest.mark.parametrize(
    "path",
    [
        "/x%0A/../articles/",
        "//articles/",
        "/articles/./",
        "/./articles/",
        "/articles/..",
        "/articles%3Fpage=2",
    ],
)
def test_a_path_that_the_edge_would_normalize_replaces_nothing(visitor, spa, path):
    answer = visitor.get("/", PATH_INFO=unquote(path))
    assert answer.status_code in (301, 404)
    assert "X-Accel-Expires" not in answer.headers


def test_the_edge_keeps_a_page_until_the_second_is_over(visitor, article, monkeypatch):
    monkeypatch.setattr(edge_expiry, "time", lambda: 1_800_000_000.9)
    assert visitor.get(article.url).headers["X-Accel-Expires"] == "@1800000000"
    # The edge's own clock takes precedence: ours may be ahead.
    response = visitor.get(article.url, headers={"X-Edge-Time": "1799990000.123"})
    assert response.headers["X-Accel-Expires"] == "@1799990000"
