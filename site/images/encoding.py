"""Encoding of renditions: one decode for all sizes and formats, without metadata."""

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

from images.colours import to_srgb_8bit
from images.decoding import decoder_slot

METADATA = ("exif", "xmp", "comment", "photoshop", "icc_profile", "XML:com.adobe.xmp")


def without_metadata(image: Pillow.Image) -> Pillow.Image:
    """The image with its EXIF orientation applied, in web colours, with its metadata removed."""
    image = to_srgb_8bit(_apply_orientation(image))
    for key in METADATA:
        image.info.pop(key, None)
    return image


def _apply_orientation(image: Pillow.Image) -> Pillow.Image:
    # Outside of the try: errors of pixel data must not be ignored.
    image.load()
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        # Pillow raises many types for malformed EXIF: then no orientation is known.
        return image


class WebImage(PillowImage):
    """Willow's Pillow image, already oriented and converted, with its resized copies kept."""

    def __init__(self, image: Pillow.Image, format_name: str) -> None:
        super().__init__(image)
        self.format_name = format_name
        self.resized: dict[tuple[int, int], Pillow.Image] = {}

    @classmethod
    def read(cls, file: File) -> "WebImage | None":
        """Decode the file; None for an SVG. Raises DecoderBusy, and errors of Willow and Pillow."""
        found = Willow.open(file)
        if found.format_name == "svg":
            return None
        with decoder_slot():
            return cls(without_metadata(found.get_pillow_image()), found.format_name)

    def auto_orient(self) -> "WebImage":
        return self

    def crop(self, rect: Any) -> "WebImage":
        if tuple(rect) == (0, 0, *self.image.size):
            return self
        return WebImage(super().crop(rect).image, self.format_name)

    def resize(self, size: tuple[int, int]) -> "WebImage":
        """Resized once for each size, for all formats."""
        if size not in self.resized:
            self.resized[size] = self._resize(size)
        # A copy: saving one Pillow image in several threads mixes up their options.
        return WebImage(self.resized[size].copy(), self.format_name)

    def _resize(self, size: tuple[int, int]) -> Pillow.Image:
        if size == self.image.size:
            return self.image
        # reducing_gap: a coarse first step saves CPU time without a visible difference.
        return self.image.resize(size, Pillow.Resampling.LANCZOS, reducing_gap=2.0)

    # Both are faster than Willow's defaults, for slightly larger files.

    def save_as_avif(self, f: Any, quality: int = 56, **_options: Any) -> AvifImageFile:
        self.image.save(f, "AVIF", quality=quality, speed=settings.PICTURE_AVIF_SPEED)
        return AvifImageFile(f)

    def save_as_webp(self, f: Any, quality: int = 76, **_options: Any) -> WebPImageFile:
        self.image.save(f, "WEBP", quality=quality, method=settings.PICTURE_WEBP_EFFORT)
        return WebPImageFile(f)


class WebFilter(Filter):
    """Wagtail's filter, applied to a WebImage."""

    @contextmanager
    def get_willow_image(self, image: AbstractImage, source: File | None = None) -> Iterator[Any]:
        if shared := getattr(image, "decoded", None):
            yield shared
            return
        with super().get_willow_image(image, source) as found:
            yield WebImage.read(found.f) or found
