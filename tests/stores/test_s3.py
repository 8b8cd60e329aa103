"""Uploads stored in S3."""

import urllib.request
from collections.abc import Iterator
from io import BytesIO

import pytest
from django.core.cache import caches
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from images.models import SiteImage
from stores.storage_settings import storage_settings
from tests.documents import parse
from tests.factories import pages, people
from tests.isolated_sites import IsolatedSite, IsolatedSites
from tests.stores.servers import S3Server

AWAY = "The place where pictures are kept does not answer"


@pytest.fixture
def site(sites: IsolatedSites, s3: S3Server) -> Iterator[IsolatedSite]:
    made = sites.migrated()
    made.storage = storage_settings(s3.address(s3.bucket()))
    with made.running():
        yield made


@pytest.fixture
def staff(site: IsolatedSite) -> Client:
    client = Client()
    client.force_login(people.superuser())
    return client


def upload(staff: Client, colour: str = "teal"):
    content = BytesIO()
    Image.new("RGB", (640, 480), colour).save(content, "JPEG")
    return staff.post(
        reverse("wagtailimages:add"),
        {
            "title": "Stones",
            "description": "Warm stones",
            "credit": "",
            "tags": "",
            "collection": Collection.get_first_root_node().pk,
            "file": SimpleUploadedFile("stones.jpg", content.getvalue(), "image/jpeg"),
        },
    )


def test_uploading_rendering_and_deleting_an_image(site: IsolatedSite, staff: Client) -> None:
    assert upload(staff).status_code == 302
    assert upload(staff, "brown").status_code == 302
    first, second = SiteImage.objects.order_by("pk")
    assert first.file.name != second.file.name
    assert {first.file.name, second.file.name} == set(site.files())
    assert site.files()[first.file.name] != site.files()[second.file.name]

    article = pages.article(title="Stones", hero_image=first)
    shown = parse(Client().get(article.url)).query_one("main picture img").attrs["src"]
    assert shown.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(shown) as answer:
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert "immutable" in answer.headers["Cache-Control"]
        assert Image.open(BytesIO(answer.read())).format == "JPEG"
    assert len(site.files()) > 3

    assert staff.post(reverse("wagtailimages:delete", args=[first.pk])).status_code == 302
    assert set(site.files()) == {second.file.name}


def test_the_serialized_storage_contains_no_secret(site: IsolatedSite) -> None:
    words = str(default_storage.deconstruct())
    assert "DefaultStorage" in words
    assert "secret" not in words


def test_pages_and_the_upload_form_during_an_outage(
    sites: IsolatedSites, site: IsolatedSite, staff: Client
) -> None:
    upload(staff)
    shown = pages.article(title="Seen before", hero_image=SiteImage.objects.get())
    assert Client().get(shown.url).status_code == 200
    # No server listens on port 1.
    site.storage = storage_settings("s3://key:secret@127.0.0.1:1/bucket?tls=no")
    with site.running():
        for url in (shown.url, "/"):
            assert Client().get(url).status_code == 200
        # Even if the renditions do not exist yet.
        SiteImage.objects.get().renditions.all().delete()
        for cache in caches.all():
            cache.clear()
        assert Client().get(shown.url).status_code == 200

        answer = upload(staff, "brown")
        assert answer.status_code == 200
        assert AWAY in answer.content.decode()
        assert SiteImage.objects.count() == 1
