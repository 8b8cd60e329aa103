"""Uploads are converted to sRGB; HDR is rejected."""

import struct
from io import BytesIO

import pillow_heif
import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms

from images.colour_profiles import PRIMARIES, SRGB_CURVE, icc_profile
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
)

# The same values in Display P3, converted to sRGB by Chromium.
P3_RED, P3_SAND, P3_BLUE = (220, 0, 6), (204, 180, 145), (14, 62, 207)


def with_code_points(kind: str, primaries: int, transfer: int) -> bytes:
    """An AVIF or HEIC file with these code points (nclx)."""
    content = encoded(three_parts(), kind, quality=100)
    at = content.find(b"colrnclx") + 8
    assert at > 8
    return content[:at] + struct.pack(">HH", primaries, transfer) + content[at + 4 :]


def cicp(primaries: int, transfer: int) -> bytes:
    return chunk(b"cICP", bytes([primaries, transfer, 0, 1]))


def chrm(places) -> bytes:
    return chunk(b"cHRM", struct.pack(">8I", *(round(v * 100_000) for p in places for v in p)))


def gama(gamma: float) -> bytes:
    return chunk(b"gAMA", struct.pack(">I", round(gamma * 100_000)))


class TestColours:
    def test_gamma_of_one(self):
        image = stored("a.png", png_with(gama(1.0)))
        assert colours_of_parts(image) == [(229, 96, 96), (229, 219, 202), (96, 133, 229)]

    def test_the_usual_gamma_changes_nothing(self):
        content = png_with(gama(0.45455), chrm(PRIMARIES[1]))
        assert colours_of_parts(stored("a.png", content)) == [RED, SAND, BLUE]

    def test_srgb_takes_precedence_over_gamma(self):
        content = png_with(chunk(b"sRGB", b"\0"), gama(1.0))
        assert colours_of_parts(stored("a.png", content)) == [RED, SAND, BLUE]

    @pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
    def test_wide_gamut_by_profile(self, mode):
        profile = icc_profile(PRIMARIES[12], SRGB_CURVE)
        image = three_parts().quantize(8) if mode == "P" else three_parts(mode)
        content = encoded(image, "PNG", icc_profile=profile)
        assert colours_match(
            colours_of_parts(stored("a.png", content)), [P3_RED, P3_SAND, P3_BLUE], 4
        )

    @pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF"])
    def test_wide_gamut_by_profile_in_other_formats(self, kind):
        profile = icc_profile(PRIMARIES[12], SRGB_CURVE)
        content = encoded(three_parts(), kind, icc_profile=profile, quality=100)
        suffix = {"JPEG": "jpg"}.get(kind, kind.lower())
        assert colours_match(
            colours_of_parts(stored(f"a.{suffix}", content)), [P3_RED, P3_SAND, P3_BLUE], 9
        )

    @pytest.mark.parametrize(("kind", "suffix"), [("AVIF", "avif"), ("HEIF", "heic")])
    @pytest.mark.parametrize("transfer", [1, 2, 13])
    def test_wide_gamut_by_code_points(self, kind, suffix, transfer):
        pillow_heif.register_heif_opener()
        image = stored(f"a.{suffix}", with_code_points(kind, 12, transfer))
        assert colours_match(colours_of_parts(image), [P3_RED, P3_SAND, P3_BLUE], 9)

    def test_wide_gamut_in_a_png_by_code_points(self):
        image = stored("a.png", png_with(cicp(12, 13)))
        assert colours_match(colours_of_parts(image), [P3_RED, P3_SAND, P3_BLUE], 4)

    def test_wide_gamut_in_a_png_by_chromaticities(self):
        image = stored("a.png", png_with(gama(0.45455), chrm(PRIMARIES[12])))
        assert colours_match(colours_of_parts(image), [P3_RED, P3_SAND, P3_BLUE], 9)

    @pytest.mark.parametrize(("primaries", "transfer"), [(1, 13), (2, 2), (1, 1), (99, 13)])
    def test_usual_code_points_change_nothing(self, primaries, transfer):
        assert colours_of_parts(stored("a.png", png_with(cicp(primaries, transfer)))) == [
            RED,
            SAND,
            BLUE,
        ]
        image = stored("a.avif", with_code_points("AVIF", primaries, transfer))
        assert colours_match(colours_of_parts(image), [RED, SAND, BLUE], 5)

    @pytest.mark.parametrize("transfer", [16, 18])
    def test_hdr_is_rejected(self, transfer):
        pillow_heif.register_heif_opener()
        for name, content in (
            ("a.png", png_with(cicp(9, transfer))),
            ("a.avif", with_code_points("AVIF", 9, transfer)),
            ("a.hif", with_code_points("HEIF", 9, transfer)),
        ):
            with pytest.raises(ValidationError, match="save it again as a standard JPG"):
                upload(name, content)

    def test_grey_with_a_profile_for_colours(self):
        profile = icc_profile(PRIMARIES[1], (1.0,))
        content = encoded(Image.new("L", (9, 9), 200), "PNG", icc_profile=profile)
        assert stored("a.png", content).convert("RGB").getpixel((4, 4)) == (229, 229, 229)

    def test_transparency_is_kept(self):
        image = Image.new("RGBA", (9, 9), (*RED, 77))
        content = encoded(image, "PNG", icc_profile=icc_profile(PRIMARIES[12], SRGB_CURVE))
        assert stored("a.png", content).getpixel((4, 4))[3] == 77

    def test_littlecms_reads_the_profile(self):
        profile = ImageCms.ImageCmsProfile(BytesIO(icc_profile(PRIMARIES[1], SRGB_CURVE)))
        same = ImageCms.profileToProfile(
            three_parts(), profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
        assert colours_match(colours_of_parts(same), [RED, SAND, BLUE], 1)
