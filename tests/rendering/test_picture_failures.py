"""A picture that could not be made once is looked at again when the failure's time is over."""

import pytest
from django.core.cache import caches

from images import sources as module
from images.models import SiteImage
from images.sources import sources
from tests.factories import records

pytestmark = pytest.mark.django_db
SMALL, LARGE = (48,), (96,)


class Trouble:
    """A storage that answers or does not, as told, and counts how often it was asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.down, self.asked = False, 0
        self.make = SiteImage.get_renditions
        monkeypatch.setattr(SiteImage, "get_renditions", lambda *args: self.answer(*args))

    def answer(self, *args):
        self.asked += 1
        if self.down:
            raise OSError("The storage does not answer")
        return self.make(*args)

    def time_passes(self, image: SiteImage) -> None:
        """The failure's own entry runs out; the picture's stays."""
        caches["renditions"].delete(f"{module._key(image.pk)}-broken")


@pytest.fixture
def image() -> SiteImage:
    return records.image()


@pytest.fixture
def trouble(monkeypatch) -> Trouble:
    return Trouble(monkeypatch)


def test_a_failure_is_remembered_for_a_while(image, trouble) -> None:
    trouble.down = True
    assert sources(image, SMALL) is None
    asked = trouble.asked
    trouble.down = False
    assert sources(image, SMALL) is None
    assert sources(image, LARGE) is None
    assert trouble.asked == asked


def test_and_forgotten_when_its_time_is_over(image, trouble) -> None:
    trouble.down = True
    assert sources(image, SMALL) is None
    trouble.down = False
    trouble.time_passes(image)
    assert sources(image, SMALL) is not None


def test_even_if_other_widths_came_out_in_between(image, trouble) -> None:
    trouble.down = True
    assert sources(image, LARGE) is None
    trouble.down = False
    trouble.time_passes(image)
    assert sources(image, SMALL) is not None
    assert sources(image, LARGE) is not None


def test_widths_made_before_stay_while_others_fail(image, trouble) -> None:
    before = sources(image, SMALL)
    trouble.down = True
    assert sources(image, LARGE) is None
    assert sources(image, SMALL) == before
    trouble.down = False
    trouble.time_passes(image)
    assert sources(image, LARGE) is not None


def test_the_failure_runs_out_and_what_was_made_does_not(image, trouble, monkeypatch) -> None:
    cache, kept = caches["renditions"], {}
    monkeypatch.setattr(module, "_cache", lambda: cache)
    original = cache.set
    monkeypatch.setattr(
        cache,
        "set",
        lambda key, value, timeout=None, **more: (
            kept.update({key: timeout}) or original(key, value, timeout, **more)
        ),
    )
    trouble.down = True
    sources(image, LARGE)
    trouble.down = False
    trouble.time_passes(image)
    sources(image, SMALL)
    key = module._key(image.pk)
    assert kept[f"{key}-broken"] == module.BROKEN_SECONDS < 3600
    assert kept[key] is None or kept[key] > 3600
