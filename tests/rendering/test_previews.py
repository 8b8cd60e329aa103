"""A preview shows unsaved changes to its editor and puts nothing into shared caches."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.users.models import UserProfile

from services.models import ServicePage
from tests.documents import count_price, parse, words
from tests.factories import pages, people, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.user = people.superuser()
    client.force_login(client.user)
    return client


def preview(editor, page) -> str:
    answer = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def previewed_and_visited(editor, page, visited_before: bool) -> tuple[str, str]:
    """The preview, then the visitor's page; `visited_before`: its values are cached already."""
    page.title = "Draft title"
    page.save_revision()
    if visited_before:
        Client().get(page.url)
    shown, seen = preview(editor, page), Client().get(page.url).content.decode()
    assert "Draft title" in shown
    assert "Draft title" not in seen
    return shown, seen


@pytest.mark.parametrize("visited_before", [False, True])
def test_preview_of_a_service(editor, visited_before):
    small_site()
    service = ServicePage.objects.get(pk=pages.service(title="Live title").pk)
    live = service.prices.all()[0].price
    row = service.prices.all()[0]
    row.price = Decimal(7771)
    service.prices = [row]
    shown, seen = previewed_and_visited(editor, service, visited_before)
    assert count_price(shown, 7771)
    assert not count_price(seen, 7771)
    assert count_price(seen, int(live))


@pytest.mark.parametrize("visited_before", [False, True])
def test_preview_of_an_article(editor, visited_before):
    records.contact_details()
    one, other = records.topic("Sleep"), records.topic("Sport")
    article = pages.article(title="Live title", topics=[one])
    article.topics = [other]
    shown, seen = previewed_and_visited(editor, article, visited_before)
    assert "Sport" in shown
    assert "Sport" not in seen
    assert "Sleep" in seen


def test_the_editors_language_does_not_reach_visitors(editor):
    records.contact_details()
    person = records.team_member("Sample reviewer")
    claim = records.claim(reviewed_by=person, reviewed_on=date(2026, 3, 2))
    article = pages.article(body=[("wow_fact", {"claim": claim.pk, "fact": ""})])
    article.save_revision()
    profile = UserProfile.get_for_user(editor.user)
    profile.preferred_language = "de"
    profile.save()
    assert "2. März 2026" in preview(editor, article) or "2 März 2026" in preview(editor, article)
    assert "2 March 2026" in words(parse(Client().get(article.url)), ".evidence__review")
