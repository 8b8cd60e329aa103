"""The one form behind every place in the admin where a picture is added or replaced."""

import logging
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from images import refusals
from images.photographs import MAX_PIXELS
from images.refusals import MEGABYTE
from images.upload import clean_in_place

logger = logging.getLogger(__name__)


class CheckedImageField(WagtailImageField):
    """Wagtail's field, asked only about files that the gate has let through."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE // MEGABYTE
        megapixels = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
        fewer = min(MAX_PIXELS.values()) // 1_000_000
        self.help_text = (
            f"A photograph straight from the phone is fine (JPG, PNG, WebP, AVIF or HEIC; at most "
            f"{limit} MB and under {megapixels} megapixels, WebP and AVIF under {fewer}). "
            f"Drawings and logos: SVG. The place where a photograph was taken is removed from it."
        )
        # Shown by the page for adding several pictures, before anything is sent.
        self.error_messages["invalid_image_extension"] = refusals.WRONG_TYPE
        self.error_messages["file_too_large_unknown_size"] = (
            f"This file is too big. A picture may have at most {limit} MB: save a smaller copy."
        )

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile):
            storage_answers()
            clean_in_place(data)
        return super().to_python(data)


def storage_answers() -> None:
    """Refuse a picture in words while there is nowhere to put it."""
    try:
        default_storage.exists("readyz")
    except Exception as problem:
        # Each storage has errors of its own; what counts is that it did not answer.
        logger.warning("The storage does not answer: %s", type(problem).__name__)
        raise ValidationError(
            "The place where pictures are kept does not answer at the moment, so nothing was saved. "
            "Please try again in a few minutes."
        ) from problem


class SiteImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = CheckedImageField(
                label=field.label, required=field.required, widget=field.widget
            )
