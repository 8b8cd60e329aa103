"""Limits against small files that cost minutes of decoding or rendering, and against parallel uploads."""

from io import BytesIO
from threading import Barrier, Event, Lock, Thread

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from images import decoding, raster
from images.jpeg_scans import count_scans
from tests.uploads import encoded, refusal, upload

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">{}</svg>'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" '


def with_scans(scans: int, **notes) -> bytes:
    """A progressive JPEG with its last scan repeated."""
    content = encoded(Image.effect_noise((64, 64), 50), "JPEG", progressive=True, **notes)
    last = content[content.rfind(b"\xff\xda") : -2]
    missing = scans - count_scans(content)
    return content[:-2] + last * missing + content[-2:]


class TestScans:
    @pytest.mark.parametrize("scans", [101, 800])
    @pytest.mark.parametrize("name", ["a.jpg", "a.jpeg"])
    def test_more_than_100_are_rejected(self, name, scans):
        assert "too many steps" in refusal(name, with_scans(scans))

    def test_100_are_accepted(self):
        assert upload("a.jpg", with_scans(100)).suffix == ".jpg"

    def test_a_large_picture_may_have_fewer(self, monkeypatch):
        monkeypatch.setattr("images.jpeg_scans.MAX_SCANNED_PIXELS", 20 * 64 * 64)
        assert upload("a.jpg", with_scans(20)).suffix == ".jpg"
        assert "too many steps" in refusal("a.jpg", with_scans(21))

    def test_scans_of_thumbnails_and_trailing_data_do_not_count(self):
        # A comment may hold a whole JPEG; a phone appends a video to the image.
        note = b"\xff\xda" * 500
        content = with_scans(10, comment=note) + note + with_scans(90)
        assert count_scans(content) == 10
        assert upload("a.jpg", content).suffix == ".jpg"

    @pytest.mark.parametrize("content", [b"", b"\xff", b"\xff\xd8\xff\xda", b"\xff" * 500])
    def test_a_broken_file_is_counted_to_its_end(self, content):
        assert count_scans(content) <= 1


class TestMemory:
    """Pixel limits, checked from the header alone."""

    @pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
    def test_formats_that_take_much_memory_may_have_fewer_pixels(self, kind, monkeypatch):
        name = {"WEBP": "WebP", "AVIF": "AVIF"}[kind]
        monkeypatch.setitem(raster.MAX_PIXELS, name, 10_000)
        assert upload(f"a.{kind}", encoded(Image.new("RGB", (99, 99)), kind))
        sentence = refusal(f"a.{kind}", encoded(Image.new("RGB", (100, 100)), kind))
        assert f"{name} pictures like this one must stay under" in sentence

    @pytest.mark.parametrize("name", ["WebP", "AVIF"])
    def test_sixteen_megapixels(self, name):
        assert raster.MAX_PIXELS[name] == 16_000_000

    @pytest.mark.parametrize(
        ("mode", "key"), [("RGBA", {}), ("LA", {}), ("L", {"transparency": 1})]
    )
    def test_transparent_pictures_may_have_fewer_pixels(self, mode, key, monkeypatch):
        monkeypatch.setattr(raster, "MAX_TRANSPARENT_PIXELS", 10_000)
        assert upload("a.png", encoded(Image.new(mode, (99, 99)), "PNG", **key))
        assert "must stay under" in refusal(
            "a.png", encoded(Image.new(mode, (100, 100)), "PNG", **key)
        )
        assert upload("a.png", encoded(Image.new("RGB", (100, 100)), "PNG"))

    def test_ten_bits_a_channel_may_have_fewer_pixels(self, monkeypatch):
        import pillow_heif

        def heic(side: int) -> bytes:
            output, row = BytesIO(), b"\x00\x80" * 3 * side
            pillow_heif.from_bytes("RGB;16", (side, side), row * side).save(output)
            return output.getvalue()

        monkeypatch.setattr(raster, "MAX_HIGH_BIT_DEPTH_PIXELS", 10_000)
        assert upload("a.heic", heic(98))
        assert "must stay under" in refusal("a.heic", heic(100))


class TestConcurrentUploads:
    def test_one_is_decoded_one_waits_and_the_others_are_rejected(self, monkeypatch):
        content = encoded(Image.new("RGB", (9, 9)), "PNG")
        most, now, lock = 0, 0, Lock()
        start, told = Barrier(8), Event()
        stored, sentences = [], []
        rewrite = raster._reencode

        def slowly(*args):
            nonlocal most, now
            with lock:
                now += 1
                most = max(most, now)
            assert told.wait(20)
            with lock:
                now -= 1
            return rewrite(*args)

        def send():
            start.wait(20)
            try:
                stored.append(upload("a.png", content))
            except ValidationError as error:
                sentences.extend(error.messages)
                if len(sentences) == 6:
                    told.set()

        monkeypatch.setattr(raster, "_reencode", slowly)
        threads = [Thread(target=send) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(40)
        assert (most, len(stored), len(sentences)) == (1, 2, 6)
        assert set(sentences) == {
            "Other pictures are being prepared at this moment. "
            "Please wait a little, then choose this one again."
        }

    def test_a_failure_releases_its_slot(self):
        for _ in range(5):
            assert "not the picture" in refusal("a.png", b"nothing")
        assert upload("a.png", encoded(Image.new("RGB", (9, 9)), "PNG"))

    def test_renditions_wait_for_the_same_decoder(self, monkeypatch):
        from images.encoding import WebImage

        monkeypatch.setattr(decoding, "DECODER_TIMEOUT_SECONDS", 0)
        file = BytesIO(encoded(Image.new("RGB", (9, 9)), "PNG"))
        with decoding.decoder_slot(), pytest.raises(decoding.DecoderBusy):
            WebImage.read(file)
        assert WebImage.read(file)


def nested(levels: int, each: str, inner: str = '<rect width="1" height="1"/>') -> str:
    """Groups g0, g1, …, each with four references to the one before."""
    groups = [f'<g id="g0">{inner}</g>']
    groups += [
        f'<g id="g{level}">{each.format(level - 1) * 4}</g>' for level in range(1, levels + 1)
    ]
    return SVG.format("".join(groups))


def patterns(shape: str, style: str = "") -> str:
    parts = [
        f'<pattern id="p{level}" width="1" height="1">{shape.format(level - 1)}</pattern>'
        for level in range(1, 14)
    ]
    return SVG.format(f"{style}{''.join(parts)}{shape.format(13)}")


RECT = '<rect width="1" height="1" {}/>'
MARKED = '<path d="M0 0 1 1 2 2 3 3 4 4 5 5" {}/>'
HEAVY = {
    "use": nested(13, '<use href="#g{}"/>'),
    "old use": nested(13, '<use xlink:href="#g{}"/>').replace("<svg ", f"<svg {XLINK}"),
    "percent signs": nested(13, '<use href="#%67{}"/>'),
    "an id twice": nested(13, '<use href="#g{}"/>').replace("</svg>", '<g id="g9"/></svg>'),
    "patterns": patterns(RECT.format('fill="url(#p{0})"') * 4),
    "strokes": patterns(RECT.format("stroke=\"url( '#p{0}' )\"") * 4),
    "masks": patterns(RECT.format('mask="url(#p{0})"') * 4).replace("pattern", "mask"),
    "clips": patterns(RECT.format('clip-path="URL(#p{0})"') * 4).replace("pattern", "clipPath"),
    "style attributes": patterns(RECT.format('style="x:y;Fill:url(#p{0})"') * 4),
    "inherited": patterns(f'<g fill="url(#p{{0}})">{RECT.format("") * 4}</g>'),
    "markers": patterns(MARKED.format('marker-mid="url(#p{0})"')).replace("pattern", "marker"),
    "style sheet": patterns(
        RECT.format('class="c{0}"') * 4,
        "<style>"
        + "".join(f".c{level}{{/*}}*/fill:url(#p{level})}}" for level in range(14))
        + "</style>",
    ),
    "selectors of two words": patterns(
        f"<g class='c{{0}}'>{RECT.format('') * 4}</g>",
        "<style>"
        + "".join(f".c{level} > rect{{fill:url(#p{level})}}" for level in range(14))
        + "</style>",
    ),
    "a long chain": SVG.format(
        '<g id="g0"><rect/></g>'
        + "".join(f'<g id="g{n}"><use href="#g{n - 1}"/></g>' for n in range(1, 3000))
    ),
    "a line of markers": SVG.format(
        f'<marker id="m">{RECT.format("") * 10}</marker>'
        f'<path marker-mid="url(#m)" d="M0 0{" 1 1" * 3000}"/>'
    ),
}


class TestExpandedReferences:
    @pytest.mark.parametrize("content", HEAVY.values(), ids=HEAVY)
    def test_small_file_with_millions_of_shapes(self, content):
        assert "too complicated" in refusal("logo.svg", content.encode())

    @pytest.mark.parametrize(
        "content",
        [
            nested(5, '<use href="#g{}"/>'),
            # Browsers draw nothing for a circular reference.
            SVG.format('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
            SVG.format('<g id="a"><use href="#a"/></g><path d="M0 0h5"/>'),
            SVG.format('<use href="#nowhere"/><path fill="url(#nothing)" d="M0 0h5"/>'),
            SVG.format('<a href="#b"><path d="M0 0h5"/></a><g id="b"><a href="#b"/></g>'),
            # Many shapes with one gradient, as drawing programs write them.
            SVG.format(
                '<linearGradient id="g">' + '<stop offset="0"/>' * 20 + "</linearGradient>"
                "<style>.a{fill:url(#g)}</style>" + '<path class="a" d="M0 0h5"/>' * 2000
            ),
            # 1,000 shapes with one clip path.
            SVG.format(
                '<clipPath id="c"><rect width="9" height="9"/></clipPath>'
                + '<path clip-path="url(#c)" d="M0 0h5"/>' * 1000
            ),
        ],
    )
    def test_ordinary_drawings_are_accepted(self, content):
        assert upload("logo.svg", content.encode()).suffix == ".svg"
