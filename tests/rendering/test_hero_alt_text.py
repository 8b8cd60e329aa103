"""A page with a new hero image cannot be published without alt text."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from tests.documents import parse, values, words
from tests.factories import people, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db

PAGES = ["article", "service", "home", "about"]


@pytest.fixture
def spa(client):
    client.force_login(people.superuser())
    site = small_site()
    return {
        "article": site.article,
        "service": site.service,
        "home": site.home,
        "about": site.standard,
    }


def send(client, page, publish=True, **typed):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = querydict_from_html(client.get(address).content.decode(), form_id="page-edit-form")
    if hasattr(page, "body"):
        data.update(nested_form_data({"body": streamfield([])}))
    data.update({name: str(value) for name, value in typed.items()})
    if publish:
        data["action-publish"] = "1"
    answer = client.post(address, data)
    page.refresh_from_db()
    return answer


def alt_texts(client, page):
    return values(parse(client.get(page.url)), ".responsive-picture__image", "alt")


@pytest.mark.parametrize("name", PAGES)
def test_the_error_is_on_the_alt_field(client, spa, name):
    page, picture = spa[name], records.image(description="")
    answer = send(client, page, hero_image=picture.pk, hero_alt="")
    assert "Say what is on the new main picture" in words(parse(answer))
    assert page.hero_image != picture
    answer = send(client, page, hero_image=picture.pk, hero_alt="Two hands on a back")
    assert answer.status_code == 302
    assert (page.hero_image, page.hero_alt) == (picture, "Two hands on a back")
    assert alt_texts(client, page)[0] == "Two hands on a back"


@pytest.mark.parametrize("name", PAGES)
def test_a_draft_is_saved_without_alt_text(client, spa, name):
    page, picture = spa[name], records.image(description="")
    assert send(client, page, publish=False, hero_image=picture.pk).status_code == 302
    assert page.get_latest_revision_as_object().hero_image == picture


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_was_live_without_alt_text_can_be_published(client, spa, name):
    page, picture = spa[name], records.image(description="")
    type(page).objects.filter(pk=page.pk).update(hero_image=picture)
    page.refresh_from_db()
    page.save_revision()
    assert send(client, page).status_code == 302


def test_an_image_with_a_description_needs_no_alt_text(client, spa):
    page, picture = spa["article"], records.image(description="Warm stones")
    assert send(client, page, hero_image=picture.pk, hero_alt="").status_code == 302
    assert page.hero_image == picture


@pytest.mark.parametrize("name", PAGES)
def test_without_words_of_the_page_the_description_is_the_alt_text(client, spa, name):
    picture = records.image(description="Warm stones")
    assert send(client, spa[name], hero_image=picture.pk, hero_alt="").status_code == 302
    assert alt_texts(client, spa[name])[0] == "Warm stones"
