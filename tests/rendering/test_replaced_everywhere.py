"""A new file of an image replaces the picture wherever it is used, in one step."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from images import places
from images.models import SiteImage, SiteRendition
from tests.documents import meta, parse, values, words
from tests.factories import pages, people, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def spa(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(people.owner())
    return small_site()


def replace(client, image, colour="red", **more):
    form = {"title": image.title, "collection": image.collection_id, "tags": ""}
    upload = SimpleUploadedFile("stones.jpg", records.jpeg(colour=colour))
    form = {**form, "description": f"Something {colour}", "file": upload, **more}
    answer = client.post(reverse("wagtailimages:edit", args=[image.pk]), form, follow=True)
    image.refresh_from_db()
    return answer


def pictures(client, page) -> tuple[list[str], str]:
    document = parse(client.get(page.url))
    return values(document, ".responsive-picture__image", "src"), meta(document, "og:image")


def test_pages_and_shared_links_show_the_new_file(
    client, spa, django_capture_on_commit_callbacks, tmp_path
):
    old = {page: pictures(client, page) for page in (spa.home, spa.standard, spa.article)}
    names = set(SiteRendition.objects.values_list("file", flat=True)) | {spa.image.file.name}
    with django_capture_on_commit_callbacks(execute=True):
        replace(client, spa.image)
    for page, (shown, shared) in old.items():
        new, new_shared = pictures(client, page)
        assert new[0] != shown[0]
        assert new_shared != shared
    assert not [name for name in names if (tmp_path / name).exists()]
    assert not SiteRendition.objects.filter(file__in=names).exists()


def test_a_file_of_the_same_name_gets_a_new_name_each_time(client, spa):
    seen = {spa.image.file.name}
    for colour in ("red", "blue", "green"):
        replace(client, spa.image, colour)
        assert spa.image.file.name not in seen
        seen.add(spa.image.file.name)


def test_the_form_says_where_the_picture_is_used(client, spa, monkeypatch):
    monkeypatch.setattr(places, "NAMED", 20)
    spa.contact.title = "<b>Contact"
    spa.contact.save_revision().publish()
    page = client.get(reverse("wagtailimages:edit", args=[spa.image.pk]))
    text = words(parse(page), "main")
    assert "Used in" in text
    for name in ("Home", "<b>Contact", "A new file replaces the picture there at once."):
        assert name in text
    assert "<b>Contact" not in page.content.decode()
    unused = client.get(reverse("wagtailimages:edit", args=[records.image().pk]))
    assert "It is not used anywhere yet." in words(parse(unused), "main")


def test_the_message_names_pages_with_words_of_their_own(client, spa):
    spa.home.hero_alt = "Our table in the morning"
    spa.home.save()
    answer = replace(client, spa.image)
    text = words(parse(answer), ".messages")
    assert "has its new file" in text
    assert "words of their own" in text
    edit = reverse("wagtailadmin_pages:edit", args=[spa.home.pk])
    assert edit in values(parse(answer), ".messages a", "href")


def test_pages_keep_their_history(client, spa):
    before = spa.home.revisions.count()
    replace(client, spa.image)
    assert spa.home.revisions.count() == before
    assert SiteImage.objects.get(pk=spa.image.pk).description == "Something red"


def test_an_editor_without_the_right_may_not_replace(client, spa):
    client.force_login(people.editor())
    name = spa.image.file.name
    assert replace(client, spa.image).status_code in (200, 302, 403)
    may = client.get(reverse("wagtailimages:edit", args=[spa.image.pk])).status_code == 200
    assert (spa.image.file.name != name) is may


def test_few_places_are_named_and_loaded_of_many(client, spa):
    image = records.image()
    edit = reverse("wagtailimages:edit", args=[image.pk])

    def use(number: int) -> None:
        for _ in range(number):
            pages.standard(hero_image=image, hero_alt="Our old table")

    def queries() -> int:
        client.get(edit)  # fills caches
        with CaptureQueriesContext(connection) as captured:
            client.get(edit)
        return len(captured)

    use(6)
    few = queries()
    use(12)
    assert queries() == few
    assert "Used in 18 places" in words(parse(client.get(edit)), "main")
    links = values(parse(replace(client, image)), ".messages a", "href")
    assert len(links) == 6
    assert links[-1] == reverse("wagtailimages:image_usage", args=[image.pk])
