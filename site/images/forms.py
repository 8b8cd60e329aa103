"""The form of all admin views that add or replace an image."""

import logging
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from images import errors
from images.errors import MEGABYTE
from images.places import places_in_words
from images.raster import MAX_PIXELS
from images.upload import clean_in_place

logger = logging.getLogger(__name__)

DESCRIPTION_HELP = (
    "What is on it, for visitors who cannot see it, for example “Two hands on a lower back, seen "
    "from the side.”"
)
DESCRIPTION_REQUIRED = "Say what is on the picture, for visitors who cannot see it."
DESCRIPTION_OF_NEW_FILE = (
    "You chose another file. Say what is on the new picture, or tick that these words still fit."
)


class CheckedImageField(WagtailImageField):
    """Wagtail's field, given only files that `clean_in_place` has accepted."""

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
        # The page for adding several images shows these before it uploads.
        self.error_messages["invalid_image_extension"] = errors.WRONG_TYPE
        self.error_messages["file_too_large_unknown_size"] = (
            f"This file is too big. A picture may have at most {limit} MB: save a smaller copy."
        )

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile):
            check_storage()
            clean_in_place(data)
        return super().to_python(data)


def check_storage() -> None:
    """Raises ValidationError while the storage does not respond."""
    try:
        default_storage.exists("readyz")
    except Exception as error:
        # Each storage backend raises types of its own.
        logger.warning("The storage does not respond: %s", type(error).__name__)
        raise ValidationError(
            "The place where pictures are kept does not answer at the moment, so nothing was saved. "
            "Please try again in a few minutes."
        ) from error


class SiteImageForm(BaseImageForm):
    """Requires a description of each new file, where the form asks for one.

    The upload of several files creates images without, and asks afterwards.
    """

    description_fits = forms.BooleanField(
        label="These words fit the new picture, too",
        required=False,
        widget=forms.CheckboxInput(attrs={"data-description-fits": ""}),
    )

    field_order = ["file", "title", "description", "description_fits"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = CheckedImageField(
                label=field.label, required=field.required, widget=field.widget
            )
        description = self.fields["description"]
        description.help_text = DESCRIPTION_HELP
        description.error_messages["required"] = DESCRIPTION_REQUIRED
        if not self.instance.pk or not field:
            name = self.add_prefix("description")
            description.required = not self.is_bound or name in self.data
        if field and self.instance.pk:
            file = self.fields["file"]
            file.help_text = f"{places_in_words(self.instance)} {file.help_text}"
        else:
            del self.fields["description_fits"]
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if self.instance.pk and data.get("file") and "file" in self.changed_data:
            is_kept = "description" not in self.changed_data and not data["description_fits"]
            if is_kept or not data.get("description"):
                self.add_error("description", DESCRIPTION_OF_NEW_FILE)
        return data
