"""Pages are there to be read; what is sent to them is refused."""

import pytest

from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_pages_refuse_what_changes_something(client, method):
    for page in small_site().pages.values():
        answer = client.generic(method, page.url)
        assert answer.status_code == 405, page
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_pages_say_what_they_take(client):
    for page in small_site().pages.values():
        assert client.options(page.url).headers["Allow"] == "GET, HEAD, OPTIONS"
