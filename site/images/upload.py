"""The gate that every picture passes on its way in, whichever form it comes by."""

from pathlib import PurePath
from typing import IO, cast

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile

from images import refusals
from images.drawings import drawing
from images.photographs import ENDINGS, Stored, photograph
from images.refusals import MEGABYTE, refuse


def checked(name: str, size: int, file: File) -> Stored:
    """What to store instead of `file`; raises ValidationError with a sentence for staff."""
    ending = PurePath(name).suffix.lower()
    if ending != ".svg" and ending not in ENDINGS:
        raise refuse(refusals.WRONG_TYPE, "invalid_image_extension")
    if not size:
        raise refuse(refusals.EMPTY, "empty")
    limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if size > limit:
        megabytes = f"{size / MEGABYTE:.1f}"
        raise refuse(refusals.TOO_HEAVY, "file_too_large", size=megabytes, limit=limit // MEGABYTE)
    file.seek(0)
    content = file.read()
    if ending == ".svg":
        return Stored(drawing(content), ".svg", "image/svg+xml")
    return photograph(content, ending)


def clean_in_place(upload: UploadedFile) -> None:
    """Puts the checked bytes into the upload itself.

    The request's own file has to change: when another field of the form is wrong, Wagtail
    sets that file aside and makes the image of it later, without asking the form again.
    """
    stored = checked(upload.name or "", upload.size or 0, upload)
    file = cast(IO[bytes], upload.file)
    file.seek(0)
    file.truncate()
    file.write(stored.content)
    file.flush()
    file.seek(0)
    upload.size = len(stored.content)
    upload.name = str(PurePath(upload.name or "picture").with_suffix(stored.ending))
    upload.content_type = stored.content_type


def ready_file(file: File, name: str) -> ContentFile:
    """The checked picture as a new file, for code that loads pictures without a form."""
    stored = checked(name, file.size, file)
    return ContentFile(stored.content, name=str(PurePath(name).with_suffix(stored.ending)))
