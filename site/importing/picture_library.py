"""Images of the library for the pictures of posts, each file once."""

from dataclasses import dataclass, field
from hashlib import sha1
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from images.models import SiteImage
from images.upload import clean_upload
from importing.parts import Picture
from importing.posts.dates import split_address
from importing.posts.files import SourceFiles
from importing.posts.post import Attachment, Post

MAX_TITLE = 255
MAX_DESCRIPTION = 255
WOULD_BE_MADE = -1


@dataclass
class PictureLibrary:
    """Finds and stores the pictures of one post.

    `embedded` are the pictures that the document holds itself, by `Picture.source`. `missing` and
    `without_alt` are for the report. Without `stores` nothing is written: images that would be made
    have the number -1, and are not checked.
    """

    files: SourceFiles
    attachments: dict[str, Attachment]
    post: Post
    embedded: dict[str, bytes]
    stores: bool
    missing: list[str] = field(default_factory=list)
    without_alt: list[str] = field(default_factory=list)
    made: list[SiteImage] = field(default_factory=list)

    def find(self, picture: Picture) -> int | None:
        """The primary key of the image; None, and an entry in `missing`, without a usable file."""
        address, alt = picture.source, picture.alt
        if address.startswith("attachment:"):
            attachment = self.attachments.get(address.removeprefix("attachment:"))
            if attachment is None:
                self.missing.append(f"{address}: the export has no such picture.")
                return None
            address, alt = attachment.url, alt or attachment.alt
        name, content = self._file(address)
        if content is None:
            self.missing.append(address if len(address) < 300 else f"{address[:300]}…")
            return None
        try:
            number = self._image(name, content, alt or "")
        except ValidationError as error:
            self.missing.append(f"{name}: {' '.join(error.messages)}")
            return None
        # An empty text says that the picture only decorates.
        if alt is None and name not in self.without_alt:
            self.without_alt.append(name)
        return number

    def words(self, picture: Picture) -> tuple[str, str]:
        """Caption and alt text that the export states for the picture, wherever it stands."""
        attachment = self.attachments.get(picture.source.removeprefix("attachment:"))
        return (attachment.caption, attachment.alt) if attachment else ("", "")

    def _file(self, address: str) -> tuple[str, bytes | None]:
        name = PurePosixPath(unquote(split_address(address).path)).name or "picture"
        if address in self.embedded:
            return name, self.embedded[address]
        path = self.files.find_picture(address, self.post.folder)
        return (path.name, path.read_bytes()) if path else (name, None)

    def _image(self, name: str, content: bytes, alt: str) -> int:
        """Raises ValidationError for a file that is no usable image."""
        if not self.stores:
            return WOULD_BE_MADE
        cleaned = clean_upload(name, len(content), ContentFile(content))
        digest = sha1(cleaned.content, usedforsecurity=False).hexdigest()
        if known := SiteImage.objects.filter(file_hash=digest).order_by("pk").first():
            return known.pk
        stem = PurePosixPath(name).stem
        image = SiteImage(title=stem[:MAX_TITLE], description=alt[:MAX_DESCRIPTION])
        image.file = ImageFile(BytesIO(cleaned.content), name=f"{stem}{cleaned.suffix}")
        image.file_size = len(cleaned.content)
        image.file_hash = digest
        image.save()
        self.made.append(image)
        return image.pk

    def remove_files(self) -> None:
        """Delete the files of the images made, after their rows were rolled back."""
        for image in self.made:
            image.file.storage.delete(image.file.name)
