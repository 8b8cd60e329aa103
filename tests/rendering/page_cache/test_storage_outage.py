"""After a storage outage images are back within a minute, and no cache holds a page without them."""

import json

import pytest
from django.core.cache import caches

from core.seo.metadata import share_image
from images.models import SiteImage
from tests.documents import parse
from tests.factories import pages, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


class Storage:
    """A fake whose `down` makes every rendition fail."""

    down = False


@pytest.fixture
def storage(monkeypatch):
    storage = Storage()
    for name in ("get_renditions", "get_rendition"):
        make = getattr(SiteImage, name)

        def answer(*args, make=make, **more):
            if storage.down:
                raise OSError("The storage does not answer")
            return make(*args, **more)

        monkeypatch.setattr(SiteImage, name, answer)
    return storage


@pytest.fixture
def article():
    small_site()
    picture = records.image((1300, 700), title="Stones", description="Warm stones")
    records.site_identity(default_share_image=picture, logo=picture)
    return pages.article(
        title="Feet first",
        hero_image=picture,
        body=[("picture", {"image": picture.pk, "caption": "", "credit": ""})],
    )


def expire_failures() -> None:
    """Remove the cached failures only, as after BROKEN_SECONDS."""
    for alias in ("default", "renditions"):
        cache = caches[alias]
        for key in list(cache._cache):
            if key.endswith("broken"):
                with cache._lock:
                    cache._delete(key)


def pictures_of(response) -> dict[str, object]:
    found = parse(response)
    data = json.loads(found.query_one('script[type="application/ld+json"]').to_text())
    return {
        "in the page": len(found.query("picture")),
        "shared": len(found.query('meta[property="og:image"]')),
        "for search engines": json.dumps(data).count("/images/"),
    }


@pytest.mark.parametrize("where", ["article", "list", "home"])
def test_images_are_back_after_a_minute(storage, visitor, article, where):
    address = {"article": article.url, "list": article.get_parent().url, "home": "/"}[where]
    storage.down = True
    broken = visitor.get(address)
    assert broken.status_code == 200
    assert pictures_of(broken)["in the page"] == pictures_of(broken)["shared"] == 0
    assert "no-store" in broken.headers["Cache-Control"]
    assert "X-Accel-Expires" not in broken.headers
    assert "ETag" not in broken.headers
    storage.down = False
    expire_failures()
    whole = visitor.get(address)
    found = pictures_of(whole)
    assert found["in the page"] >= 1, found
    assert found["shared"] == 1
    assert found["for search engines"] >= 1
    assert "ETag" in whole.headers


def test_a_failed_storage_is_not_tried_on_every_visit(storage, visitor, article, monkeypatch):
    storage.down = True
    visitor.get(article.url)
    monkeypatch.setattr(SiteImage, "get_rendition", lambda *args: pytest.fail("asked again"))
    monkeypatch.setattr(SiteImage, "get_renditions", lambda *args: pytest.fail("asked again"))
    assert b"Feet first" in visitor.get(article.url).content


def test_a_cached_share_image_does_not_query_the_shared_cache(article, rf, monkeypatch):
    request = rf.get(article.url)
    first = share_image(article.hero_image, request)
    assert first["image_url"]
    monkeypatch.setattr(caches["default"], "get", lambda key, *args: pytest.fail(f"asked: {key}"))
    assert share_image(article.hero_image, request) == first
