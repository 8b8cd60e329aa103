"""Speculation rules tell browsers which pages to prefetch."""

import json

import pytest

from tests.factories import people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


def test_every_public_page_links_to_the_rules(client) -> None:
    site = small_site()
    for page in site.pages.values():
        assert client.get(page.url)["Speculation-Rules"] == '"/speculation-rules.json"', page
    answer = client.get("/speculation-rules.json")
    assert answer["Content-Type"] == "application/speculationrules+json"
    assert "max-age" in answer["Cache-Control"]
    rule = json.loads(answer.content)["prefetch"][0]
    assert rule["eagerness"] == "moderate"


def test_the_admin_404s_and_files_do_not(client) -> None:
    client.force_login(people.superuser())
    for address in ("/admin/", "/no/such/page/", "/robots.txt"):
        assert not client.get(address).has_header("Speculation-Rules"), address
