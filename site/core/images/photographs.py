"""Photographs and other pictures made of dots: checked by decoding them, then written anew.

What is stored holds the uploaded pixels and nothing else: upright, without the camera's notes
(which can say where somebody lives), and no larger than any screen needs.
"""

from io import BytesIO
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image as Pillow
from pillow_heif import register_heif_opener

from core.images import refusals
from core.images.encoding import without_notes
from core.images.refusals import refuse

register_heif_opener()


class Kind(NamedTuple):
    """A file format: what people call it, its usual ending, and how it is stored."""

    name: str
    ending: str
    stored_as: str


JPEG = Kind("JPG", ".jpg", "JPEG")
# Pillow's name for the format → ours. Browsers cannot show HEIC, so it becomes a JPEG at once.
KINDS = {
    "JPEG": JPEG,
    "MPO": JPEG,
    "PNG": Kind("PNG", ".png", "PNG"),
    "WEBP": Kind("WebP", ".webp", "WEBP"),
    "AVIF": Kind("AVIF", ".avif", "AVIF"),
    "HEIF": Kind("HEIC", ".heic", "JPEG"),
}
ENDINGS = {
    ".jpg": "JPG",
    ".jpeg": "JPG",
    ".png": "PNG",
    ".webp": "WebP",
    ".avif": "AVIF",
    ".heic": "HEIC",
    ".heif": "HEIC",
}
# Phones put a second picture (depth, brightness, a burst) into one file; only the first counts.
MAY_HOLD_SEVERAL = {"MPO", "HEIF"}
STORED = {
    "JPEG": (".jpg", "image/jpeg", {"quality": 92, "optimize": True}),
    "PNG": (".png", "image/png", {}),
    "WEBP": (".webp", "image/webp", {"quality": 92}),
    "AVIF": (".avif", "image/avif", {"quality": 80, "speed": 8}),
}


class Stored(NamedTuple):
    """What takes the uploaded file's place."""

    content: bytes
    ending: str
    content_type: str


def photograph(content: bytes, ending: str) -> Stored:
    """The picture to store for an uploaded one; raises ValidationError for one to refuse."""
    try:
        with _opened(content) as image:
            _check_header(image, ending)
            return _rewritten(image)
    except ValidationError:
        raise
    except Exception as error:
        # A hostile file can make a decoder fail in any way it likes, MemoryError included.
        raise refuse(refusals.DAMAGED, "damaged_image") from error


def _opened(content: bytes) -> Pillow.Image:
    try:
        return Pillow.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
    except Pillow.DecompressionBombError as error:
        limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
        raise refuse(refusals.FAR_TOO_LARGE, "file_too_many_pixels", limit=limit) from error
    except Pillow.UnidentifiedImageError as error:
        raise refuse(refusals.NOT_A_PICTURE, "invalid_image") from error


def _check_header(image: Pillow.Image, ending: str) -> None:
    """All that can be told before a single dot is decoded."""
    kind = KINDS[image.format or ""]
    if kind.name != ENDINGS[ending]:
        raise refuse(
            refusals.OTHER_FORMAT,
            "invalid_image_known_format",
            named=ending,
            found=kind.name,
            found_ending=kind.ending,
        )
    width, height = image.size
    if width * height >= settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
        raise refuse(
            refusals.TOO_LARGE, "file_too_many_pixels", width=width, height=height, limit=limit
        )
    if getattr(image, "n_frames", 1) > 1 and image.format not in MAY_HOLD_SEVERAL:
        raise refuse(refusals.ANIMATED, "animated_image")


def _rewritten(image: Pillow.Image) -> Stored:
    stored_as = KINDS[image.format or ""].stored_as
    side = settings.PICTURE_STORED_SIDE
    # Lets the JPEG decoder skip detail that the resizing below would throw away.
    image.draft(None, (side, side))
    if max(image.size) > side:
        scale = side / max(image.size)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = _resizable(image).resize(size, Pillow.Resampling.LANCZOS)
    image = without_notes(image)
    if stored_as == "JPEG":
        image = _opaque(image)
    ending, content_type, options = STORED[stored_as]
    output = BytesIO()
    image.save(output, stored_as, **options)
    return Stored(output.getvalue(), ending, content_type)


def _resizable(image: Pillow.Image) -> Pillow.Image:
    """Pictures with a palette must be spread out before dots can be mixed."""
    if image.mode not in {"1", "P"}:
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _opaque(image: Pillow.Image) -> Pillow.Image:
    if not image.has_transparency_data:
        return image.convert("RGB") if image.mode != "L" else image
    backdrop = Pillow.new("RGBA", image.size, "white")
    backdrop.alpha_composite(image.convert("RGBA"))
    return backdrop.convert("RGB")
