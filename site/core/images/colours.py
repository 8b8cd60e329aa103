"""Colours as browsers expect them: eight bits, red-green-blue, no profile attached."""

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageCms

WEB_MODES = {"1", "L", "LA", "P", "RGB", "RGBA"}


def for_the_web(image: Pillow.Image) -> Pillow.Image:
    """The same picture in a mode and colour space that every browser shows alike."""
    if image.mode.startswith("I"):
        # Sixteen bits a channel: Pillow would clip what should be scaled.
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    profile = image.info.get("icc_profile")
    if profile:
        image = _to_srgb(image, profile)
    if image.mode not in WEB_MODES:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _to_srgb(image: Pillow.Image, profile: bytes) -> Pillow.Image:
    """Without the profile when it is broken or meant for another kind of picture."""
    if image.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return image
    target = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        converted = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode=target,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return converted or image
