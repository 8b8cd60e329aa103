"""The custom image and rendition models."""

from typing import Any

from django.core.files import File
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.search import index

from images.encoding import WebFilter, WebImage
from images.sources import purge_sources


class SiteImage(AbstractImage):
    """An image. `description` is its alt text where a block gives no other."""

    credit = models.CharField(
        max_length=255,
        blank=True,
        help_text=(
            "Who took or drew this picture, if they want to be named, for example "
            "“Photo: Thandi M.”. Leave empty when no credit is needed."
        ),
    )

    admin_form_fields = (
        "file",
        "title",
        "description",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    # FilterField: the chooser filters a search by tag. RelatedFields replaces Wagtail's of the same
    # relation, so its two fields are repeated.
    search_fields = [
        *AbstractImage.search_fields,
        index.RelatedFields(
            "tags",
            [
                index.SearchField("name", boost=10),
                index.AutocompleteField("name"),
                index.FilterField("name"),
            ],
        ),
    ]

    # Set only during create_renditions.
    decoded: WebImage | None = None

    class Meta(AbstractImage.Meta):
        app_label = "core"  # decision 0018
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """Never the title, which is often a camera's file name."""
        return self.description

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            self._reset_focal_point_of_resized_image()
        super().save(*args, **kwargs)

    def get_upload_to(self, filename: str) -> str:
        """As Wagtail's, but "picture" when it leaves nothing of the name, as of an emoji.

        The name of a replacement has a part of its hash, which the form has set.
        """
        folder, _, name = super().get_upload_to(filename).rpartition("/")
        stem, dot, suffix = name.rpartition(".")
        if not stem.strip("_.-"):
            stem = "picture"
        if self.pk:
            # A name that was not used before: browsers keep files of the same name for a year.
            # In front, because Wagtail cuts names of renditions at the end.
            stem = f"{self.file_hash[:8]}-{stem[:60]}"
        return f"{folder}/{stem}{dot}{suffix}"

    def _reset_focal_point_of_resized_image(self) -> None:
        """A focal point refers to pixels, so it is wrong in a file of another size."""
        before = SiteImage.objects.filter(pk=self.pk).values_list("width", "height").first()
        if before and before != (self.width, self.height):
            self.set_focal_point(None)

    def create_renditions(self, *filters: Filter) -> dict[Filter, "SiteRendition"]:
        """As Wagtail's, but the file is decoded once for all of them."""
        with self.open_file() as file:
            self.decoded = WebImage.read(file)
        try:
            return super().create_renditions(*filters)
        finally:
            self.decoded = None

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:
        return super().generate_rendition_file(WebFilter(filter.spec), source=source)


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        app_label = "core"  # decision 0018
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def purge_from_cache(self) -> None:
        super().purge_from_cache()
        purge_sources(self.image_id)


def image_alt() -> models.CharField:
    """The alt text of an `optional_image` in the context of its page."""
    # db_default: the previous release, which does not know the column, can still insert rows.
    return models.CharField(
        "what is on the picture",
        max_length=240,
        blank=True,
        default="",
        db_default="",
        help_text="For visitors who cannot see it. Empty: the picture’s own description.",
    )


def optional_image(name: str | None = None, help_text: str = "") -> models.ForeignKey:
    """A link to an image in the library, empty once that image is deleted."""
    return models.ForeignKey(
        "core.SiteImage",
        verbose_name=name,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=help_text,
    )
