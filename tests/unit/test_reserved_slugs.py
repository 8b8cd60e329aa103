"""Pages cannot have the slug of another URL of the site."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import URLPattern, URLResolver
from django.utils.text import slugify

from core.models.base_page import RESERVED_SLUGS
from home.models import StandardPage
from palms.urls import urlpatterns
from tests.factories import pages


def address(found: URLPattern | URLResolver) -> str:
    return str(found.pattern)


@pytest.mark.django_db
@pytest.mark.parametrize("slug", sorted(RESERVED_SLUGS))
def test_a_reserved_slug_is_rejected(slug: str) -> None:
    with pytest.raises(ValidationError) as caught:
        StandardPage(title="A page", slug=slug).clean()
    assert "Add a word" in caught.value.message_dict["slug"][0]


@pytest.mark.django_db
def test_a_page_is_not_saved_with_one() -> None:
    with pytest.raises(ValidationError):
        pages.standard(slug="search")
    pages.standard(slug="search-tips")


@pytest.mark.parametrize("found", [one for one in urlpatterns if address(one)], ids=address)
def test_every_other_url_is_reserved(found: URLPattern | URLResolver) -> None:
    parts = [part for part in address(found).strip("^$/").split("/") if part]
    # Slugs have no full stop, so sitemap.xml needs no reservation.
    slugs = [part for part in (parts[0], parts[-1]) if slugify(part) == part]
    assert not slugs or RESERVED_SLUGS & set(slugs)


def test_page_urls_are_last() -> None:
    assert [address(one) for one in urlpatterns].index("") == len(urlpatterns) - 1
