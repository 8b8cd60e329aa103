"""Messages for staff whose upload is rejected."""

from django.core.exceptions import ValidationError

MEGABYTE = 1024 * 1024

EMPTY = "This file is empty. Choose the picture again, or ask the sender to send it once more."
WRONG_TYPE = (
    "This kind of file cannot be used as a picture. "
    "Choose a JPG, PNG, WebP, AVIF or HEIC photograph, or an SVG drawing."
)
NOT_AN_IMAGE = (
    "This file is not the picture that its name says. Choose the original picture, or open it "
    "in a photo app and save it again as a JPG."
)
FORMAT_MISMATCH = (
    "This file is called {named} but holds a {found} picture. "
    "Rename it so that it ends in {found_suffix}, then choose it again."
)
DAMAGED = (
    "This picture is damaged or incomplete. Open it on your phone or computer to check it, "
    "save it again, then choose the new copy."
)
FILE_TOO_LARGE = (
    "This file is {size} MB. A picture may have at most {limit} MB: save a smaller copy."
)
TOO_MANY_PIXELS = (
    "This picture is {width} by {height} dots. {kind} pictures like this one must stay "
    "under {limit} megapixels: save a smaller copy, then choose that."
)
DECOMPRESSION_BOMB = (
    "This picture has far too many dots. Pictures must stay under {limit} megapixels "
    "(a good camera makes 12 to 48): save a smaller copy, then choose that."
)
TOO_MANY_SCANS = (
    "This picture is built up in too many steps to be opened here. "
    "Open it in a photo app and save it again as a plain JPG, then choose that."
)
BUSY = (
    "Other pictures are being prepared at this moment. "
    "Please wait a little, then choose this one again."
)
HDR = (
    "This picture is saved in HDR, which most screens cannot show. Open it in a photo app, "
    "save it again as a standard JPG (without HDR), then choose that."
)
ANIMATED = (
    "This picture moves. Moving pictures distract from the words beside them, so the site shows "
    "still ones only: save one still frame of it, then choose that."
)
SVG_TOO_COMPLEX = (
    "This drawing is too complicated for a web page. Ask the person who drew it for a simpler SVG "
    "of at most {limit} kB, or use a PNG instead."
)
SVG_UNREADABLE = (
    "This SVG drawing cannot be read. Ask the person who drew it to export it again as a plain SVG, "
    "or use a PNG instead."
)
SVG_UNSAFE = (
    "This SVG drawing fetches things from elsewhere, which could follow your visitors. "
    "Ask the person who drew it to export it as a plain SVG with everything inside it, "
    "or use a PNG instead."
)
SVG_WITHOUT_SIZE = (
    "This SVG drawing does not say how large it is. Ask the person who drew it to export it with "
    "a width and a height, or use a PNG instead."
)


def upload_error(message: str, code: str, **values: object) -> ValidationError:
    """The error to raise, with `values` formatted into the message."""
    return ValidationError(message.format(**values), code=code)
