"""Pages accept GET and HEAD only."""

import pytest

from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_unsafe_methods_are_refused(client, method):
    for page in small_site().pages.values():
        answer = client.generic(method, page.url)
        assert answer.status_code == 405, page
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_options_lists_the_allowed_methods(client):
    for page in small_site().pages.values():
        assert client.options(page.url).headers["Allow"] == "GET, HEAD, OPTIONS"
