"""Conversion of images to 8-bit sRGB without a profile."""

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageCms

EIGHT_BIT_MODES = {"L", "LA", "RGB", "RGBA"}
# The colour space of an ICC profile → the Pillow mode that it applies to.
MODE_OF_COLOUR_SPACE = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def to_srgb_8bit(image: Pillow.Image) -> Pillow.Image:
    """The image in sRGB, in a mode that all web formats can store."""
    image = to_resizable_mode(image)
    if profile := image.info.get("icc_profile"):
        image = _to_srgb(image, profile)
    if image.mode not in EIGHT_BIT_MODES:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def to_resizable_mode(image: Pillow.Image) -> Pillow.Image:
    """The image without palette, colour key or 16-bit channels, so that it can be resized."""
    key = image.info.get("transparency")
    if image.mode.startswith("I"):
        # 16 bits per channel: convert() would clip the values.
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
        if isinstance(key, int):
            image.info["transparency"] = key >> 8
    elif isinstance(key, tuple) and max(key) > 255:
        image.info["transparency"] = tuple(value >> 8 for value in key)
    if (
        image.mode in {"1", "L", "P", "RGB"} and "transparency" in image.info
    ) or image.mode == "PA":
        return image.convert("RGBA")
    return image.convert("RGB") if image.mode in {"1", "P"} else image


def _to_srgb(image: Pillow.Image, profile: bytes) -> Pillow.Image:
    """The image unchanged when the profile is invalid or for another colour space."""
    alpha = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = MODE_OF_COLOUR_SPACE.get(source.profile.xcolor_space.strip())
        colourless = image.mode in {"L", "LA"}
        if mode is None or (mode == "CMYK") != (image.mode == "CMYK"):
            return image
        if mode == "L" and not colourless:
            return image
        converted = ImageCms.profileToProfile(
            image.convert(mode), source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if converted is None:
        return image
    if alpha:
        converted.putalpha(alpha)
    return converted
