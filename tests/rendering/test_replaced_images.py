"""The file name of an image, and its focal point when its file is replaced."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.rect import Rect
from wagtail.models import Collection

from images.models import SiteImage
from tests.factories import records
from tests.factories.records import jpeg

pytestmark = pytest.mark.django_db

BOX = {"x": 250, "y": 150, "width": 40, "height": 30}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def staff(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("owner", "o@example.test", "x"))
    return client


@pytest.fixture
def image():
    image = records.image((300, 200))
    image.set_focal_point(Rect.from_point(*BOX.values()))
    image.save()
    return image


def replace(staff, image, **more) -> SiteImage:
    collection = Collection.get_first_root_node().pk
    form = {
        "title": "Stones",
        "description": "Folded linen",
        "credit": "",
        "tags": "",
        "collection": collection,
    }
    box = {f"focal_point_{name}": value for name, value in BOX.items()}
    answer = staff.post(reverse("wagtailimages:edit", args=[image.pk]), {**form, **box, **more})
    assert answer.status_code == 302
    image.refresh_from_db()
    return image


@pytest.mark.parametrize("size", [(100, 90), (200, 300), (600, 400)])
def test_a_file_of_another_size_has_no_focal_point(staff, image, size):
    image = replace(staff, image, file=SimpleUploadedFile("new.jpg", jpeg(size)))
    assert (image.width, image.height) == size
    assert not image.has_focal_point()


def test_a_file_of_the_same_size_keeps_it(staff, image):
    image = replace(staff, image, file=SimpleUploadedFile("new.jpg", jpeg((300, 200), "red")))
    assert image.has_focal_point()


def test_saving_without_a_new_file_keeps_it(staff, image):
    assert replace(staff, image, credit="Thandi").has_focal_point()


@pytest.mark.parametrize("name", ["😀.jpg", "🌴🌴.jpg", "👍🏽.JPG", "!!!.jpg", "__.jpg"])
def test_a_name_without_letters_keeps_its_suffix(name):
    for _ in range(2):
        image = SiteImage.objects.create(title="x", file=ContentFile(jpeg(), name))
        stored = Path(image.file.name)
        assert stored.suffix.lower() == ".jpg"
        assert stored.stem.strip("_.")
        assert image.get_rendition("width-20").url.endswith(".jpg")


@pytest.mark.parametrize("name", ["stones.jpg", "Thandi 🌴 spa.jpg", "按摩.jpg"])
def test_other_names_are_kept(name):
    image = SiteImage.objects.create(title="x", file=ContentFile(jpeg(), name))
    assert not Path(image.file.name).name.startswith("picture")


def test_a_new_file_needs_words_that_fit(staff, image):
    upload = SimpleUploadedFile("new.jpg", jpeg((300, 200), "red"))
    address = reverse("wagtailimages:edit", args=[image.pk])
    form = {"title": "Stones", "collection": image.collection_id, "tags": ""}
    for words in (image.description, ""):
        answer = staff.post(address, {**form, "description": words, "file": upload})
        assert "You chose another file." in answer.content.decode()
        upload.seek(0)
    old = image.file.name
    image.refresh_from_db()
    assert image.file.name == old
    kept = {**form, "description": image.description, "description_fits": "on"}
    assert staff.post(address, {**kept, "file": upload}).status_code == 302
    image.refresh_from_db()
    assert image.file.name != old


def test_without_a_new_file_the_words_may_stay_or_go(staff, image):
    for words in (image.description, ""):
        assert replace(staff, image, description=words).description == words
