"""Go-live and expiry dates: past ones are cleared and do not block saving."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localtime
from wagtail.contrib.redirects.models import Redirect
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from articles.models import ArticlePage
from tests.documents import parse, words
from tests.factories import people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def article(client):
    client.force_login(people.editor())
    return ArticlePage.objects.get(pk=small_site().article.pk)


def shown(moment) -> str:
    return localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""


def save(client, page, publish=False, **typed):
    """Post the edit form of the page."""
    data = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "standfirst": "Changed.",
            "body": streamfield([("text", rich_text("<p>Words.</p>"))]),
            "published_on": "2026-03-02",
            "questions": "open",
            "related_articles": inline_formset([]),
            **{name: shown(moment) for name, moment in typed.items()},
        }
    )
    if publish:
        data["action-publish"] = "1"
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


@pytest.mark.parametrize("publish", [False, True])
@pytest.mark.parametrize("ago", [HOUR, timedelta(seconds=90), timedelta(days=300)])
def test_an_expired_page_can_be_saved_and_published(client, article, publish, ago):
    now = timezone.now()
    article.go_live_at, article.expire_at = now - ago - HOUR, now - ago
    article.live, article.expired = False, True
    article.save()
    article.save_revision()
    answer = save(
        client, article, publish, go_live_at=article.go_live_at, expire_at=article.expire_at
    )
    assert answer.status_code == 302
    article.refresh_from_db()
    draft = article.get_latest_revision_as_object()
    assert draft.standfirst == "Changed."
    assert draft.go_live_at is None
    assert draft.expire_at is None
    assert article.live == publish


def test_a_new_expiry_in_the_past_is_a_form_error(client, article):
    answer = save(client, article, expire_at=timezone.now() - HOUR)
    assert answer.status_code == 200
    assert "must be in the future" in words(parse(answer))


def test_unpublishing_a_page_clears_its_schedule(client, article):
    now = timezone.now()
    article.go_live_at, article.expire_at = now - 2 * HOUR, now + HOUR
    article.save_revision().publish()
    ArticlePage.objects.update(expire_at=now - timedelta(minutes=1))
    revision = article.get_latest_revision()
    revision.content["expire_at"] = (now - timedelta(minutes=1)).isoformat()
    revision.save()
    call_command("publish_scheduled")
    article = ArticlePage.objects.get(pk=article.pk)
    assert (article.live, article.expired) == (False, True)
    for page in (article, article.get_latest_revision_as_object()):
        assert (page.go_live_at, page.expire_at) == (None, None)
    assert save(client, article, publish=True).status_code == 302
    call_command("publish_scheduled")
    assert ArticlePage.objects.get(pk=article.pk).live


def test_unpublishing_keeps_a_newer_schedule_of_the_draft(article):
    now = timezone.now()
    article.save_revision().publish()
    article.expire_at = now + HOUR
    article.save_revision()
    ArticlePage.objects.update(expire_at=now - HOUR)
    call_command("publish_scheduled")
    assert article.get_latest_revision_as_object().expire_at == now + HOUR


def rename(client, page, *slugs, django_capture):
    for slug in slugs:
        page.slug = slug
        with django_capture(execute=True):
            assert save(client, page).status_code == 302


def test_renaming_a_draft_that_was_never_published_adds_no_redirects(
    client, article, django_capture_on_commit_callbacks
):
    draft = ArticlePage(title="Draft", slug="draft", standfirst="S.", live=False)
    article.get_parent().add_child(instance=draft)
    rename(client, draft, "drafty", "drafter", django_capture=django_capture_on_commit_callbacks)
    assert ArticlePage.objects.get(pk=draft.pk).slug == "drafter"
    with django_capture_on_commit_callbacks(execute=True):
        draft.refresh_from_db()
        draft.move(article.get_parent().get_parent(), pos="last-child")
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("is_live", [True, False])
def test_renaming_a_page_that_was_published_once_adds_redirects(
    client, article, is_live, django_capture_on_commit_callbacks
):
    article.save_revision().publish()
    article.refresh_from_db()
    if not is_live:
        article.unpublish()
    article.slug = "renamed"
    with django_capture_on_commit_callbacks(execute=True):
        assert save(client, article, publish=True).status_code == 302
    assert Redirect.objects.filter(redirect_page=article, automatically_created=True).exists()
