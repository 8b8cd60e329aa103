"""The <picture> element: formats, widths, alt text, focal point, queries, and missing files."""

import pickle
from io import BytesIO

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.template import Context, Template
from justhtml import JustHTML
from PIL import ExifTags, Image

from images import sources
from images.models import SiteImage, SiteRendition
from images.sources import allowed_widths, prepare_renditions

pytestmark = pytest.mark.django_db
WIDTHS = "480,800"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    caches["renditions"].clear()


def make_image(
    size=(1000, 500), name="stones.jpg", kind="JPEG", mode="RGB", colour="olive", **options
) -> SiteImage:
    output = BytesIO()
    Image.new(mode, size, colour).save(output, kind, **options)
    return SiteImage.objects.create(
        title="DSC0042", description="Five stones", file=ContentFile(output.getvalue(), name)
    )


@pytest.fixture
def image() -> SiteImage:
    return make_image()


def html(image, arguments=f'widths="{WIDTHS}"') -> str:
    template = Template("{% load site_tags %}{% responsive_picture image " + arguments + " %}")
    return template.render(Context({"image": image}))


def tag(markup: str, name: str) -> dict[str, str]:
    return JustHTML(markup, fragment=True, sanitize=False).query(name)[0].attrs


def stored_copies(image) -> list[bytes]:
    return [copy.file.open().read() for copy in image.renditions.all()]


class TestMarkup:
    def test_three_formats_in_several_widths(self, image):
        markup = html(image)
        found = [s.attrs for s in JustHTML(markup, fragment=True, sanitize=False).query("source")]
        assert [s["type"] for s in found] == ["image/avif", "image/webp"]
        for srcset in [s["srcset"] for s in found] + [tag(markup, "img")["srcset"]]:
            assert [part.split()[1] for part in srcset.split(", ")] == ["480w", "800w"]
        assert sorted(Image.open(c.file.open()).format for c in image.renditions.all()) == sorted(
            ["AVIF", "WEBP", "JPEG"] * 2
        )

    def test_size_and_loading_below_the_fold(self, image):
        img = tag(html(image, 'widths="480,800" sizes="50vw"'), "img")
        assert (img["width"], img["height"]) == ("800", "400")
        assert (img["loading"], img["decoding"], img["sizes"]) == ("lazy", "async", "50vw")
        assert "fetchpriority" not in img

    def test_eager_loading(self, image):
        img = tag(html(image, 'widths="480" eager=True'), "img")
        assert (img["loading"], img["fetchpriority"]) == ("eager", "high")

    def test_never_larger_than_the_original(self):
        small = make_image((600, 300))
        img = tag(html(small, 'widths="480,800,1200,2400"'), "img")
        assert [part.split()[1] for part in img["srcset"].split(", ")] == ["480w", "600w"]
        assert small.renditions.count() == 6

    def test_nearby_widths_share_renditions(self, image):
        html(image, 'widths="480,828"')
        html(image, 'widths="400,800"')
        assert image.renditions.count() == 6
        assert allowed_widths("96,960,1440") == (104, 800, 1600)

    def test_class_and_no_inline_style(self, image):
        image.focal_point_x, image.focal_point_y = 300, 450
        image.focal_point_width = image.focal_point_height = 10
        markup = html(image, 'widths="480" class="card__picture"')
        assert tag(markup, "picture")["class"] == "responsive-picture card__picture"
        classes = tag(markup, "img")["class"].split()
        assert classes[0] == "responsive-picture__image"
        assert {"focus-x-3", "focus-y-9"} <= set(classes)
        assert "style" not in markup

    def test_nothing_typed_becomes_markup(self, image):
        image.description = '"><script>alert(1)</script>'
        markup = html(image)
        assert "<script" not in markup
        assert tag(markup, "img")["alt"] == image.description

    def test_drawing_is_a_plain_image(self):
        svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>'
        drawing = SiteImage.objects.create(title="Logo", file=ContentFile(svg, "logo.svg"))
        img = tag(html(drawing), "img")
        assert img["src"].endswith(".svg")
        assert (img["width"], img["height"]) == ("30", "20")
        assert "srcset" not in img
        assert "<source" not in html(drawing)


class TestPlaceholder:
    """Opaque images have a background colour while they load."""

    def has_one(self, image) -> bool:
        return "responsive-picture__image--opaque" in tag(html(image), "img")["class"].split()

    def test_behind_a_photograph(self, image):
        assert self.has_one(image)

    def test_not_behind_a_transparent_image(self):
        assert not self.has_one(make_image(name="cut.png", kind="PNG", mode="RGBA", colour=None))

    def test_not_behind_an_svg(self):
        svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>'
        drawing = SiteImage.objects.create(title="x", file=ContentFile(svg, "x.svg"))
        assert not self.has_one(drawing)


class TestWords:
    def alt(self, image, arguments='widths="480"') -> str:
        return tag(html(image, arguments), "img")["alt"]

    def test_the_library_description_by_default(self, image):
        assert self.alt(image) == "Five stones"

    def test_the_alt_text_of_the_block_takes_precedence(self, image):
        image.contextual_alt_text = "A curve like a spine"
        assert self.alt(image) == "A curve like a spine"
        assert self.alt(image, 'widths="480" alt="Given"') == "Given"

    def test_a_decorative_image_has_an_empty_alt(self, image):
        image.decorative, image.contextual_alt_text = True, "left over"
        assert self.alt(image) == ""

    def test_an_empty_alt_can_be_given(self, image):
        assert self.alt(image, 'widths="480" alt=""') == ""

    def test_the_file_name_is_never_the_alt_text(self, image):
        image.description = ""
        assert self.alt(image) == ""


class TestBadLuck:
    def test_no_image(self):
        assert html(None) == ""

    @pytest.mark.parametrize("name", ["gone.jpg", "gone.svg"])
    def test_missing_file(self, name):
        content = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>'
        image = (
            make_image(name=name)
            if name.endswith("jpg")
            else SiteImage.objects.create(title="x", file=ContentFile(content, name))
        )
        image.file.storage.delete(image.file.name)
        assert html(SiteImage.objects.get(pk=image.pk)) == ""

    @pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0 nothing more", b"plain words"])
    def test_damaged_file(self, image, content):
        with open(image.file.path, "wb") as file:
            file.write(content)
        assert html(SiteImage.objects.get(pk=image.pk)) == ""
        assert not SiteRendition.objects.exists()

    def test_a_replaced_file_has_new_sources(self, image):
        html(image)
        image.file_hash = "another"
        image.renditions.update(height=123)
        assert tag(html(image), "img")["height"] == "123"

    def test_deleted_renditions_are_made_again(self, image):
        html(image)
        image.renditions.all().delete()
        html(image)
        assert image.renditions.count() == 6


class TestPrivacy:
    def test_renditions_have_no_metadata_even_if_the_original_has(self):
        exif = Image.Exif()
        exif[ExifTags.Base.Model] = "SecretPhone"
        exif[ExifTags.Base.Orientation] = 6
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (33.0, 55.0, 31.0)
        image = make_image(exif=exif)
        html(image)
        image.get_rendition("original")
        image.get_rendition("fill-100x100|format-jpeg")
        assert len(stored_copies(image)) == 8
        for content in stored_copies(image):
            assert b"SecretPhone" not in content
            assert not Image.open(BytesIO(content)).getexif()

    def test_orientation_is_applied_to_renditions(self):
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = 6
        img = tag(html(make_image(exif=exif)), "img")
        assert int(img["height"]) > int(img["width"])


class TestCost:
    def test_no_query_once_cached(self, image, django_assert_num_queries):
        first = html(image)
        again = SiteImage.objects.get(pk=image.pk)
        with django_assert_num_queries(1):  # the content version, which a page reads anyway
            assert html(again) == first

    def test_cached_sources_read_no_renditions(self, image, monkeypatch):
        first = html(image)
        monkeypatch.setattr(SiteImage, "get_renditions", None)
        assert html(image) == first

    def test_one_query_for_an_emptied_cache(self, image, django_assert_num_queries):
        html(image)
        caches["renditions"].clear()
        caches["content"].clear()
        with django_assert_num_queries(2):  # the content version and the renditions
            html(SiteImage(**{f.attname: getattr(image, f.attname) for f in image._meta.fields}))

    def test_prepared_renditions_are_reused(self, image):
        prepare_renditions(image, WIDTHS)
        before = set(image.renditions.values_list("pk", flat=True))
        html(image)
        assert set(image.renditions.values_list("pk", flat=True)) == before


class BuiltinsOnly(pickle.Unpickler):
    """Reads a value as code does that has none of our modules."""

    def find_class(self, module, name):
        raise ModuleNotFoundError(module)


class TestOtherReleases:
    """Releases share Redis while a new one is put in place."""

    def test_they_can_read_the_cached_sources(self, image):
        html(image)
        found = caches["renditions"].get(sources._key(image.pk))
        assert BuiltinsOnly(BytesIO(pickle.dumps(found))).load() == found

    def test_what_earlier_ones_cached_is_not_read(self, image, monkeypatch):
        html(image)
        caches["content"].clear()
        monkeypatch.setattr(SiteImage, "get_renditions", None)
        caches["renditions"].set(f"picture-{image.pk}", {"of": sources._identity(image)})
        assert "800w" in html(image)


class TestSmallPictures:
    """With w descriptors and `sizes` a browser would stretch an image of 30 pixels to the column."""

    @pytest.mark.parametrize("size", [(30, 20), (479, 300)])
    def test_narrower_than_all_widths(self, size):
        document = JustHTML(html(make_image(size)), fragment=True, sanitize=False)
        (img,) = document.query("img")
        assert "srcset" not in img.attrs
        assert "sizes" not in img.attrs
        assert img.attrs["width"] == str(size[0])
        assert "responsive-picture__image--small" in img.attrs["class"].split()
        sources = document.query("source")
        assert [source.attrs["type"] for source in sources] == ["image/avif", "image/webp"]
        for source in sources:
            assert "sizes" not in source.attrs
            assert len(source.attrs["srcset"].split()) == 1

    def test_as_wide_as_the_smallest_width(self):
        img = tag(html(make_image((480, 300))), "img")
        assert img["srcset"].endswith(" 480w")
        assert "responsive-picture__image--small" not in img["class"].split()

    def test_is_not_stretched_in_a_text(self):
        css = (settings.SITE_DIR / "static/core/css/blocks/picture.css").read_text()
        rule = css.partition(".picture__image img {")[2].partition("}")[0]
        assert "inline-size" not in rule
