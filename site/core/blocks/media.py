from copy import copy
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from core.blocks import groups
from core.blocks.choosers import CachedChooserMixin
from core.video import Video, parse_video_address

if TYPE_CHECKING:
    from images.models import SiteImage


INVALID_VIDEO_URL = (
    "This is not the address of a film on YouTube or Vimeo. Open the film in your browser and copy "
    "the address from there."
)


class CachedImageChooserBlock(CachedChooserMixin, ImageChooserBlock):
    """Returns copies, because ImageBlock sets the alt text of its place on the instance."""

    def bulk_to_python(self, values: list[int | None]) -> list[Any]:
        return [copy(image) for image in super().bulk_to_python(values)]

    def _fetch(self, ids: list[int]) -> dict[int, Any]:
        return get_image_model().objects.in_bulk(ids)


class DescribedImageBlock(ImageBlock):
    """Wagtail's ImageBlock with help texts for staff."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser = CachedImageChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser
        self.child_blocks[
            "decorative"
        ].field.help_text = "Tick when the picture only decorates and says nothing of its own."
        self.child_blocks["alt_text"].field.help_text = (
            "What is on the picture, for those who cannot see it, "
            "for example “Two hands resting on a lower back”."
        )

    class Meta:
        # Wagtail's label would show the value of "decorative".
        label_format = "{alt_text}"


def sample_picture() -> "SiteImage | None":
    """The first image, for previews of blocks; None without images."""
    image = get_image_model().objects.order_by("pk").first()
    if image:
        image.contextual_alt_text, image.decorative = "", True
    return image


class PictureBlock(blocks.StructBlock):
    """A picture within the text."""

    image = DescribedImageBlock(required=True)
    caption = blocks.CharBlock(
        required=False, max_length=240, help_text="Stands below the picture."
    )
    credit = blocks.CharBlock(
        required=False, max_length=120, help_text="Who made the picture, if it was not us."
    )

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        value["image"] = sample_picture()
        return value

    class Meta:
        icon = "image"
        label = "Picture"
        group = groups.PICTURES
        description = "One picture with a caption; say what is on it, or that it only decorates."
        template = "core/blocks/picture.html"
        label_format = "{caption}"
        preview_value = {"image": None, "caption": "A caption below the picture", "credit": ""}


class GalleryPictureBlock(blocks.StructBlock):
    image = DescribedImageBlock(required=True)
    caption = blocks.CharBlock(required=False, max_length=160)

    class Meta:
        icon = "image"
        label = "Picture"
        label_format = "{caption}"


class GalleryBlock(blocks.StructBlock):
    """Two to twelve pictures side by side."""

    pictures = blocks.ListBlock(GalleryPictureBlock(), min_num=2, max_num=12)

    def get_preview_value(self) -> Any:
        value = super().get_preview_value()
        for picture in value["pictures"]:
            picture["image"] = sample_picture()
        return value

    class Meta:
        icon = "grid"
        label = "Picture gallery"
        group = groups.PICTURES
        description = "Several pictures side by side."
        template = "core/blocks/gallery.html"
        preview_value = {
            "pictures": [
                {"image": None, "caption": "First caption"},
                {"image": None, "caption": "Second caption"},
            ]
        }


class VideoValue(blocks.StructValue):
    @property
    def video(self) -> Video | None:
        return parse_video_address(self.get("url") or "")

    @property
    def page_url(self) -> str:
        return self.video.page if self.video else ""

    @property
    def embed_url(self) -> str:
        return self.video.player if self.video else ""

    @property
    def provider(self) -> str:
        return self.video.provider if self.video else ""


class VideoBlock(blocks.StructBlock):
    """A video on YouTube or Vimeo, embedded only after the visitor's click."""

    url = blocks.URLBlock(
        label="Address of the video",
        help_text="Copy it from the browser: a page on YouTube or Vimeo.",
    )
    title = blocks.CharBlock(max_length=120, help_text="What the film shows.")
    poster = DescribedImageBlock(required=False, label="Still picture")
    description = blocks.TextBlock(
        required=False,
        max_length=600,
        rows=3,
        help_text="What is said and shown, for those who cannot hear or see it.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.child_blocks["url"].field.error_messages["invalid"] = INVALID_VIDEO_URL

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if parse_video_address(cleaned.get("url", "")) is None:
            raise blocks.StructBlockValidationError(
                block_errors={"url": ValidationError(INVALID_VIDEO_URL)}
            )
        return cleaned

    class Meta:
        icon = "media"
        label = "Video"
        group = groups.PICTURES
        description = "A film from YouTube or Vimeo that loads only when the visitor asks."
        template = "core/blocks/video.html"
        value_class = VideoValue
        preview_value = {
            "url": "https://vimeo.com/76979871",
            "title": "The title of the film",
            "poster": None,
            "description": "",
        }
