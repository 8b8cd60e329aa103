"""The admin's page: upload, preview, import in steps, report."""

import zipfile
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse

from articles.models import ArticlePage
from importing.admin import forms, views
from importing.models import ImportUpload
from importing.models.posts import KEPT
from tests.documents import only, parse, words
from tests.factories import pages, people, records
from tests.rendering.importing import sources

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    records.contact_details()
    pages.article_index()
    client.force_login(people.editor())
    return client


def page_archive() -> SimpleUploadedFile:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Tired feet.html", sources.SAVED_PAGE)
        archive.writestr("Tired feet_files/ab_feet~mv2.jpg", records.jpeg((640, 480)))
    return SimpleUploadedFile("blog.zip", packed.getvalue())


def send(client, *files: SimpleUploadedFile):
    return client.post(reverse("import_upload"), {"uploads": list(files)}, follow=True)


def test_upload_preview_import_and_report(editor):
    preview = send(editor, page_archive())
    document = parse(preview)
    assert "Tired feet" in words(document, "main")
    assert "will be made" in words(document, "main")
    assert words(document, "#import button") == "Make 1 draft"
    assert not ArticlePage.objects.exists()
    url = preview.redirect_chain[-1][0]
    done = parse(editor.post(url, follow=True))
    page = ArticlePage.objects.get()
    assert not page.live
    assert page.owner.username == page.latest_revision.user.username
    assert "Done. The articles are drafts" in done.to_text()
    assert "lost.jpg" in words(done, "main")
    link = only(done, f'a[href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"]')
    assert link.to_text() == "Open the article"
    assert not done.query("#import")


def test_an_import_takes_several_requests(editor, monkeypatch):
    monkeypatch.setattr(views, "SECONDS", -1)
    items = [sources.wordpress_item(f"post-{n}", n, title=f"Post {n}") for n in range(1, 4)]
    export = SimpleUploadedFile("export.xml", sources.wordpress_export(*items).encode())
    url = send(editor, export).redirect_chain[-1][0]
    for number in (1, 2):
        response = editor.post(url, {"done": number - 1}, follow=True)
        assert ArticlePage.objects.count() == number
        document = parse(response)
        assert f"{3 - number} to go" in words(document, "#import")
        assert only(document, "progress").attrs["value"] == str(number)
    assert "Done." in editor.post(url, {"done": 2}, follow=True).content.decode()
    assert ArticlePage.objects.count() == 3


def test_posts_that_cannot_be_imported_do_not_repeat(editor, monkeypatch):
    monkeypatch.setattr(views, "SECONDS", -1)
    items = [sources.wordpress_item(f"post-{n}", n, title=f"Post {n}") for n in (1, 2)]
    export = SimpleUploadedFile("export.xml", sources.wordpress_export(*items).encode())
    url = send(editor, export).redirect_chain[-1][0]

    def fail(*args, **kwargs):
        raise ValidationError("No.")

    monkeypatch.setattr("importing.importer.make_draft", fail)
    response = editor.post(url)
    assert response.headers["Location"].endswith("?done=1")
    assert editor.post(url, {"done": "1"}).headers["Location"] == url


def test_several_files_at_once(editor):
    notes = [SimpleUploadedFile(f"{name}.txt", b"Breathe out.") for name in ("one", "two")]
    assert "Make 2 drafts" in send(editor, *notes).content.decode()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("blog.zip", b"PK\x03\x04", "damaged"),
        ("photo.ai", b"x", "not a kind of file"),
        ("feed.xml", b"<a/>", "neither a feed"),
        ("empty.docx", b"", "empty"),
    ],
)
def test_unreadable_files_get_a_sentence(editor, name, content, sentence):
    response = send(editor, SimpleUploadedFile(name, content))
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert not ArticlePage.objects.exists()


def test_too_much_at_once(editor, monkeypatch):
    monkeypatch.setattr(forms, "MAX_SIZE", 1000)
    response = send(editor, SimpleUploadedFile("a.txt", b"x" * 1001))
    assert "Import them in parts" in response.content.decode()
    assert not ImportUpload.objects.exists()


def test_two_files_of_the_same_name(editor):
    twice = [SimpleUploadedFile("index.html", text) for text in (b"<p>One</p>", b"<p>Two</p>")]
    assert "Two of these files have the same name" in send(editor, *twice).content.decode()
    assert not ImportUpload.objects.exists()


def test_an_upload_of_somebody_else_is_not_found(editor):
    upload = ImportUpload.objects.create(name="a", content=b"", user=people.owner())
    url = reverse("import_preview", args=[upload.pk])
    assert editor.get(url).status_code == 404
    assert editor.post(url).status_code == 404


def test_nothing_chosen(editor):
    response = editor.post(reverse("import_upload"), {})
    assert "Choose at least one file." in response.content.decode()


def test_uploads_are_deleted_after_a_day(editor, monkeypatch):
    send(editor, page_archive())
    old = ImportUpload.objects.get()
    ImportUpload.objects.update(created=old.created - 2 * (KEPT))
    call_command("purge_import_uploads")
    assert not ImportUpload.objects.exists()
    assert editor.get(reverse("import_preview", args=[old.pk])).status_code == 404


def test_visitors_and_users_without_rights_cannot_import(client, django_user_model):
    pages.article_index()
    url = reverse("import_upload")
    assert client.get(url).status_code == 302
    user = django_user_model.objects.create_user("plain")
    user.user_permissions.add(*_access_admin())
    client.force_login(user)
    assert client.get(url).status_code in (302, 403)
    upload = ImportUpload.objects.create(name="a", content=b"", user=user)
    assert client.post(reverse("import_preview", args=[upload.pk])).status_code in (302, 403)


def _access_admin():
    from django.contrib.auth.models import Permission

    return Permission.objects.filter(codename="access_admin")


def test_the_menu_leads_there(editor):
    assert reverse("import_upload") in editor.get(reverse("wagtailadmin_home")).content.decode()
