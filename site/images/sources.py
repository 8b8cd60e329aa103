"""An image in AVIF, WebP and JPEG at several widths, worked out once.

What a page needs of an image (addresses and size) is a few short strings. They are kept in the
cache as such, because fetching a dozen rendition records for each picture, even from a cache,
costs more than the rest of the page.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.core.cache import InvalidCacheBackendError, caches
from django.core.cache.backends.base import BaseCache
from django.db import DatabaseError
from wagtail.images.models import AbstractImage

from caching.content import bump_version, cached, mark_incomplete

logger = logging.getLogger(__name__)

FORMATS = ("avif", "webp", "jpeg")
DEFAULT_WIDTHS = (480, 800, 1200, 1600)
# The <img> itself is for browsers that know no srcset: none of those is on a large screen.
PLAIN_WIDTH = 800
BROKEN_SECONDS = 60

T = TypeVar("T")


@dataclass(frozen=True)
class Sources:
    """One image as a page needs it. `avif` and `webp` are empty for a drawing."""

    src: str
    width: int
    height: int
    avif: str = ""
    webp: str = ""
    jpeg: str = ""


def rungs(widths: str | Iterable[int]) -> tuple[int, ...]:
    """The widths to make for those asked for: each moved to the nearest of PICTURE_WIDTHS.

    Components then share files instead of each having its own, a few pixels apart.
    """
    wanted = [int(w) for w in widths.split(",")] if isinstance(widths, str) else widths
    ladder = settings.PICTURE_WIDTHS
    return tuple(sorted({min(ladder, key=lambda rung: _distance(rung, w)) for w in wanted}))


def sources(image: AbstractImage, widths: Sequence[int] = DEFAULT_WIDTHS) -> Sources | None:
    """The addresses of `image`, made if need be; None when its file is missing or broken."""
    widths = tuple(widths)
    key = f"picture:{image.pk}:{image.file_hash}:{widths}".replace(" ", "")
    return cached(key, lambda: _stored_or_made(image, widths))


def _stored_or_made(image: AbstractImage, widths: tuple[int, ...]) -> Sources | None:
    """Stored beyond the content version, as reading the renditions' rows costs ten times as much."""
    cache, key = _cache(), _key(image.pk)
    stored = cache.get(key, {})
    if stored.get("of") != _identity(image):
        stored = {"of": _identity(image)}
    if widths not in stored:
        found = unless_broken(cache, key, image, lambda: _make(image, widths))
        if found is None:
            return None
        stored[widths] = found
        cache.set(key, stored, settings.PICTURE_CACHE_SECONDS)
    return stored[widths]


def unless_broken(
    cache: BaseCache, key: str, image: AbstractImage, make: Callable[[], T]
) -> T | None:
    """`make()`; None when it fails for this image, or did within the last minute."""
    if cache.get(f"{key}-broken") != _identity(image):
        try:
            return make()
        except DatabaseError:
            raise
        except Exception:
            # A picture is never worth a page: whatever a storage or a decoder raises, the visitor
            # gets the words.
            logger.warning(
                "Image %s (%s) cannot be shown", image.pk, image.file.name, exc_info=True
            )
            cache.set(f"{key}-broken", _identity(image), BROKEN_SECONDS)
    mark_incomplete()
    return None


def prepare(
    images: AbstractImage | Iterable[AbstractImage], widths: str | Iterable[int] = DEFAULT_WIDTHS
) -> None:
    """Makes the files of these images ahead of the first visitor.

    One image after another, because encoding one already keeps the processor's cores busy and
    SQLite has room for one writer.
    """
    for image in [images] if isinstance(images, AbstractImage) else images:
        sources(image, rungs(widths))


def forget(image_id: int) -> None:
    """Called when a rendition is deleted: its address must not be handed out any more."""
    _cache().delete(_key(image_id))
    bump_version()


def _make(image: AbstractImage, widths: Sequence[int]) -> Sources:
    return _drawing(image) if image.is_svg() else _photograph(image, widths)


def _photograph(image: AbstractImage, widths: Sequence[int]) -> Sources:
    # All rungs wider than the image give the same file: one of them is enough.
    below = [w for w in widths if w < image.width]
    useful = [*below, *[w for w in widths if w >= image.width][:1]]
    specs = {(w, name): f"width-{w}|format-{name}" for name in FORMATS for w in useful}
    renditions = image.get_renditions(*specs.values())
    by_format = {
        name: {r.width: r for w in useful if (r := renditions[specs[w, name]])} for name in FORMATS
    }
    plain = by_format["jpeg"]
    largest = plain[max(plain)]
    return Sources(
        plain[min(plain, key=lambda w: abs(w - PLAIN_WIDTH))].url,
        largest.width,
        largest.height,
        **{
            name: ", ".join(f"{r.url} {w}w" for w, r in sorted(by_format[name].items()))
            for name in FORMATS
        },
    )


def _drawing(image: AbstractImage) -> Sources:
    if not image.file.storage.exists(image.file.name):
        raise FileNotFoundError(image.file.name)
    return Sources(image.file.url, round(image.width), round(image.height))


def _distance(rung: int, width: int) -> float:
    """How far apart as proportions: 800 is nearer to 960 than 1200 is."""
    return max(rung, width) / max(1, min(rung, width))


def _identity(image: AbstractImage) -> tuple[str, str]:
    return image.file.name, image.file_hash


def _key(image_id: int) -> str:
    return f"picture-{image_id}"


def _cache() -> BaseCache:
    try:
        return caches["renditions"]
    except InvalidCacheBackendError:
        return caches["default"]
