"""SVG drawings: cleaned of all that can act or fetch, or refused."""

import re
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse
from django.conf import settings
from py_svg_hush import filter_svg
from willow.image import SvgImageFile
from willow.svg import WillowSvgException

from images import refusals
from images.expansion import TooMany, count_shapes
from images.refusals import refuse

NAMESPACE = "{http://www.w3.org/2000/svg}"
# The cleaner indents its output, so its size grows with the square of the depth: 60,000 nested
# groups would become seven gigabytes. Drawing programs stay below twenty levels.
MAX_DEPTH = 64
# In the file, and once more with all that is repeated by references.
MAX_ELEMENTS = 20_000
MAX_SIDE = 10_000
# In a style: an import, an escape that hides one, another address, an image set.
FETCHES = re.compile(
    r"@import|@font-face|\\|//|image-set|url\(\s*+(?!['\"]?\s*#)|javascript:|expression\(", re.I
)


def drawing(content: bytes) -> bytes:
    """The cleaned bytes to store; raises ValidationError for a drawing to refuse."""
    if len(content) > settings.PICTURE_SVG_MAX_BYTES:
        raise _too_heavy()
    _check_shape(content)
    try:
        # An empty list keeps no embedded files at all.
        root = fromstring(filter_svg(content, {}))
    except (ValueError, ParseError, DefusedXmlException) as error:
        raise refuse(refusals.DRAWING_UNREADABLE, "invalid_image") from error
    if root.tag != f"{NAMESPACE}svg":
        raise refuse(refusals.DRAWING_UNREADABLE, "invalid_image")
    _keep_to_itself(root)
    try:
        count_shapes(root, MAX_ELEMENTS)
    except TooMany as error:
        raise _too_heavy() from error
    cleaned = tostring(root, encoding="utf-8", xml_declaration=True)
    _check_size(cleaned)
    return cleaned


def _check_shape(content: bytes) -> None:
    """Refuses entities, and nesting that would cost the cleaner all memory."""
    depth = elements = 0
    try:
        for event, _element in iterparse(BytesIO(content), events=("start", "end")):
            depth += 1 if event == "start" else -1
            elements += event == "start"
            if depth > MAX_DEPTH or elements > MAX_ELEMENTS:
                raise _too_heavy()
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        raise refuse(refusals.DRAWING_UNREADABLE, "invalid_image") from error


def _keep_to_itself(root: Element) -> None:
    """What the cleaner leaves: links to this site's own files, and some styles that fetch."""
    for element in root.iter():
        if element.tag == f"{NAMESPACE}style" and FETCHES.search("".join(element.itertext())):
            raise refuse(refusals.DRAWING_UNSAFE, "unsafe_drawing")
        for name, value in list(element.attrib.items()):
            if _is_link(name) and not value.startswith("#"):
                del element.attrib[name]
            elif not _is_link(name) and FETCHES.search(value):
                raise refuse(refusals.DRAWING_UNSAFE, "unsafe_drawing")


def _is_link(name: str) -> bool:
    return name.rpartition("}")[2] in {"href", "src"}


def _check_size(content: bytes) -> None:
    try:
        width, height = SvgImageFile(BytesIO(content)).get_size()
    except (WillowSvgException, ValueError, ArithmeticError, ParseError) as error:
        raise refuse(refusals.DRAWING_SIZELESS, "invalid_image") from error
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
        raise refuse(refusals.DRAWING_SIZELESS, "invalid_image")


def _too_heavy() -> Exception:
    limit = settings.PICTURE_SVG_MAX_BYTES // 1000
    return refuse(refusals.DRAWING_TOO_HEAVY, "file_too_large", limit=limit)
