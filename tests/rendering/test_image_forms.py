"""Every admin view that adds or replaces an image cleans the upload."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile

from images.models import SiteImage

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>evil()</script></svg>'

DESCRIPTION = "Warm stones"

pytestmark = pytest.mark.django_db


def jpeg(size=(300, 200), colour="red", kind="JPEG", **options) -> bytes:
    output = BytesIO()
    Image.new("RGB", size, colour).save(output, kind, **options)
    return output.getvalue()


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def staff(client, django_user_model):
    user = django_user_model.objects.create_superuser("owner", "owner@example.test", "x")
    client.force_login(user)
    return client


@pytest.fixture
def image() -> SiteImage:
    return SiteImage.objects.create(title="Old", file=ContentFile(jpeg(colour="blue"), "old.jpg"))


def fields(prefix: str = "") -> dict[str, object]:
    collection = Collection.get_first_root_node().pk
    values = {
        "title": "Stones",
        "description": DESCRIPTION,
        "credit": "",
        "tags": "",
        "collection": collection,
    }
    return {f"{prefix}{name}": value for name, value in values.items()}


def add(staff, upload):
    return staff.post(reverse("wagtailimages:add"), {**fields(), "file": upload})


def add_several(staff, upload):
    return staff.post(reverse("wagtailimages:add_multiple"), {"title": "Stones", "files[]": upload})


def add_in_chooser(staff, upload):
    prefix = "image-chooser-upload-"
    data = {**fields(prefix), f"{prefix}file": upload}
    return staff.post(reverse("wagtailimages_chooser:create"), data)


ADDING = pytest.mark.parametrize("way", [add, add_several, add_in_chooser])
BAD_FILES = {
    "empty.jpg": b"",
    "cut.jpg": jpeg()[:-300],
    "liar.png": jpeg(),
    "notes.txt": b"hello",
    "bomb.png": jpeg((10_000, 5_000), kind="PNG"),
    "broken.svg": b"<svg",
}


@ADDING
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_rejected_file_gets_a_message_and_is_not_stored(staff, media, way, name):
    response = way(staff, SimpleUploadedFile(name, BAD_FILES[name]))
    assert response.status_code == 200
    sentence = {
        "empty.jpg": "file is empty",
        "cut.jpg": "damaged or incomplete",
        "liar.png": "holds a JPG picture",
        "notes.txt": "cannot be used as a picture",
        "bomb.png": "under 50 megapixels",
        "broken.svg": "cannot be read",
    }[name]
    assert sentence in response.content.decode()
    assert not SiteImage.objects.exists()
    assert not UploadedFile.objects.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


@ADDING
def test_iphone_photograph_is_stored_as_a_jpg(staff, way):
    way(staff, SimpleUploadedFile("IMG_0042.HEIC", jpeg(kind="HEIF")))
    image = SiteImage.objects.get()
    assert Path(image.file.name).suffix == ".jpg"
    assert image.file.open().read(2) == b"\xff\xd8"
    assert (image.width, image.height) == (300, 200)
    assert image.file_size == image.file.size


@ADDING
def test_svg_is_stored_sanitized(staff, way):
    way(staff, SimpleUploadedFile("logo.svg", SVG))
    assert b"evil" not in SiteImage.objects.get().file.open().read()


@ADDING
def test_large_upload_that_django_keeps_on_disk(staff, settings, way):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    way(staff, SimpleUploadedFile("photo.heif", jpeg(kind="HEIF")))
    assert SiteImage.objects.get().file.open().read(2) == b"\xff\xd8"


def test_a_file_kept_while_another_field_is_invalid_is_sanitized(staff):
    upload = SimpleUploadedFile("logo.svg", SVG)
    url = reverse("wagtailimages:add_multiple")
    staff.post(url, {"title": "too long" * 99, "files[]": upload})
    assert b"evil" not in UploadedFile.objects.get().file.read()


def test_replacing_a_file(staff, image):
    url = reverse("wagtailimages:edit", args=[image.pk])
    staff.post(url, {**fields(), "file": SimpleUploadedFile("new.jpg", jpeg((500, 400)))})
    image.refresh_from_db()
    assert (image.title, image.width) == ("Stones", 500)


def test_a_rejected_replacement_leaves_the_old_file(staff, image):
    url = reverse("wagtailimages:edit", args=[image.pk])
    upload = SimpleUploadedFile("new.jpg", BAD_FILES["cut.jpg"])
    response = staff.post(url, {**fields(), "file": upload})
    assert "damaged or incomplete" in response.content.decode()
    image.refresh_from_db()
    assert image.file.open().read() == jpeg(colour="blue")


def test_saving_without_a_new_file(staff, image):
    staff.post(reverse("wagtailimages:edit", args=[image.pk]), fields() | {"credit": "Somebody"})
    image.refresh_from_db()
    assert (image.credit, image.width) == ("Somebody", 300)


def test_the_form_states_the_limits(staff):
    page = staff.get(reverse("wagtailimages:add")).content.decode()
    assert "at most 20 MB and under 50 megapixels" in page
    assert "Leave empty when no credit is needed" in page


@pytest.mark.parametrize("way", [add, add_in_chooser])
def test_a_new_image_needs_a_description(staff, media, way, monkeypatch):
    monkeypatch.setattr(f"{__name__}.DESCRIPTION", "")
    answer = way(staff, SimpleUploadedFile("new.jpg", jpeg()))
    assert "Say what is on the picture" in answer.content.decode()
    assert not SiteImage.objects.exists()
