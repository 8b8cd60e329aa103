"""The URL of the booking form as a QR code, for print."""

from dataclasses import dataclass
from functools import lru_cache

import qrcode
from qrcode.image.svg import SvgPathImage


@dataclass(frozen=True)
class BookingQRCode:
    """A URL without scheme, and its QR code as an SVG path in a viewBox of `size` units."""

    address: str
    size: int
    path: str


@lru_cache(maxsize=8)
def booking_qr_code(url: str) -> BookingQRCode:
    image = qrcode.make(url, image_factory=SvgPathImage, border=0)
    path = image.path.attrib["d"]
    return BookingQRCode(url.partition("://")[2].rstrip("/"), image.width, path)
