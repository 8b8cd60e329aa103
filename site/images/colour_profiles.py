"""Builds ICC profiles for images that describe their colours by code points or chromaticities.

PNG (gAMA, cHRM, cICP), AVIF and HEIC (nclx) can name their primaries and transfer curve without an
embedded ICC profile; Pillow's conversion to sRGB needs one.
"""

import struct
from collections.abc import Sequence
from io import BytesIO

import pillow_heif
from PIL import Image as Pillow

from images import errors
from images.errors import upload_error
from images.png import chunks

Chromaticity = tuple[float, float]
# Chromaticities of the white point and primaries, by their code points in ITU-T H.273.
D65 = (0.3127, 0.3290)
PRIMARIES = {
    1: (D65, (0.640, 0.330), (0.300, 0.600), (0.150, 0.060)),
    5: (D65, (0.640, 0.330), (0.290, 0.600), (0.150, 0.060)),
    6: (D65, (0.630, 0.340), (0.310, 0.595), (0.155, 0.070)),
    9: (D65, (0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    11: ((0.314, 0.351), (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    12: (D65, (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
}
PRIMARIES[7] = PRIMARIES[6]
# The transfer curve of sRGB as ICC's function 3; browsers use it for those of television, too.
SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
GAMMAS = {4: 2.2, 5: 2.8, 8: 1.0}
SRGB_TRANSFERS = {1, 2, 6, 7, 11, 12, 13, 14, 15}
# Rounded chromaticities differ from those of sRGB in the third decimal place.
TOLERANCE = 0.01

BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
D50 = (0.9642, 1.0, 0.8249)


def profile_for(image: Pillow.Image, content: bytes) -> bytes:
    """An ICC profile for an opened image; b"" when it has one or is sRGB.

    Raises ValidationError for HDR, which cannot be converted here.
    """
    try:
        if image.format == "PNG":
            return _profile_for_png(image, content)
        if image.format in {"AVIF", "HEIF"} and not image.info.get("icc_profile"):
            # Reads the header only: works for AVIF without an AVIF decoder.
            nclx = pillow_heif.open_heif(BytesIO(content)).info.get("nclx_profile") or {}
            code_points = nclx.get("color_primaries", 2), nclx.get("transfer_characteristics", 2)
            return _profile_for_code_points(*code_points)
    except (ArithmeticError, RuntimeError, ValueError, struct.error, SyntaxError):
        # Invalid colour values; the pixels are valid.
        pass
    return b""


def _profile_for_png(image: Pillow.Image, content: bytes) -> bytes:
    for kind, data in chunks(content):
        if kind == b"IDAT":
            break
        if kind == b"cICP" and len(data) >= 2:
            return _profile_for_code_points(data[0], data[1])
    if image.info.get("icc_profile") or "srgb" in image.info or not image.info.get("gamma"):
        return b""
    gamma = image.info["gamma"]
    values = image.info.get("chromaticity")
    chromaticities = tuple(zip(values[::2], values[1::2], strict=True)) if values else PRIMARIES[1]
    if abs(gamma - 1 / 2.2) < TOLERANCE and _is_close_to_srgb(chromaticities):
        return b""
    return icc_profile(chromaticities, (1 / gamma,))


def _is_close_to_srgb(chromaticities: Sequence[Chromaticity]) -> bool:
    srgb = PRIMARIES[1]
    return all(
        abs(a - b) < TOLERANCE
        for one, other in zip(chromaticities, srgb, strict=True)
        for a, b in zip(one, other, strict=True)
    )


def _profile_for_code_points(primaries: int, transfer: int) -> bytes:
    if transfer not in SRGB_TRANSFERS and transfer not in GAMMAS:
        raise upload_error(errors.HDR, "high_dynamic_range")
    if transfer in SRGB_TRANSFERS and primaries not in PRIMARIES.keys() - {1}:
        return b""
    chromaticities = PRIMARIES.get(primaries, PRIMARIES[1])
    return icc_profile(chromaticities, (GAMMAS[transfer],) if transfer in GAMMAS else SRGB_CURVE)


def icc_profile(chromaticities: Sequence[Chromaticity], curve: Sequence[float]) -> bytes:
    """A matrix/TRC profile. `curve` holds a gamma, or the five parameters of ICC's function 3."""
    function = {1: 0, 5: 3}[len(curve)]
    curve_tag = b"para" + struct.pack(">IHH", 0, function, 0) + _fixed(*curve)
    columns = [b"XYZ " + bytes(4) + _fixed(*column) for column in _columns(chromaticities)]
    data = [b"XYZ " + bytes(4) + _fixed(*D50), *columns, curve_tag]
    names = (b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC")
    start = 128 + 4 + 12 * len(names)
    starts = [start + sum(map(len, data[:place])) for place in range(len(data))]
    table = struct.pack(">I", len(names))
    for place, name in enumerate(names):
        place = min(place, len(data) - 1)
        table += name + struct.pack(">II", starts[place], len(data[place]))
    size = start + sum(map(len, data))
    header = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _fixed(*D50)
    return header.ljust(128, b"\0") + table + b"".join(data)


def _fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def _columns(chromaticities: Sequence[Chromaticity]) -> list[tuple[float, ...]]:
    """Red, green and blue in XYZ, scaled to add up to the white point and adapted to D50."""
    white, *colours = [(x / y, 1.0, (1 - x - y) / y) for x, y in chromaticities]
    shares = _solve(tuple(zip(*colours, strict=True)), white)
    from_cone, to_cone = _multiply(BRADFORD, white), _multiply(BRADFORD, D50)
    return [
        _solve(
            BRADFORD,
            [
                cone * new / old
                for cone, new, old in zip(
                    _multiply(BRADFORD, [share * value for value in colour]),
                    to_cone,
                    from_cone,
                    strict=True,
                )
            ],
        )
        for share, colour in zip(shares, colours, strict=True)
    ]


Rows = Sequence[Sequence[float]]


def _multiply(rows: Rows, vector: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in rows)


def _solve(rows: Rows, vector: Sequence[float]) -> tuple[float, ...]:
    """Solve three linear equations by Cramer's rule."""
    whole = _determinant(rows)
    return tuple(
        _determinant(
            [[*row[:at], value, *row[at + 1 :]] for row, value in zip(rows, vector, strict=True)]
        )
        / whole
        for at in range(3)
    )


def _determinant(rows: Rows) -> float:
    (a, b, c), (d, e, f), (g, h, i) = rows
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
