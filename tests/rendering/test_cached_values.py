"""Values cached under the content version are fresh, bounded and never personal."""

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


def test_a_claim_is_shown_as_last_saved(client):
    claim = records.claim(statement="Heat helps.", explanation="In two small studies.")
    article = pages.article(body=[("wow_fact", {"claim": claim.pk, "fact": ""})])
    assert "two small studies" in words(page(article.url), ".wow-fact__explanation")
    claim.explanation = "In three studies."
    claim.save()
    assert words(page(article.url), ".wow-fact__explanation") == "In three studies."


def test_form_input_is_not_cached(client):
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


def test_paths_without_a_page_are_not_cached(client):
    records.contact_details()
    client.get("/articles/")
    client.get("/not-here/")
    before = len(caches["content"]._cache)  # type: ignore[attr-defined]
    for number in range(20):
        assert client.get(f"/not-here-{number}/").status_code == 404
    assert len(caches["content"]._cache) == before  # type: ignore[attr-defined]


def test_a_new_page_at_a_path_that_was_not_found(client):
    records.contact_details()
    assert client.get("/plain/").status_code == 404
    made = pages.standard(slug="plain", title="Now there")
    assert "Now there" in only(parse(client.get("/plain/")), "h1").to_text()
    made.slug = "elsewhere"
    made.save()
    assert client.get("/plain/").status_code == 404
    assert client.get("/elsewhere/").status_code == 200


def test_of_two_pages_with_one_path_the_older_is_served(client):
    """Concurrent requests can create them: only forms check that a slug is unique."""
    records.contact_details()
    first, second = pages.standard(title="First"), pages.standard(title="Second")
    Page.objects.filter(pk=second.pk).update(slug=first.slug, url_path=first.url_path)
    assert "First" in only(parse(client.get(first.url)), "h1").to_text()


def test_a_path_longer_than_a_cache_key(client):
    records.contact_details()
    deep = pages.standard(slug="a" * 250)
    deeper = pages.standard(deep, slug="b" * 250, title="Deep down")
    for _ in range(2):
        assert client.get(deeper.url).status_code == 200
    assert client.get("/" + "ünläng/" * 80).status_code == 404


def test_a_card_without_its_image_is_not_cached(client, monkeypatch):
    records.contact_details()
    pages.article(hero_image=records.image())
    with monkeypatch.context() as outage:
        outage.setattr(sources, "_raster_sources", Mock(side_effect=OSError("the storage is away")))
        assert values(page("/articles/"), ".lead-story img", "src") == []
    # A failure is cached for a minute.
    monkeypatch.setattr(sources, "_identity", lambda image: "another minute")
    assert values(page("/articles/"), ".lead-story img", "src")
