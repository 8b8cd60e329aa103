"""Admin forms that lack fields which every browser sends are refused without a server error."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.factories import people
from tests.factories.site import small_site


@pytest.mark.django_db
def test_an_article_without_management_forms(client):
    site = small_site()
    client.force_login(people.editor())
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", site.articles.pk])
    answer = client.post(address, {"title": "Half", "slug": "half"})
    assert answer.status_code == 400
    assert "Go back" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "choose-external-link/",
        "redirects/import/process/",
        "snippets/choose/articles/topic/create/",
        "snippets/choose/team/teammember/create/",
    ],
)
def test_modals_of_the_editor_without_their_fields(client, address):
    small_site()
    client.force_login(people.superuser())
    answer = client.post(f"/admin/{address}")
    assert answer.status_code == 400
    assert "Go back" in answer.content.decode()


@pytest.mark.django_db
def test_wagtails_error_test_view_is_disabled(client):
    for person in (None, people.editor(), people.owner(), people.superuser()):
        if person:
            client.force_login(person)
        assert client.get("/admin/failwhale/").status_code == 404


@pytest.mark.django_db
def test_deleting_a_page_with_an_invalid_next_url_deletes_nothing(client):
    site = small_site()
    client.force_login(people.editor())
    address = reverse("wagtailadmin_pages:delete", args=[site.article.pk])
    answer = client.post(address, {"next": "nowhere"})
    assert answer.status_code == 400
    assert "Go back" in answer.content.decode()
    assert Page.objects.filter(pk=site.article.pk).exists()
    back = reverse("wagtailadmin_home")
    assert client.post(address, {"next": back}).headers["Location"] == back
    assert not Page.objects.filter(pk=site.article.pk).exists()
