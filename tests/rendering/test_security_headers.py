"""Content-Security-Policy and related response headers."""

import re

import pytest

from tests.documents import parse, values
from tests.factories import people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def spa():
    return small_site()


def policy(response) -> dict[str, list[str]]:
    parts = response.headers["Content-Security-Policy"].split(";")
    return {words[0]: words[1:] for part in parts if (words := part.split())}


def test_public_pages_allow_no_inline_scripts(client, spa):
    for page in [*spa.pages.values()]:
        found = policy(client.get(page.url))
        assert found["default-src"] == ["'none'"]
        assert found["script-src"] == ["'self'"]
        assert found["style-src"] == ["'self'"]
        assert found["base-uri"] == ["'none'"]
        assert "unsafe" not in str(found)


def test_no_public_page_has_inline_scripts_or_styles(client, spa):
    addresses = [page.url for page in spa.pages.values()]
    for address in [*addresses, "/search/?q=massage", "/nope/", "/areas/"]:
        document = parse(client.get(address))
        assert not list(values(document, "[style]", "style")), address
        text = client.get(address).content.decode()
        assert not re.search(r"\son[a-z]+=", text), address
        for kind in re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", text):
            assert "json" in kind, address


def test_the_admin_has_its_own_policy_and_loads_nothing_from_other_hosts(client, spa):
    client.force_login(people.owner())
    found = policy(client.get("/admin/"))
    assert "'unsafe-inline'" in found["script-src"]
    assert not [source for source in found["script-src"] if "://" in source]
    assert found["form-action"] == ["'self'"]
    assert found["script-src-attr"] == ["'none'"]


def test_the_policy_is_sent_once(client, spa):
    """No second, report-only header: there is no report endpoint."""
    client.force_login(people.owner())
    for address in ("/", "/nope/", "/admin/", "/admin/login/", "/admin/pages/", "/admin/nope/"):
        headers = client.get(address).headers
        assert "Content-Security-Policy" in headers, address
        assert "Content-Security-Policy-Report-Only" not in headers, address


def test_sign_in_pages_have_no_inline_scripts(client, spa):
    for address in ("/admin/login/", "/admin/password/reset/"):
        assert "unsafe" not in str(policy(client.get(address))), address


def test_other_headers(client, spa):
    headers = client.get("/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
