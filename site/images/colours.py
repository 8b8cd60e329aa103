"""Colours as browsers expect them: eight bits, red-green-blue, no profile attached."""

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageCms

WEB_MODES = {"L", "LA", "RGB", "RGBA"}
# What a profile is for → the mode that a picture must have for it.
MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def for_the_web(image: Pillow.Image) -> Pillow.Image:
    """The same picture in a mode and colour space that every browser shows alike."""
    image = mixable(image)
    if profile := image.info.get("icc_profile"):
        image = _to_srgb(image, profile)
    if image.mode not in WEB_MODES:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def mixable(image: Pillow.Image) -> Pillow.Image:
    """Without a palette or one transparent colour, so that pixels can be mixed and changed."""
    key = image.info.get("transparency")
    if image.mode.startswith("I"):
        # Sixteen bits a channel: Pillow would clip what should be scaled.
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
    """Without the profile when it is broken or meant for another kind of picture."""
    alpha = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = MODES.get(source.profile.xcolor_space.strip())
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
