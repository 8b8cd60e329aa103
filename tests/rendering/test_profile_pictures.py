"""The account page accepts no profile picture."""

from io import BytesIO

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import ImageField
from django.urls import reverse
from PIL import Image
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.django_db

EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n%%EOF\n"


def jpeg() -> bytes:
    output = BytesIO()
    Image.new("RGB", (30, 20)).save(output, "JPEG")
    return output.getvalue()


@pytest.fixture
def staff(client, django_user_model):
    user = django_user_model.objects.create_superuser("owner", "owner@example.test", "x")
    client.force_login(user)
    client.user = user
    return client


def test_the_account_page_offers_none(staff):
    page = staff.get(reverse("wagtailadmin_account")).content.decode()
    assert "Theme" in page
    assert 'type="file"' not in page
    assert "avatar-section" not in staff.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize(
    ("name", "content"), [("me.eps", EPS), ("me.jpg", EPS), ("me.jpg", jpeg()), ("me.jpg", b"")]
)
def test_one_that_is_sent_all_the_same_is_not_taken(staff, settings, tmp_path, name, content):
    settings.MEDIA_ROOT = tmp_path
    form = {
        "name_email-first_name": "Thandi",
        "name_email-last_name": "M",
        "theme-theme": "dark",
        "theme-contrast": "system",
        "theme-density": "default",
        "avatar-avatar": SimpleUploadedFile(name, content),
    }
    response = staff.post(reverse("wagtailadmin_account"), form)
    assert response.status_code in (200, 302)
    assert not UserProfile.get_for_user(staff.user).avatar
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_those_stored_before_are_not_shown(staff, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    profile = UserProfile.get_for_user(staff.user)
    profile.avatar.save("me.jpg", ContentFile(jpeg()))
    for address in ("wagtailadmin_home", "wagtailadmin_account"):
        assert profile.avatar.url not in staff.get(reverse(address)).content.decode()


def test_visitors_only_see_who_is_let_in(client):
    assert client.get(reverse("wagtailadmin_account")).status_code == 302


def test_no_other_field_takes_pictures():
    fields = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, ImageField) and model._meta.app_label != "wagtailimages"
    }
    # Wagtail's own image model is unused. The first is checked, the second made from it, the third has no form.
    assert fields == {
        "core.SiteImage.file",
        "core.SiteRendition.file",
        "wagtailusers.UserProfile.avatar",
    }
