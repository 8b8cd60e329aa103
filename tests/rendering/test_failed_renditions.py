"""A rendition that failed is retried after BROKEN_SECONDS."""

import pytest
from django.core.cache import caches

from images import sources as module
from images.models import SiteImage
from images.sources import sources
from tests.factories import records

pytestmark = pytest.mark.django_db
SMALL, LARGE = (48,), (96,)


class Storage:
    """Counts the calls of get_renditions, which fail while `down`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.down, self.calls = False, 0
        self.make = SiteImage.get_renditions
        monkeypatch.setattr(SiteImage, "get_renditions", lambda *args: self.answer(*args))

    def answer(self, *args):
        self.calls += 1
        if self.down:
            raise OSError("The storage does not answer")
        return self.make(*args)

    def expire_failure(self, image: SiteImage) -> None:
        """Remove the cached failure only, as after BROKEN_SECONDS."""
        caches["renditions"].delete(f"{module._key(image.pk)}-broken")


@pytest.fixture
def image() -> SiteImage:
    return records.image()


@pytest.fixture
def storage(monkeypatch) -> Storage:
    return Storage(monkeypatch)


def test_a_failure_is_cached(image, storage) -> None:
    storage.down = True
    assert sources(image, SMALL) is None
    calls = storage.calls
    storage.down = False
    assert sources(image, SMALL) is None
    assert sources(image, LARGE) is None
    assert storage.calls == calls


def test_and_retried_after_its_timeout(image, storage) -> None:
    storage.down = True
    assert sources(image, SMALL) is None
    storage.down = False
    storage.expire_failure(image)
    assert sources(image, SMALL) is not None


def test_and_retried_when_other_widths_succeeded_meanwhile(image, storage) -> None:
    storage.down = True
    assert sources(image, LARGE) is None
    storage.down = False
    storage.expire_failure(image)
    assert sources(image, SMALL) is not None
    assert sources(image, LARGE) is not None


def test_cached_widths_are_served_while_others_fail(image, storage) -> None:
    before = sources(image, SMALL)
    storage.down = True
    assert sources(image, LARGE) is None
    assert sources(image, SMALL) == before
    storage.down = False
    storage.expire_failure(image)
    assert sources(image, LARGE) is not None


def test_the_failure_has_a_shorter_timeout_than_the_sources(image, storage, monkeypatch) -> None:
    cache, kept = caches["renditions"], {}
    original = cache.set
    monkeypatch.setattr(
        cache,
        "set",
        lambda key, value, timeout=None, **more: (
            kept.update({key: timeout}) or original(key, value, timeout, **more)
        ),
    )
    storage.down = True
    sources(image, LARGE)
    storage.down = False
    storage.expire_failure(image)
    sources(image, SMALL)
    key = module._key(image.pk)
    assert kept[f"{key}-broken"] == module.BROKEN_SECONDS < 3600
    assert kept[key] is None or kept[key] > 3600
