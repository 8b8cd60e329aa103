"""Checking and cleaning of every uploaded image, whichever form it is sent by."""

from pathlib import PurePath
from typing import IO, cast

from django.conf import settings
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile

from images import errors
from images.errors import MEGABYTE, upload_error
from images.raster import FORMAT_NAMES, CleanedImage, clean_raster
from images.svg import clean_svg


def clean_upload(name: str, size: int, file: File) -> CleanedImage:
    """What to store instead of `file` of `size` bytes.

    Raises ValidationError with a message for staff.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix != ".svg" and suffix not in FORMAT_NAMES:
        raise upload_error(errors.WRONG_TYPE, "invalid_image_extension")
    if not size:
        raise upload_error(errors.EMPTY, "empty")
    limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if size > limit:
        megabytes = f"{size / MEGABYTE:.1f}"
        raise upload_error(
            errors.FILE_TOO_LARGE, "file_too_large", size=megabytes, limit=limit // MEGABYTE
        )
    file.seek(0)
    content = file.read()
    if suffix == ".svg":
        return CleanedImage(clean_svg(content), ".svg", "image/svg+xml")
    return clean_raster(content, suffix)


def clean_in_place(upload: UploadedFile) -> None:
    """Replace the content, name and type of the upload by the cleaned ones.

    In place, because Wagtail stores the request's file without validating it again when another
    field of the form is invalid. Raises ValidationError.
    """
    stored = clean_upload(upload.name or "", upload.size or 0, upload)
    file = cast(IO[bytes], upload.file)
    file.seek(0)
    file.truncate()
    file.write(stored.content)
    file.flush()
    file.seek(0)
    upload.size = len(stored.content)
    upload.name = str(PurePath(upload.name or "picture").with_suffix(stored.suffix))
    upload.content_type = stored.content_type
