"""Without a web process, uncached URLs get our error page with the telephone number."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from django.core.management import call_command

from caching.content import bump_version
from contact.models import ContactDetails
from tests.documents import only, parse, words
from tests.factories import records


@pytest.fixture
def phone(db) -> str:
    details = ContactDetails.for_site(records.default_site())
    details.phone = details.whatsapp = "+27821234567"
    details.save()
    return "082 123 4567"


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD", "PUT"])
@pytest.mark.parametrize("path", ["/contact/enquiry/", "/search/?q=a", "/never-asked/", "/admin/"])
def test_uncached_urls_get_the_error_page_while_the_site_is_down(edge, web, phone, path, method):
    call_command("refresh_edge")
    web.stop()
    answer = edge.ask(
        path, method=method, body="name=Naledi" if method in ("POST", "PUT") else None
    )
    web.start()
    assert answer.status == 503
    assert "no-store" in answer.one("Cache-Control")
    if method != "HEAD":
        document = parse(answer.body.decode())
        assert phone in words(only(document, "main"))
        assert "nginx" not in answer.body.decode()
        assert document.query('a[href="tel:+27821234567"]')


def test_a_new_number_is_on_the_error_page_within_a_minute(edge, web, phone):
    """The edge fetches the error page each minute; the test removes the cached one instead."""
    call_command("refresh_edge")
    ContactDetails.objects.update(phone="+27831234567")
    bump_version()
    for copy in (edge.folder / "edge/static").rglob("*"):
        if copy.is_file():
            copy.unlink()
    edge.stop()
    edge.start()
    call_command("refresh_edge")
    web.stop()
    assert "083 123 4567" in edge.ask("/search/?q=a", accept_encoding="identity").body.decode()


def test_an_edge_that_never_reached_the_site_has_a_static_error_page(edge, web):
    web.stop()
    answer = edge.ask("/")
    web.start()
    assert answer.status == 503
    assert "try again" in answer.body.decode()
    assert "nginx" not in answer.body.decode()


def test_the_error_page_contains_its_styles_and_allows_them(edge, phone):
    answer = edge.ask("/site-away/", accept_encoding="identity")
    (style,) = re.findall("<style>(.*?)</style>", answer.body.decode(), re.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.one("Content-Security-Policy")
    assert "/static/" not in answer.body.decode()
