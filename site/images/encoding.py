"""How a stored picture becomes the small files that visitors load."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.files import File
from PIL import Image as Pillow
from PIL import ImageOps
from wagtail.images.models import AbstractImage, Filter
from willow.image import AvifImageFile, WebPImageFile
from willow.image import Image as Willow
from willow.plugins.pillow import PillowImage

from images.colours import for_the_web
from images.decoding import one_at_a_time

METADATA = ("exif", "xmp", "comment", "photoshop", "icc_profile", "XML:com.adobe.xmp")


def without_metadata(image: Pillow.Image) -> Pillow.Image:
    """Upright, in web colours, and with nothing beside its pixels that a file could carry on."""
    image = for_the_web(_upright(image))
    for key in METADATA:
        image.info.pop(key, None)
    return image


def _upright(image: Pillow.Image) -> Pillow.Image:
    # Decoded outside of what follows: damaged pixels are no matter of metadata.
    image.load()
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        # Whatever the reader of metadata raises: then it does not say that the picture is turned.
        return image


class LeanImage(PillowImage):
    """Wagtail's picture in the making, without metadata and in less time."""

    def __init__(self, image: Pillow.Image, format_name: str) -> None:
        super().__init__(image)
        self.format_name = format_name
        self.resized: dict[tuple[int, int], Pillow.Image] = {}

    @classmethod
    def read(cls, file: File) -> "LeanImage | None":
        """The decoded picture, or None for a drawing, which has no pixels to decode."""
        found = Willow.open(file)
        if found.format_name == "svg":
            return None
        with one_at_a_time():
            return cls(without_metadata(found.get_pillow_image()), found.format_name)

    def auto_orient(self) -> "LeanImage":
        return self

    def crop(self, rect: Any) -> "LeanImage":
        if tuple(rect) == (0, 0, *self.image.size):
            return self
        return LeanImage(super().crop(rect).image, self.format_name)

    def resize(self, size: tuple[int, int]) -> "LeanImage":
        """Once for each size, whatever the number of formats."""
        if size not in self.resized:
            self.resized[size] = self._resize(size)
        # A copy, because saving in several threads at once would mix up their options.
        return LeanImage(self.resized[size].copy(), self.format_name)

    def _resize(self, size: tuple[int, int]) -> Pillow.Image:
        if size == self.image.size:
            return self.image
        # In two steps, the first one coarse: the eye sees no difference, the processor does.
        return self.image.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=2.0)

    # Both are quicker than the library's own choice, for a few more bytes.

    def save_as_avif(self, f: Any, quality: int = 56, **_options: Any) -> AvifImageFile:
        self.image.save(f, "AVIF", quality=quality, speed=settings.PICTURE_AVIF_SPEED)
        return AvifImageFile(f)

    def save_as_webp(self, f: Any, quality: int = 76, **_options: Any) -> WebPImageFile:
        self.image.save(f, "WEBP", quality=quality, method=settings.PICTURE_WEBP_EFFORT)
        return WebPImageFile(f)


class WebFilter(Filter):
    """Wagtail's filter at work on a LeanImage."""

    @contextmanager
    def get_willow_image(self, image: AbstractImage, source: File | None = None) -> Iterator[Any]:
        if shared := getattr(image, "decoded", None):
            yield shared
            return
        with super().get_willow_image(image, source) as found:
            yield LeanImage.read(found.f) or found
