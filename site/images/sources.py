"""The URLs of an image's renditions in AVIF, WebP and JPEG at several widths, cached.

Loading a dozen Rendition instances for each image, even from a cache, takes longer than rendering
the rest of the page.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import TypeVar

from django.conf import settings
from django.core.cache import caches
from django.db import DatabaseError
from wagtail.images.models import AbstractImage

from caching.content import bump_version, cached, mark_incomplete

logger = logging.getLogger(__name__)

FORMATS = ("avif", "webp", "jpeg")
DEFAULT_WIDTHS = (480, 800, 1200, 1600)
# The `src` for browsers without srcset, which run on small screens.
FALLBACK_WIDTH = 800
BROKEN_SECONDS = 60

T = TypeVar("T")


@dataclass(frozen=True)
class PictureSources:
    """Attributes of an image's <picture>; `avif`, `webp` and `jpeg` (srcset) are empty for SVG."""

    src: str
    width: int
    height: int
    avif: str = ""
    webp: str = ""
    jpeg: str = ""


def allowed_widths(widths: str | Iterable[int]) -> tuple[int, ...]:
    """The nearest of PICTURE_WIDTHS for each width (pixels, or a comma-separated string).

    Components thus share renditions that would differ by a few pixels.
    """
    wanted = [int(w) for w in widths.split(",")] if isinstance(widths, str) else widths
    allowed = settings.PICTURE_WIDTHS
    return tuple(sorted({min(allowed, key=lambda near: _distance(near, w)) for w in wanted}))


def sources(
    image: AbstractImage, widths: tuple[int, ...] = DEFAULT_WIDTHS
) -> PictureSources | None:
    """The sources of `image`; missing renditions are made. None when its file cannot be read.

    `widths` are pixels, of PICTURE_WIDTHS (see `allowed_widths`). Raises DatabaseError.
    """
    key = f"picture:{image.pk}:{image.file_hash}:{widths}".replace(" ", "")
    return cached(key, lambda: _get_or_make(image, widths))


def _get_or_make(image: AbstractImage, widths: tuple[int, ...]) -> PictureSources | None:
    """Cached independently of the content version: querying the renditions takes ten times as long.

    As tuples: releases share this cache, and one cannot unpickle another's class once it has moved.
    """
    cache, key = caches["renditions"], _key(image.pk)
    stored = cache.get(key, {})
    if stored.get("of") != _identity(image):
        stored = {"of": _identity(image)}
    if widths not in stored:
        found = make_unless_broken(key, image, lambda: _make(image, widths))
        if found is None:
            return None
        stored[widths] = astuple(found)
        cache.set(key, stored, settings.PICTURE_CACHE_SECONDS)
    return PictureSources(*stored[widths])


def make_unless_broken(key: str, image: AbstractImage, make: Callable[[], T]) -> T | None:
    """`make()`, or None when it raises, or did for this image in the last BROKEN_SECONDS.

    Raises DatabaseError.
    """
    cache = caches["renditions"]
    if cache.get(f"{key}-broken") != _identity(image):
        try:
            return make()
        except DatabaseError:
            raise
        except Exception:
            # Storages and decoders raise many types; the page is served without the image.
            logger.warning(
                "Image %s (%s) cannot be rendered", image.pk, image.file.name, exc_info=True
            )
            cache.set(f"{key}-broken", _identity(image), BROKEN_SECONDS)
    mark_incomplete()
    return None


def prepare_renditions(
    images: AbstractImage | Iterable[AbstractImage], widths: str | Iterable[int] = DEFAULT_WIDTHS
) -> None:
    """Make the renditions before the first request.

    Sequentially: encoding one image uses all cores, and SQLite allows one writer.
    """
    for image in [images] if isinstance(images, AbstractImage) else images:
        sources(image, allowed_widths(widths))


def purge_sources(image_id: int) -> None:
    """Delete the cached URLs of an image, one of whose renditions was deleted."""
    caches["renditions"].delete(_key(image_id))
    bump_version()


def _make(image: AbstractImage, widths: Sequence[int]) -> PictureSources:
    return _svg_sources(image) if image.is_svg() else _raster_sources(image, widths)


def _raster_sources(image: AbstractImage, widths: Sequence[int]) -> PictureSources:
    # All widths beyond the image's own give the same file: one is enough.
    below = [w for w in widths if w < image.width]
    useful = [*below, *[w for w in widths if w >= image.width][:1]]
    specs = {(w, name): f"width-{w}|format-{name}" for name in FORMATS for w in useful}
    renditions = image.get_renditions(*specs.values())
    by_format = {
        name: {r.width: r for w in useful if (r := renditions[specs[w, name]])} for name in FORMATS
    }
    plain = by_format["jpeg"]
    largest = plain[max(plain)]
    return PictureSources(
        plain[min(plain, key=lambda w: abs(w - FALLBACK_WIDTH))].url,
        largest.width,
        largest.height,
        **{
            name: ", ".join(f"{r.url} {w}w" for w, r in sorted(by_format[name].items()))
            for name in FORMATS
        },
    )


def _svg_sources(image: AbstractImage) -> PictureSources:
    if not image.file.storage.exists(image.file.name):
        raise FileNotFoundError(image.file.name)
    return PictureSources(image.file.url, round(image.width), round(image.height))


def _distance(a: int, b: int) -> float:
    """The ratio of two widths: 800 is nearer to 960 than 1200 is."""
    return max(a, b) / max(1, min(a, b))


def _identity(image: AbstractImage) -> tuple[str, str]:
    return image.file.name, image.file_hash


def _key(image_id: int) -> str:
    # Not picture-…: there earlier releases keep instances of a class that has moved since.
    return f"sources-{image_id}"
