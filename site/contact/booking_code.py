"""The address of the form for a time as a QR code, for what is printed."""

from dataclasses import dataclass
from functools import lru_cache

import qrcode
from qrcode.image.svg import SvgPathImage


@dataclass(frozen=True)
class BookingCode:
    """An address, and the dark squares of its code as an SVG path in a square of `size` units."""

    address: str
    size: int
    path: str


@lru_cache(maxsize=8)
def booking_code(url: str) -> BookingCode:
    image = qrcode.make(url, image_factory=SvgPathImage, border=0)
    path = image.path.attrib["d"]
    return BookingCode(url.partition("://")[2].rstrip("/"), image.width, path)
