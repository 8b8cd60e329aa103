"""Checking of uploaded raster images by decoding them; the stored file is encoded again.

It has no metadata (which can hold the place where a photograph was taken), its orientation is
applied, and its longer side is at most PICTURE_STORED_SIDE.
"""

from io import BytesIO
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image as Pillow
from pillow_heif import register_heif_opener

from images import errors
from images.colour_profiles import profile_for
from images.colours import to_resizable_mode
from images.decoding import DecoderBusy, upload_slot
from images.encoding import without_metadata
from images.errors import upload_error
from images.jpeg_scans import has_too_many_scans
from images.png import without_ancillary_chunks

register_heif_opener()


class Format(NamedTuple):
    """A file format: its common name and suffix, and Pillow's name of the format it is stored in."""

    name: str
    suffix: str
    stored_as: str


JPEG = Format("JPG", ".jpg", "JPEG")
# By Pillow's name. Browsers cannot show HEIC, so it is stored as JPEG.
FORMATS = {
    "JPEG": JPEG,
    "MPO": JPEG,
    "PNG": Format("PNG", ".png", "PNG"),
    "WEBP": Format("WebP", ".webp", "WEBP"),
    "AVIF": Format("AVIF", ".avif", "AVIF"),
    "HEIF": Format("HEIC", ".heic", "JPEG"),
}
FORMAT_NAMES = {
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
# Pixel limits, by the memory that decoding takes: WebP 18 bytes per pixel, AVIF up to 28; other
# formats up to 20 with transparency or more than 8 bits per channel, else up to 9. The memory
# limits of the web processes (deploy/) allow for one such image.
MAX_PIXELS = {"WebP": 16_000_000, "AVIF": 16_000_000}
MAX_HIGH_BIT_DEPTH_PIXELS = 40_000_000
MAX_TRANSPARENT_PIXELS = 30_000_000
# Phones add images (depth, gain map, burst) to one file; only the first is used.
MULTI_IMAGE_FORMATS = {"MPO", "HEIF"}
SAVE_OPTIONS = {
    "JPEG": (".jpg", "image/jpeg", {"quality": 92, "optimize": True}),
    "PNG": (".png", "image/png", {}),
    "WEBP": (".webp", "image/webp", {"quality": 92}),
    "AVIF": (".avif", "image/avif", {"quality": 80, "speed": 8}),
}


class CleanedImage(NamedTuple):
    """The file to store in place of the uploaded one."""

    content: bytes
    suffix: str
    content_type: str


def clean_raster(content: bytes, suffix: str) -> CleanedImage:
    """The image to store. Raises ValidationError with a message for staff."""
    try:
        with upload_slot():
            return _decode(content, suffix)
    except DecoderBusy as busy:
        raise upload_error(errors.BUSY, "busy") from busy


def _decode(content: bytes, suffix: str) -> CleanedImage:
    try:
        with _open(content) as image:
            _check_header(image, suffix, content)
            return _reencode(image, content)
    except ValidationError:
        raise
    except Exception as error:
        # A malicious file can make a decoder raise anything, MemoryError included.
        bare = without_ancillary_chunks(content)
        if bare == content:
            unknown = isinstance(error, Pillow.UnidentifiedImageError)
            message = errors.NOT_AN_IMAGE if unknown else errors.DAMAGED
            raise upload_error(message, "invalid_image" if unknown else "damaged_image") from error
    return _decode(bare, suffix)


def _open(content: bytes) -> Pillow.Image:
    try:
        return Pillow.open(BytesIO(content), formats=["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
    except Pillow.DecompressionBombError as error:
        limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
        raise upload_error(
            errors.DECOMPRESSION_BOMB, "file_too_many_pixels", limit=limit
        ) from error


def _check_header(image: Pillow.Image, suffix: str, content: bytes) -> None:
    """The checks that need no decoding. Raises ValidationError."""
    kind = FORMATS[image.format or ""]
    if kind.name != FORMAT_NAMES[suffix]:
        raise upload_error(
            errors.FORMAT_MISMATCH,
            "invalid_image_known_format",
            named=suffix,
            found=kind.name,
            found_suffix=kind.suffix,
        )
    width, height = image.size
    if width * height >= (limit := _max_pixels(image, kind.name)):
        raise upload_error(
            errors.TOO_MANY_PIXELS,
            "file_too_many_pixels",
            kind=kind.name,
            width=width,
            height=height,
            limit=limit // 1_000_000,
        )
    if kind is JPEG and has_too_many_scans(content, image.size):
        raise upload_error(errors.TOO_MANY_SCANS, "too_many_scans")
    if getattr(image, "n_frames", 1) > 1 and image.format not in MULTI_IMAGE_FORMATS:
        raise upload_error(errors.ANIMATED, "animated_image")


def _max_pixels(image: Pillow.Image, kind: str) -> int:
    limits = [settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS]
    if kind in MAX_PIXELS:
        limits.append(MAX_PIXELS[kind])
    if image.has_transparency_data:
        limits.append(MAX_TRANSPARENT_PIXELS)
    if image.info.get("bit_depth", 8) > 8:
        limits.append(MAX_HIGH_BIT_DEPTH_PIXELS)
    return min(limits)


def _reencode(image: Pillow.Image, content: bytes) -> CleanedImage:
    stored_as = FORMATS[image.format or ""].stored_as
    if profile := profile_for(image, content):
        image.info["icc_profile"] = profile
    side = settings.PICTURE_STORED_SIDE
    # Lets the JPEG decoder scale while decoding.
    image.draft(None, (side, side))
    if max(image.size) > side:
        scale = side / max(image.size)
        size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
        image = to_resizable_mode(image).resize(size, Pillow.Resampling.LANCZOS)
    image = without_metadata(image)
    if stored_as == "JPEG":
        image = _flatten(image)
    suffix, content_type, options = SAVE_OPTIONS[stored_as]
    output = BytesIO()
    image.save(output, stored_as, **options)
    return CleanedImage(output.getvalue(), suffix, content_type)


def _flatten(image: Pillow.Image) -> Pillow.Image:
    if not image.has_transparency_data:
        return image.convert("RGB") if image.mode != "L" else image
    backdrop = Pillow.new("RGBA", image.size, "white")
    backdrop.alpha_composite(image.convert("RGBA"))
    return backdrop.convert("RGB")
