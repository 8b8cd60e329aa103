from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from core.blocks import groups
from core.video import Video, parse_video_address


class PictureBlock(blocks.StructBlock):
    """One picture in the run of the text."""

    image = ImageBlock(required=True)
    caption = blocks.CharBlock(
        required=False, max_length=240, help_text="Stands below the picture."
    )
    credit = blocks.CharBlock(
        required=False, max_length=120, help_text="Who made the picture, if it was not us."
    )

    class Meta:
        icon = "image"
        label = "Picture"
        group = groups.PICTURES
        description = "One picture with a caption; say what is on it, or that it only decorates."
        template = "blocks/picture.html"
        preview_value = {"image": None, "caption": "A caption below the picture", "credit": ""}


class GalleryPictureBlock(blocks.StructBlock):
    image = ImageBlock(required=True)
    caption = blocks.CharBlock(required=False, max_length=160)

    class Meta:
        icon = "image"
        label = "Picture"


class GalleryBlock(blocks.StructBlock):
    """Two to twelve pictures side by side."""

    pictures = blocks.ListBlock(GalleryPictureBlock(), min_num=2, max_num=12)

    class Meta:
        icon = "image"
        label = "Picture gallery"
        group = groups.PICTURES
        description = "Several pictures side by side."
        template = "blocks/gallery.html"
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
    def embed_url(self) -> str:
        return self.video.player if self.video else ""

    @property
    def provider(self) -> str:
        return self.video.provider if self.video else ""


class VideoBlock(blocks.StructBlock):
    """A film on YouTube or Vimeo; nothing of theirs loads before the visitor asks for it."""

    url = blocks.URLBlock(
        label="Address of the video",
        help_text="Copy it from the browser: a page on YouTube or Vimeo.",
    )
    title = blocks.CharBlock(max_length=120, help_text="What the film shows.")
    poster = ImageBlock(required=False, label="Still picture")
    description = blocks.TextBlock(
        required=False,
        max_length=600,
        rows=3,
        help_text="What is said and shown, for those who cannot hear or see it.",
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if parse_video_address(cleaned.get("url", "")) is None:
            raise blocks.StructBlockValidationError(
                block_errors={
                    "url": ValidationError(
                        "This is not the address of a film on YouTube or Vimeo. Open the film in "
                        "your browser and copy the address from there."
                    )
                }
            )
        return cleaned

    class Meta:
        icon = "media"
        label = "Video"
        group = groups.PICTURES
        description = "A film from YouTube or Vimeo that loads only when the visitor asks."
        template = "blocks/video.html"
        value_class = VideoValue
        preview_value = {
            "url": "https://vimeo.com/76979871",
            "title": "The title of the film",
            "poster": None,
            "description": "",
        }
