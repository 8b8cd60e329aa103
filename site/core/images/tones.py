"""The colour a picture's place has until the picture is there.

A strict content policy allows no style of a picture's own, so its colour is rounded to one of a
few tones, each of which is a class in the stylesheet (`--tone-…` in tokens.css has the same values).
"""

from functools import cache

from django.core.files.base import File
from PIL import Image as Pillow

from core.images.colours import for_the_web
from core.images.decoding import one_at_a_time

TONES = {
    "paper": "#f1e9dd",
    "linen": "#dccfbd",
    "sand": "#c7b097",
    "dune": "#b3a08b",
    "fawn": "#a8947c",
    "stone": "#a29b8f",
    "clay": "#9a8069",
    "rose": "#c09a88",
    "sky": "#9aaab0",
    "sage": "#8a9a7b",
    "palm": "#33513f",
    "bark": "#785943",
    "umber": "#4a3a2c",
    "basalt": "#2b2f31",
}
# As much detail as a mean needs; the JPEG decoder skips the rest.
SIDE = 64


def colour_of(file: File) -> str:
    """The mean colour of a photograph, such as "#d8c9b0"; empty for anything else.

    Empty as well for pictures with see-through parts, behind which a colour would stay.
    """
    try:
        file.open()
        with one_at_a_time(), Pillow.open(file) as image:
            image.draft("RGB", (SIDE, SIDE))
            if image.has_transparency_data:
                return ""
            mean = for_the_web(image).convert("RGB").resize((1, 1), Pillow.Resampling.BOX)
            red, green, blue = mean.getpixel((0, 0))  # type: ignore[misc]
        return f"#{red:02x}{green:02x}{blue:02x}"
    except Exception:
        # A drawing, a missing or a broken file: a placeholder is never worth a picture.
        return ""
    finally:
        if not file.closed:
            file.seek(0)


@cache
def tone(colour: str) -> str:
    """The name of the tone that the eye takes for nearest; empty for no colour."""
    if not colour:
        return ""
    wanted = _oklab(colour)
    return min(TONES, key=lambda name: _distance(wanted, _oklab(TONES[name])))


def _distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _oklab(colour: str) -> tuple[float, float, float]:
    """Lightness and two hues, in which equal distances look equal (Björn Ottosson, 2020)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
