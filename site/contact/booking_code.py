"""The address of the form for a time as a QR code, for what is printed."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import qrcode


@dataclass(frozen=True)
class BookingCode:
    """An address, and the dark squares of its code as an SVG path in a square of `size` units."""

    address: str
    size: int
    path: str


@lru_cache(maxsize=8)
def booking_code(url: str) -> BookingCode:
    """The code of this address; each run of dark squares is one rectangle of the path."""
    code = qrcode.QRCode(border=0)
    code.add_data(url)
    rows = code.get_matrix()
    path = []
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                path.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return BookingCode(url.partition("://")[2].rstrip("/"), len(rows), "".join(path))
