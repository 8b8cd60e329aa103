"""Upload, preview and import. An import takes as many requests as it needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem
from wagtail.images.permissions import permission_policy
from wagtail.permissions import page_permission_policy

from articles.models import ArticleIndexPage
from importing.admin.forms import UploadForm
from importing.importer import Importer
from importing.models import ImportUpload
from importing.posts.files import SourceFiles, unpack
from importing.posts.read import read_posts
from importing.report import State
from importing.sources import UnreadableSourceError

# Seconds for posts in one request; the last one may take longer.
SECONDS = 5.0


def may_import(user: Any) -> bool:
    """Whether the user may add articles and images."""
    may_add_images = permission_policy.user_has_permission(user, "add")
    index = ArticleIndexPage.objects.first() if may_add_images else None
    return index is not None and index.permissions_for_user(user).can_add_subpage()


@require_admin_access
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """The form, and the files that it sends."""
    if not may_import(request.user):
        raise PermissionDenied
    is_sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if is_sent else UploadForm()
    if is_sent and form.is_valid():
        kept = ImportUpload.objects.create(
            name=form.name()[:255], content=form.archive(), user_id=request.user.pk or 0
        )
        return redirect("import_preview", kept.pk)
    context = {"form": form, "header_title": "Import articles"}
    return render(request, "importing/admin/upload.html", context)


@require_admin_access
@require_http_methods(["GET", "POST"])
def preview(request: HttpRequest, upload_id: UUID) -> HttpResponse:
    """GET: what an import would do, or did. POST: import the posts that are left."""
    if not may_import(request.user):
        raise PermissionDenied
    kept = get_object_or_404(ImportUpload, pk=upload_id, user_id=request.user.pk or 0)
    try:
        with _importer(kept, request.user) as importer:
            if request.method == "POST":
                return _import_some(request, importer, kept)
            total = len(importer.collection.posts)
            done = _number(request.GET.get("done"), total)
            # A report takes as long as the import; between its requests the number is enough.
            posts = [] if done else importer.collection.posts
            reports = [importer.run(post, writes=False) for post in posts]
            report = importer.finish(reports, writes=False)
    except UnreadableSourceError as error:
        kept.delete()
        messages.error(request, str(error))
        return redirect("import_upload")
    context = {
        "header_title": f"Import articles: {kept.name}",
        "name": kept.name,
        "report": report,
        "left": total - done if done else report.count(State.NEW),
        "total": total,
        "done": done,
    }
    return render(request, "importing/admin/report.html", context)


@contextmanager
def _importer(kept: ImportUpload, user: Any) -> Iterator[Importer]:
    """The importer of an upload, with its files in a temporary folder."""
    with TemporaryDirectory(prefix="import-") as folder:
        archive, files = Path(folder, "upload.zip"), Path(folder, "files")
        archive.write_bytes(kept.content)
        files.mkdir()
        unpack(archive, files)
        source = SourceFiles(files)
        yield Importer(read_posts(source), source, user)


def _number(text: str | None, total: int) -> int:
    """The number of posts that were gone through, less than all; 0 for anything else."""
    number = int(text) if text and text.isdecimal() and len(text) < 7 else 0
    return number if number < total else 0


def _import_some(request: HttpRequest, importer: Importer, kept: ImportUpload) -> HttpResponse:
    end = monotonic() + SECONDS
    posts = importer.collection.posts
    done = _number(request.POST.get("done"), len(posts))
    address = reverse("import_preview", args=[kept.pk])
    for number, post in enumerate(posts[done:], done + 1):
        importer.run(post, writes=True)
        if monotonic() > end and number < len(posts):
            return redirect(f"{address}?done={number}")
    importer.finish([], writes=True)
    messages.success(request, "Done. The articles are drafts: read each one, then publish it.")
    return redirect(address)


class ImportMenuItem(MenuItem):
    """Shown to users who may add pages anywhere: the menu is on every screen, and this costs no query.

    The view checks the rest.
    """

    def is_shown(self, request: HttpRequest) -> bool:
        return page_permission_policy.user_has_permission(request.user, "add")


def menu_item() -> ImportMenuItem:
    return ImportMenuItem(
        "Import articles", reverse("import_upload"), name="import", icon_name="upload", order=950
    )


def urls() -> list[URLPattern]:
    return [
        path("articles/import/", upload, name="import_upload"),
        path("articles/import/<uuid:upload_id>/", preview, name="import_preview"),
    ]
