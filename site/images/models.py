"""The site's images and the smaller copies made of them."""

from typing import Any

from django.core.files import File
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.search import index

from images.encoding import LeanImage, WebFilter
from images.sources import forget


class SiteImage(AbstractImage):
    """A picture in the library. `description` is its alt text wherever a page gives no other."""

    credit = models.CharField(
        max_length=255,
        blank=True,
        help_text=(
            "Who took or drew this picture, if they want to be named, for example "
            "“Photo: Thandi M.”. Leave empty when no credit is needed."
        ),
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    # The chooser's tags narrow a search too. These replace Wagtail's fields of the tags, so its own
    # two are among them.
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

    # Its pixels, only while copies of it are being made.
    decoded: LeanImage | None = None

    class Meta(AbstractImage.Meta):
        app_label = "core"
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """The description alone: a title is often a camera's file name, worse than silence."""
        return self.description

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            self._forget_focal_point_of_another_size()
        super().save(*args, **kwargs)

    def get_upload_to(self, filename: str) -> str:
        """As Wagtail's, and a name of signs that it drops (an emoji) becomes one with an ending."""
        folder, _, name = super().get_upload_to(filename).rpartition("/")
        stem, dot, ending = name.rpartition(".")
        return f"{folder}/{name if stem.strip('_.-') else f'picture{dot}{ending}'}"

    def _forget_focal_point_of_another_size(self) -> None:
        """A box drawn on the file before would lie anywhere on this one, or beside it."""
        before = SiteImage.objects.filter(pk=self.pk).values_list("width", "height").first()
        if before and before != (self.width, self.height):
            self.set_focal_point(None)

    def create_renditions(self, *filters: Filter) -> dict[Filter, "SiteRendition"]:
        """As Wagtail's, but the file is decoded once for all of them."""
        with self.open_file() as file:
            self.decoded = LeanImage.read(file)
        try:
            return super().create_renditions(*filters)
        finally:
            self.decoded = None

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:
        return super().generate_rendition_file(WebFilter(filter.spec), source=source)


class SiteRendition(AbstractRendition):
    """A resized copy of an image in one format."""

    image = models.ForeignKey(SiteImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        app_label = "core"
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def purge_from_cache(self) -> None:
        super().purge_from_cache()
        forget(self.image_id)


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
