"""Which uploads are accepted, what is stored of them, and the messages for the others."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageCms

from tests.uploads import encoded, refusal, stored, upload

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">{}</svg>'
HALVES = ("red", "blue")


def two_halves(size=(60, 40)) -> Image.Image:
    """Red on the left, blue on the right, to detect rotation."""
    image = Image.new("RGB", size, HALVES[0])
    image.paste(HALVES[1], (size[0] // 2, 0, *size))
    return image


def noise(kind: str, size=(300, 200), **options) -> bytes:
    return encoded(Image.effect_noise(size, 80).convert("RGB"), kind, **options)


def phone_notes(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Model] = "SecretPhone"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (33.0, 55.0, 31.0)
    return exif


def png_claiming(width: int, height: int) -> bytes:
    """A file of 100 bytes whose header states this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 99))
        + chunk(b"IEND", b"")
    )


def animation(kind: str, frame_count: int) -> bytes:
    frames = [Image.new("RGB", (20, 20), (0, 0, 80 * n)) for n in range(frame_count)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:])


class TestRejected:
    @pytest.mark.parametrize(
        "name", ["notes.pdf", "page.html", "party.gif", "scan.tiff", "picture"]
    )
    def test_other_kinds_of_file(self, name):
        assert "kind of file cannot be used" in refusal(name, noise("JPEG"))

    def test_empty_file(self):
        assert "file is empty" in refusal("photo.jpg", b"")

    @pytest.mark.parametrize("content", [b"MZ\x90\0 not a picture", b"<html></html>", b"\xff\xd8"])
    def test_something_else_under_a_picture_name(self, content):
        assert "not the picture that its name says" in refusal("photo.jpg", content)

    def test_formats_that_are_never_used_under_an_allowed_name(self):
        for kind in ("GIF", "TIFF", "BMP", "EPS"):
            assert "not the picture" in refusal("photo.png", encoded(two_halves(), kind))

    def test_the_message_for_a_wrong_suffix_names_the_right_one(self):
        sentence = refusal("photo.png", noise("JPEG"))
        assert "called .png but holds a JPG" in sentence
        assert "ends in .jpg" in sentence

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
    @pytest.mark.parametrize("part", [0.5, 0.9])
    def test_truncated_file(self, kind, part):
        content = noise(kind, quality=90)
        suffix = {"JPEG": "jpg", "HEIF": "heic"}.get(kind, kind.lower())
        sentence = refusal(f"photo.{suffix}", content[: int(len(content) * part)])
        assert "damaged or incomplete" in sentence or "not the picture" in sentence

    def test_corrupt_bytes_in_a_png(self):
        content = bytearray(noise("PNG"))
        content[len(content) // 2] ^= 0xFF
        assert "damaged" in refusal("photo.png", bytes(content))

    def test_too_many_megabytes(self, settings):
        settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1024 * 1024
        sentence = refusal("photo.png", noise("PNG", (900, 600)) + b"\0" * 1024 * 1024)
        assert "may have at most 1 MB" in sentence

    def test_fifty_megapixels_that_really_decode(self):
        bomb = encoded(Image.new("1", (10_000, 5_000)), "PNG")
        assert len(bomb) < 20_000
        sentence = refusal("photo.png", bomb)
        assert "10000 by 5000 dots" in sentence
        assert "under 50 megapixels" in sentence

    @pytest.mark.parametrize("size", [(9_000, 9_000), (60_000, 60_000), (2_000_000_000, 2)])
    def test_header_with_a_huge_size(self, size):
        assert "under 50 megapixels" in refusal("photo.png", png_claiming(*size))

    def test_header_with_too_few_pixels_after_it(self):
        assert "damaged" in refusal("photo.png", png_claiming(400, 300))

    @pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
    @pytest.mark.parametrize("frame_count", [2, 3])
    def test_animations(self, kind, frame_count):
        content = animation(kind, frame_count)
        assert "This picture moves" in refusal(f"party.{kind.lower()}", content)


class TestStoredRaster:
    @pytest.mark.parametrize(
        ("name", "kind", "becomes"),
        [
            ("a.jpg", "JPEG", "JPEG"),
            ("a.JPEG", "JPEG", "JPEG"),
            ("a.png", "PNG", "PNG"),
            ("a.webp", "WEBP", "WEBP"),
            ("a.avif", "AVIF", "AVIF"),
            ("a.heic", "HEIF", "JPEG"),
            ("a.HEIF", "HEIF", "JPEG"),
        ],
    )
    @pytest.mark.parametrize("orientation", [1, 6])
    def test_orientation_is_applied_and_metadata_removed(self, name, kind, becomes, orientation):
        content = encoded(two_halves(), kind, exif=phone_notes(orientation).tobytes(), quality=95)
        stored = upload(name, content)
        image = Image.open(BytesIO(stored.content))
        assert image.format == becomes
        # Orientation 6: rotate by 90°, so the left half is at the top.
        assert image.size == ((40, 60) if orientation == 6 else (60, 40))
        red, blue = image.convert("RGB").getpixel((5, 5)), image.convert("RGB").getpixel((35, 35))
        assert red[0] > 200 > 60 > red[2]
        assert (blue[2] > 200 > 60 > blue[0]) is True
        assert not image.getexif()
        assert b"SecretPhone" not in stored.content

    def test_heic_gets_the_suffix_of_its_stored_format(self):
        assert upload("IMG_0042.HEIC", encoded(two_halves(), "HEIF")).suffix == ".jpg"

    def test_text_in_a_comment_or_after_the_image_is_not_stored(self):
        content = noise("JPEG", comment=b"<script>alert(1)</script>") + b"<?php evil(); ?>"
        assert b"script" not in upload("a.jpg", content).content
        assert b"php" not in upload("a.jpg", content).content

    def test_no_larger_than_any_screen_needs(self):
        image = stored("a.jpg", encoded(Image.new("L", (6_400, 3_200)), "JPEG"))
        assert image.size == (3_200, 1_600)

    def test_resizing_keeps_at_least_one_pixel(self):
        assert stored("a.png", encoded(Image.new("P", (7_000, 1)), "PNG")).size == (3_200, 1)

    def test_two_pictures_in_one_phone_file(self):
        content = encoded(two_halves(), "MPO", save_all=True, append_images=[two_halves()])
        assert stored("a.jpg", content).size == (60, 40)

    def test_cmyk_becomes_rgb(self):
        image = stored("a.jpg", encoded(two_halves().convert("CMYK"), "JPEG"))
        assert image.mode == "RGB"

    def test_colour_profile_is_applied_and_removed(self):
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        stored = upload("a.jpg", encoded(two_halves(), "JPEG", icc_profile=profile))
        assert "icc_profile" not in Image.open(BytesIO(stored.content)).info

    def test_invalid_colour_profile_is_removed(self):
        image = stored("a.jpg", encoded(two_halves(), "JPEG", icc_profile=b"nonsense"))
        assert "icc_profile" not in image.info

    def test_16_bits_are_scaled(self):
        image = stored("a.png", encoded(Image.new("I;16", (9, 9), 32_768), "PNG"))
        assert image.convert("L").getpixel((4, 4)) == pytest.approx(128, abs=2)

    def test_transparency_is_kept(self):
        image = stored("a.png", encoded(Image.new("RGBA", (9, 9), (1, 2, 3, 0)), "PNG"))
        assert image.getpixel((4, 4))[3] == 0


class TestStoredSvg:
    def clean(self, inside: str) -> str:
        return upload("logo.svg", SVG.format(inside).encode()).content.decode()

    def test_shapes_gradients_and_styles_are_kept(self):
        cleaned = self.clean(
            "<style>.a{fill:#27472c;stroke:url(#g)}</style>"
            '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>'
            '<path class="a" d="M0 0h5v5z"/><use href="#g"/>'
        )
        for part in ('d="M0 0h5v5z"', "stroke:url(#g)", "linearGradient", 'href="#g"'):
            assert part in cleaned

    @pytest.mark.parametrize(
        "inside",
        [
            "<script>evil()</script>",
            '<style>@import "//evil.test/a.css"; a{fill:red}</style>',
            '<rect width="5" height="5" onload="evil()"/>',
            '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">evil</body></foreignObject>',
            '<a href="javascript:evil()"><text>x</text></a>',
            '<a href="java&#10;script:evil()"><text>x</text></a>',
            '<a href="https://evil.test/"><text>x</text></a>',
            '<image href="https://evil.test/a.png"/>',
            '<image href="//evil.test/a.png"/>',
            '<image href="/media/evil.png"/>',
            '<use href="evil.svg#a"/>',
            '<image href="data:image/svg+xml;base64,evil"/>',
            '<iframe xmlns="http://www.w3.org/1999/xhtml" src="evil"/>',
        ],
    )
    def test_scripts_and_external_references_are_removed(self, inside):
        cleaned = self.clean(inside + '<path d="M0 0h5"/>')
        for word in ("evil", "script", "href", "onload"):
            assert word not in cleaned
        assert "M0 0h5" in cleaned

    @pytest.mark.parametrize(
        "inside",
        [
            '<style>@import url("https://evil.test/a.css");</style>',
            "<style>@font-face{src:url(https://evil.test/f.woff)}</style>",
            "<style>a{background:url(https://evil.test/a.png)}</style>",
            "<style>a{background:url(/evil.png)}</style>",
            '<style>a{x:image-set("https://evil.test/a.png" 1x)}</style>',
            "<style>a{b:\\75rl(https://evil.test/a.png)}</style>",
            '<rect style="fill:url(https://evil.test/a)" width="3" height="3"/>',
            '<rect filter="url(https://evil.test/f#x)" width="3" height="3"/>',
        ],
    )
    def test_styles_that_load_files_are_rejected(self, inside):
        sentence = refusal("logo.svg", SVG.format(inside).encode())
        assert "fetches things from elsewhere" in sentence

    @pytest.mark.parametrize(
        "content",
        [
            "<html><body><script>evil()</script></body></html>",
            '<svg viewBox="0 0 9 9"><rect/></svg>',
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect',
            '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
            + SVG.format("<text>&b;</text>"),
            '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("&x;"),
            "GIF89a",
            "\0\1\2",
        ],
    )
    def test_invalid_svg(self, content):
        assert "cannot be read" in refusal("logo.svg", content.encode())

    def test_deep_nesting_is_rejected_before_sanitizing(self):
        content = SVG.format("<g>" * 5_000 + "</g>" * 5_000)
        assert "too complicated" in refusal("logo.svg", content.encode())

    def test_too_large(self):
        content = SVG.format("<!--" + "x" * 600_000 + "-->")
        assert "at most 500 kB" in refusal("logo.svg", content.encode())

    @pytest.mark.parametrize(
        "size", ['width="0" height="0"', 'width="1e9" height="1e9"', 'width="x"']
    )
    def test_without_a_usable_size(self, size):
        content = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="M0 0"/></svg>'
        assert "how large it is" in refusal("logo.svg", content.encode())
