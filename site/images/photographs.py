"""Photographs and other pictures made of pixels: checked by decoding them, then written anew.

What is stored holds the uploaded pixels and nothing else: upright, without the camera's metadata
(which can say where somebody lives), and no larger than any screen needs.
"""

from io import BytesIO
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image as Pillow
from pillow_heif import register_heif_opener

from images import refusals
from images.colours import mixable
from images.decoding import Busy, uploads_in_turn
from images.encoding import without_metadata
from images.png import without_ancillary_chunks
from images.profiles import profile_of
from images.refusals import refuse
from images.scans import takes_too_long

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
    ".jpe": "JPG",
    ".jfif": "JPG",
    ".png": "PNG",
    ".webp": "WebP",
    ".avif": "AVIF",
    ".heic": "HEIC",
    ".heif": "HEIC",
    ".hif": "HEIC",
}
# Most pixels of a picture, by what decoding one takes. WebP needs 18 bytes, AVIF up to 28; with
# transparency or more than eight bits a channel the others need up to 20, else up to 9.
# The memory limits of the web processes (deploy/) leave room for one such picture.
MAX_PIXELS = {"WebP": 16_000_000, "AVIF": 16_000_000}
MAX_DEEP_PIXELS = 40_000_000
MAX_TRANSPARENT_PIXELS = 30_000_000
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
        with uploads_in_turn():
            return _decoded(content, ending)
    except Busy as busy:
        raise refuse(refusals.BUSY, "busy") from busy


def _decoded(content: bytes, ending: str) -> Stored:
    try:
        with _opened(content) as image:
            _check_header(image, ending, content)
            return _rewritten(image, content)
    except ValidationError:
        raise
    except Exception as error:
        # A hostile file can make a decoder fail in any way it likes, MemoryError included.
        bare = without_ancillary_chunks(content)
        if bare == content:
            unknown = isinstance(error, Pillow.UnidentifiedImageError)
            sentence = refusals.NOT_A_PICTURE if unknown else refusals.DAMAGED
            raise refuse(sentence, "invalid_image" if unknown else "damaged_image") from error
    return _decoded(bare, ending)


def _opened(content: bytes) -> Pillow.Image:
    try:
        return Pillow.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
    except Pillow.DecompressionBombError as error:
        limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
        raise refuse(refusals.FAR_TOO_LARGE, "file_too_many_pixels", limit=limit) from error


def _check_header(image: Pillow.Image, ending: str, content: bytes) -> None:
    """All that can be told before a single pixel is decoded."""
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
    if width * height >= (limit := _most_pixels(image, kind.name)):
        raise refuse(
            refusals.TOO_LARGE,
            "file_too_many_pixels",
            kind=kind.name,
            width=width,
            height=height,
            limit=limit // 1_000_000,
        )
    if kind is JPEG and takes_too_long(content, image.size):
        raise refuse(refusals.TOO_MANY_SCANS, "too_many_scans")
    if getattr(image, "n_frames", 1) > 1 and image.format not in MAY_HOLD_SEVERAL:
        raise refuse(refusals.ANIMATED, "animated_image")


def _most_pixels(image: Pillow.Image, kind: str) -> int:
    limits = [settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS]
    if kind in MAX_PIXELS:
        limits.append(MAX_PIXELS[kind])
    if image.has_transparency_data:
        limits.append(MAX_TRANSPARENT_PIXELS)
    if image.info.get("bit_depth", 8) > 8:
        limits.append(MAX_DEEP_PIXELS)
    return min(limits)


def _rewritten(image: Pillow.Image, content: bytes) -> Stored:
    stored_as = KINDS[image.format or ""].stored_as
    if profile := profile_of(image, content):
        image.info["icc_profile"] = profile
    side = settings.PICTURE_STORED_SIDE
    # Lets the JPEG decoder skip detail that the resizing below would throw away.
    image.draft(None, (side, side))
    if max(image.size) > side:
        scale = side / max(image.size)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = mixable(image).resize(size, Pillow.Resampling.LANCZOS)
    image = without_metadata(image)
    if stored_as == "JPEG":
        image = _opaque(image)
    ending, content_type, options = STORED[stored_as]
    output = BytesIO()
    image.save(output, stored_as, **options)
    return Stored(output.getvalue(), ending, content_type)


def _opaque(image: Pillow.Image) -> Pillow.Image:
    if not image.has_transparency_data:
        return image.convert("RGB") if image.mode != "L" else image
    backdrop = Pillow.new("RGBA", image.size, "white")
    backdrop.alpha_composite(image.convert("RGBA"))
    return backdrop.convert("RGB")
