"""Writes pictures, galleries and films."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from core.video import parse_video_address
from importing.parts import Film, Gallery, Picture
from importing.pictures import PictureReference, empty_image
from importing.writer import Writer

validate_url = URLValidator(schemes=["http", "https"])
ALT_LENGTH = 255
CAPTION_LENGTH = 240
GALLERY_CAPTION_LENGTH = 160
GALLERY_SIZE = 12
TITLE_LENGTH = 120
DESCRIPTION_LENGTH = 600
UNTITLED = "Film"
ODD_ADDRESS = "The film is kept; its address was written in another way."
LONG_ALT = "The description of a picture is too long; its beginning is kept."


def write_picture(writer: Writer, picture: Picture) -> None:
    caption = _line(picture.caption)
    fits = len(caption) <= CAPTION_LENGTH
    block_id = writer.add(
        "picture",
        {
            "image": empty_image(_alt(writer, picture)),
            "caption": caption if fits else "",
            "credit": "",
        },
    )
    writer.pictures.append(PictureReference(block_id, picture))
    writer.paragraph("" if fits else caption)


def write_gallery(writer: Writer, gallery: Gallery) -> None:
    """Write as many galleries as the pictures need; one left alone is a picture."""
    for start in range(0, len(gallery.pictures), GALLERY_SIZE):
        together = gallery.pictures[start : start + GALLERY_SIZE]
        if len(together) == 1:
            write_picture(writer, together[0])
            continue
        items = []
        long = []
        for picture in together:
            caption = _line(picture.caption)
            if len(caption) > GALLERY_CAPTION_LENGTH:
                long.append(caption)
                caption = ""
            value = {"image": empty_image(_alt(writer, picture)), "caption": caption}
            items.append({"type": "item", "value": value, "id": writer.new_id()})
        block_id = writer.add("gallery", {"pictures": items})
        writer.pictures += [
            PictureReference(block_id, picture, place) for place, picture in enumerate(together)
        ]
        for caption in long:
            writer.paragraph(caption)


def write_film(writer: Writer, film: Film) -> None:
    title, description = _line(film.title), film.description.strip()
    if not title and len(description) <= TITLE_LENGTH:
        title, description = description, ""
    url = film.url
    try:
        validate_url(url)
    except ValidationError:
        video = parse_video_address(url)
        writer.leave(url, ODD_ADDRESS)
        url = video.page if video else url
    writer.add(
        "video",
        {
            "url": url,
            "title": title if 0 < len(title) <= TITLE_LENGTH else UNTITLED,
            "poster": empty_image(),
            "description": description if len(description) <= DESCRIPTION_LENGTH else "",
        },
    )
    writer.paragraph(title if len(title) > TITLE_LENGTH else "")
    writer.paragraph(description if len(description) > DESCRIPTION_LENGTH else "")


def _alt(writer: Writer, picture: Picture) -> str:
    alt = _line(picture.alt or "")
    if len(alt) <= ALT_LENGTH:
        return alt
    writer.leave(alt, LONG_ALT)
    return alt[:ALT_LENGTH].rsplit(" ", 1)[0]


def _line(text: str) -> str:
    return " ".join(text.split())
