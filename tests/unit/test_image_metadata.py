"""Invalid metadata does not prevent an upload, and transparency is kept."""

import struct
import zlib
from io import BytesIO

import pillow_heif
import pytest
from django.core.exceptions import ValidationError
from PIL import Image
from willow.plugins.pillow import PillowImage

from images.encoding import WebImage
from tests.uploads import (
    BLUE,
    RED,
    SAND,
    chunk,
    colours_match,
    colours_of_parts,
    encoded,
    png_with,
    stored,
    three_parts,
    upload,
    with_wrong_checksum,
)

TIFF_NOT = b"\x00\x08\x00\x02\x01\x12\x00\x03"
TURNED = b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" + bytes(
    4
)
NOTES = {
    "raw profile, not hexadecimal": chunk(
        b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n      8\nzzzz\n")
    ),
    "raw profile, not TIFF": chunk(
        b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b"\nexif\n 8\n0008000201120003\n")
    ),
    "raw profile, empty": chunk(b"tEXt", b"Raw profile type exif\0"),
    "EXIF, not TIFF": chunk(b"eXIf", TIFF_NOT),
    "large XMP": chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"<x/>" * 500_000)),
    "large comment": chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"words " * 400_000)),
    "many comments": chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"w" * 1_000_000)) * 80,
    "cut pHYs": chunk(b"pHYs", b"\0\0"),
    "long tIME": chunk(b"tIME", bytes(30)),
    "profile of nonsense": chunk(b"iCCP", b"name\0\0nonsense"),
    "profile in no known packing": chunk(b"iCCP", b"name\0\7nonsense"),
    "cut gAMA": chunk(b"gAMA", b"\0"),
    "gamma of nothing": chunk(b"gAMA", bytes(4)),
    "cHRM of nothing": chunk(b"cHRM", bytes(32)) + chunk(b"gAMA", struct.pack(">I", 99)),
    "wrong checksum": with_wrong_checksum(chunk(b"tEXt", b"Comment\0words")),
    "unknown note": chunk(b"abCd", b"\0" * 9),
}


class TestInvalidMetadata:
    @pytest.mark.parametrize("at_end", [False, True], ids=["before", "behind"])
    @pytest.mark.parametrize("name", NOTES)
    def test_is_removed_from_a_png(self, name, at_end):
        image = stored("a.png", png_with(NOTES[name], at_end=at_end))
        assert image.size == (120, 80)
        if "cHRM" not in name:
            assert colours_of_parts(image) == [RED, SAND, BLUE]
        assert not image.info

    def test_a_valid_orientation_beside_it_is_applied(self):
        image = stored("a.png", png_with(NOTES["cut pHYs"], chunk(b"eXIf", TURNED)))
        assert image.size == (80, 120)

    def test_damaged_pixels_beside_it_are_rejected(self):
        content = bytearray(png_with(NOTES["EXIF, not TIFF"], at_end=True))
        content[content.find(b"IDAT") + 20] ^= 0xFF
        with pytest.raises(ValidationError, match="damaged"):
            upload("a.png", bytes(content))

    def test_an_animation_with_it_is_rejected(self):
        frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
        content = encoded(frames[0], "PNG", save_all=True, append_images=frames[1:])
        at = content.find(b"acTL") - 4
        with pytest.raises(ValidationError, match="moves"):
            upload(
                "a.png",
                content[:at] + with_wrong_checksum(chunk(b"tEXt", b"Comment\0w")) + content[at:],
            )

    @pytest.mark.parametrize(
        "exif",
        [
            b"Exif\0\0" + TIFF_NOT,
            b"Exif\0\0" + TURNED[:20],
            b"Exif\0\0MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x02\x00\x00\x00\x01six\0",
            # An exposure with the denominator 0, as Samsung phones write it.
            b"Exif\0\0MM\x00*\x00\x00\x00\x08\x00\x01\x92\x04\x00\x0a\x00\x00\x00\x01"
            b"\x00\x00\x00\x1a\x00\x00\x00\x00\xff\xff\xff\xfe\x00\x00\x00\x00",
        ],
    )
    @pytest.mark.filterwarnings("ignore::UserWarning")
    @pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
    def test_is_removed_from_a_photograph(self, kind, exif):
        suffix = {"JPEG": "jpg", "WEBP": "webp"}[kind]
        image = stored(f"a.{suffix}", encoded(three_parts(), kind, exif=exif, quality=95))
        assert image.size == (120, 80)
        assert colours_match(colours_of_parts(image), [RED, SAND, BLUE], 6)


@pytest.mark.parametrize("name", ["a.jfif", "a.jpe", "A.JFIF", "a.JPE"])
def test_other_suffixes_of_jpeg(name):
    assert upload(name, encoded(three_parts(), "JPEG")).suffix == ".jpg"


@pytest.mark.parametrize("name", ["DSC0001.HIF", "a.hif"])
def test_another_suffix_of_heic(name):
    pillow_heif.register_heif_opener()
    assert upload(name, encoded(three_parts(), "HEIF")).suffix == ".jpg"


class TestColourKey:
    CASES = {
        "RGB": (three_parts(), RED),
        "L": (
            Image.composite(
                Image.new("L", (120, 80), 20),
                Image.new("L", (120, 80), 255),
                Image.linear_gradient("L").resize((120, 80)).point(lambda v: 255 * (v > 128)),
            ),
            255,
        ),
        "P": (three_parts().quantize(8), three_parts().quantize(8).getpixel((20, 40))),
    }

    @pytest.mark.parametrize("mode", CASES)
    @pytest.mark.parametrize("side", [3200, 60])
    def test_is_transparent_in_every_rendition(self, mode, side, settings):
        settings.PICTURE_STORED_SIDE = side
        image, key = self.CASES[mode]
        content = encoded(image, "PNG", transparency=key)
        whole = Image.open(BytesIO(content)).convert("RGBA")
        lean = WebImage.read(BytesIO(upload("a.png", content).content)).resize((30, 20))
        clear = [(x, y) for x in (3, 26) for y in (3, 16) if whole.getpixel((x * 4, y * 4))[3] == 0]
        assert clear
        for save in (lean.save_as_avif, lean.save_as_webp):
            output = BytesIO()
            save(output)
            copy = Image.open(output).convert("RGBA")
            assert all(copy.getpixel(place)[3] < 20 for place in clear)
            assert copy.getpixel((15, 2))[3] > 235 or mode == "L"
        assert lean.has_alpha()
        output = BytesIO()
        lean.set_background_color_rgb((255, 255, 255)).save_as_jpeg(output)
        copy = Image.open(output).convert("RGB")
        assert all(min(copy.getpixel(place)) > 225 for place in clear)

    def test_of_sixteen_bits(self):
        image = Image.new("I;16", (20, 20), 30_000)
        content = encoded(image, "PNG", transparency=30_000)
        assert stored("a.png", content).convert("RGBA").getpixel((9, 9))[3] == 0


def test_transparent_pictures_of_all_formats_are_white_in_jpeg():
    for mode in ("RGBA", "LA"):
        lean = WebImage(Image.new(mode, (9, 9)), "webp")
        assert isinstance(lean, PillowImage)
        assert lean.has_alpha()
        white = lean.set_background_color_rgb((255, 255, 255)).image
        assert white.convert("RGB").getpixel((4, 4)) == (255, 255, 255)
