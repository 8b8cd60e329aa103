"""What many pages share is kept for a content version, and never shown to the wrong reader."""

from unittest.mock import Mock
from urllib.parse import urlencode

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from images import sources
from tests.documents import only, parse, values, words
from tests.factories import pages, records

pytestmark = pytest.mark.django_db

TYPED = "Typed by somebody else"


def page(address: str):
    return parse(Client().get(address))


def test_a_claims_evidence_says_what_was_last_saved(client):
    claim = records.claim(statement="Heat helps.", explanation="In two small studies.")
    article = pages.article(body=[("wow_fact", {"claim": claim.pk, "fact": ""})])
    assert "two small studies" in words(page(article.url), ".wow-fact__explanation")
    claim.explanation = "In three studies."
    claim.save()
    assert words(page(article.url), ".wow-fact__explanation") == "In three studies."


def test_what_a_reader_typed_is_shown_to_nobody_else(client):
    records.contact_details()
    article = pages.article(published_on=timezone.localdate())
    field = '.question-form [name="name"]'
    assert values(page(article.url), field, "value") == [""]
    data = urlencode({"question": "", "name": TYPED, "subject": "", "stamp": ""})
    for _ in range(2):
        answer = client.generic(
            "POST",
            f"/articles/{article.pk}/question/",
            data,
            content_type="application/x-www-form-urlencoded",
            headers={"Sec-Fetch-Site": "same-origin"},
        )
        assert values(parse(answer), field, "value") == [TYPED]
        assert TYPED not in client.get(article.url).content.decode()


def test_addresses_that_lead_nowhere_are_not_kept(client):
    records.contact_details()
    client.get("/articles/")
    client.get("/not-here/")
    before = len(caches["content"]._cache)  # type: ignore[attr-defined]
    for number in range(20):
        assert client.get(f"/not-here-{number}/").status_code == 404
    assert len(caches["content"]._cache) == before  # type: ignore[attr-defined]


def test_a_page_is_found_where_there_was_none(client):
    records.contact_details()
    assert client.get("/plain/").status_code == 404
    made = pages.standard(slug="plain", title="Now there")
    assert "Now there" in only(parse(client.get("/plain/")), "h1").to_text()
    made.slug = "elsewhere"
    made.save()
    assert client.get("/plain/").status_code == 404
    assert client.get("/elsewhere/").status_code == 200


def test_of_two_pages_at_one_address_the_older_one_is_shown(client):
    """Two editors may make them at the same moment: only forms look for a slug that is taken."""
    records.contact_details()
    first, second = pages.standard(title="First"), pages.standard(title="Second")
    Page.objects.filter(pk=second.pk).update(slug=first.slug, url_path=first.url_path)
    assert "First" in only(parse(client.get(first.url)), "h1").to_text()


def test_a_path_longer_than_any_cache_key(client):
    records.contact_details()
    deep = pages.standard(slug="a" * 250)
    deeper = pages.standard(deep, slug="b" * 250, title="Deep down")
    for _ in range(2):
        assert client.get(deeper.url).status_code == 200
    assert client.get("/" + "ünläng/" * 80).status_code == 404


def test_a_card_without_its_picture_is_not_kept(client, monkeypatch):
    records.contact_details()
    pages.article(hero_image=records.image())
    with monkeypatch.context() as outage:
        outage.setattr(sources, "_raster_sources", Mock(side_effect=OSError("the storage is away")))
        assert values(page("/articles/"), ".lead-story img", "src") == []
    # Broken pictures are left alone for a minute.
    monkeypatch.setattr(sources, "_identity", lambda image: "another minute")
    assert values(page("/articles/"), ".lead-story img", "src")
