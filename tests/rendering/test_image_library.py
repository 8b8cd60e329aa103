"""A search of the image listing works together with every filter beside it."""

import pytest
from django.test import Client
from django.urls import reverse

from images.models import SiteImage
from tests.documents import parse
from tests.factories import people, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client) -> Client:
    """Two images with the same word and tag, one used on a page and one unused."""
    used = small_site().image
    for picture, title in ((used, "Stones in use"), (records.image(), "Stones left over")):
        picture.title = title
        picture.tags.add("quiet room")
        # Saving updates the search index.
        picture.save()
    client.force_login(people.owner())
    return client


def shown(desk: Client, name: str, **asked: object) -> set[str]:
    answer = desk.get(reverse(name), {"layout": "list", **asked})
    assert answer.status_code == 200
    text = (
        answer.content.decode() if name != "wagtailimages_chooser:choose" else answer.json()["html"]
    )
    return {title for title in ("Stones in use", "Stones left over") if title in text}


@pytest.mark.parametrize("name", ["wagtailimages:index", "wagtailimages:index_results"])
@pytest.mark.parametrize("words", [{}, {"q": "stones"}, {"q": "stones", "tag": "quiet room"}])
def test_filter_by_usage_count(desk: Client, name: str, words: dict) -> None:
    assert shown(desk, name, **words) == {"Stones in use", "Stones left over"}
    assert shown(desk, name, usage_count_min=1, **words) == {"Stones in use"}
    assert shown(desk, name, usage_count_max=0, **words) == {"Stones left over"}
    both = {"usage_count_min": 0, "ordering": "-usage_count", **words}
    assert shown(desk, name, **both) == {"Stones in use", "Stones left over"}


@pytest.mark.parametrize("words", [{}, {"q": "stones"}])
def test_filter_by_description(desk: Client, words: dict) -> None:
    SiteImage.objects.filter(title="Stones left over").update(description="")
    for described, titles in (("false", "Stones left over"), ("true", "Stones in use")):
        assert shown(desk, "wagtailimages:index", described=described, **words) == {titles}


@pytest.mark.parametrize("typed", ["quiet", "qui"])
def test_search_by_tag(desk: Client, typed: str) -> None:
    both = {"Stones in use", "Stones left over"}
    assert shown(desk, "wagtailimages:index_results", q=typed) == both


def test_the_filter_keeps_its_label(desk: Client) -> None:
    page = parse(desk.get(reverse("wagtailimages:index")))
    assert page.query("input[name=usage_count_min]")
    assert "Usage count" in desk.get(reverse("wagtailimages:index")).content.decode()


@pytest.mark.parametrize(
    "name", ["wagtailimages_chooser:choose", "wagtailimages_chooser:choose_results"]
)
def test_filter_by_tag_in_the_chooser(desk: Client, name: str) -> None:
    assert shown(desk, name, q="stones", tag="quiet room") == {"Stones in use", "Stones left over"}
    assert shown(desk, name, q="stones", tag="loud room") == set()
