"""Small images for tests of the upload checks."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from images.upload import clean_upload

RED, SAND, BLUE = (200, 30, 30), (200, 180, 150), (30, 60, 200)


def three_parts(mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", (120, 80), SAND)
    image.paste(RED, (0, 0, 40, 80))
    image.paste(BLUE, (80, 0, 120, 80))
    return image.convert(mode)


def encoded(image: Image.Image, kind: str, **options) -> bytes:
    output = BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def upload(name: str, content: bytes):
    return clean_upload(name, len(content), ContentFile(content))


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as caught:
        upload(name, content)
    (sentence,) = caught.value.messages
    return sentence


def stored(name: str, content: bytes) -> Image.Image:
    image = Image.open(BytesIO(upload(name, content).content))
    image.load()
    return image


def colours_of_parts(image: Image.Image) -> list[tuple]:
    colours = image.convert("RGB")
    return [colours.getpixel((x, 40)) for x in (20, 60, 100)]


def colours_match(found: list[tuple], expected: list[tuple], by: int) -> bool:
    return all(
        abs(a - b) <= by
        for one, other in zip(found, expected, strict=True)
        for a, b in zip(one, other, strict=True)
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_with(*extra: bytes, at_end: bool = False, image: Image.Image | None = None) -> bytes:
    """A PNG with these chunks after the header, or before the end."""
    content = encoded(image or three_parts(), "PNG")
    at = content.rfind(b"IEND") - 4 if at_end else content.find(b"IDAT") - 4
    return content[:at] + b"".join(extra) + content[at:]


def with_wrong_checksum(part: bytes) -> bytes:
    """The chunk with its last checksum byte inverted."""
    return part[:-1] + bytes([part[-1] ^ 0xFF])
