"""While no web process answers, what is not kept gets our own words with the telephone number."""

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
def test_what_is_not_kept_is_answered_in_our_words_while_the_site_is_away(
    edge, web, phone, path, method
):
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


def test_a_new_number_shows_there_within_a_minute(edge, web, phone):
    """The edge asks for the page anew each minute; here its copy is simply gone."""
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
    web.start()


def test_an_edge_that_never_saw_the_site_has_words_of_its_own(edge, web):
    web.stop()
    answer = edge.ask("/")
    web.start()
    assert answer.status == 503
    assert "try again" in answer.body.decode()
    assert "nginx" not in answer.body.decode()


def test_the_page_for_then_brings_its_styles_and_may_show_them(edge, phone):
    answer = edge.ask("/site-away/", accept_encoding="identity")
    (style,) = re.findall("<style>(.*?)</style>", answer.body.decode(), re.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.one("Content-Security-Policy")
    assert "/static/" not in answer.body.decode()
