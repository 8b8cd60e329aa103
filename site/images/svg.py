"""Sanitizing of uploaded SVG: scripts and external references are removed, or the file is rejected."""

import re
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse
from django.conf import settings
from py_svg_hush import filter_svg
from willow.image import SvgImageFile
from willow.svg import WillowSvgException

from images import errors
from images.errors import upload_error
from images.svg_limits import TooManyShapes, count_shapes

NAMESPACE = "{http://www.w3.org/2000/svg}"
# py_svg_hush indents its output: 60,000 nested groups would become 7 GB. Drawing programs write
# fewer than 20 levels.
MAX_DEPTH = 64
# Limits the elements in the file and, separately, the shapes drawn with `<use>` expanded.
MAX_ELEMENTS = 20_000
MAX_SIDE = 10_000
# What in a style can load a file, or escape (\\) such a thing past this expression.
EXTERNAL_REFERENCE = re.compile(
    r"@import|@font-face|\\|//|image-set|url\(\s*+(?!['\"]?\s*#)|javascript:|expression\(", re.I
)


def clean_svg(content: bytes) -> bytes:
    """Return the sanitized bytes to store. Raises ValidationError with a message for staff."""
    if len(content) > settings.PICTURE_SVG_MAX_BYTES:
        raise _too_complex()
    _check_structure(content)
    try:
        # {}: no kind of embedded file is kept.
        root = fromstring(filter_svg(content, {}))
    except (ValueError, ParseError, DefusedXmlException) as error:
        raise upload_error(errors.SVG_UNREADABLE, "invalid_image") from error
    if root.tag != f"{NAMESPACE}svg":
        raise upload_error(errors.SVG_UNREADABLE, "invalid_image")
    _remove_external_references(root)
    try:
        count_shapes(root, MAX_ELEMENTS)
    except TooManyShapes as error:
        raise _too_complex() from error
    cleaned = tostring(root, encoding="utf-8", xml_declaration=True)
    _check_size(cleaned)
    return cleaned


def _check_structure(content: bytes) -> None:
    """Raises ValidationError for entities, deep nesting or too many elements."""
    depth = elements = 0
    try:
        for event, _element in iterparse(BytesIO(content), events=("start", "end")):
            depth += 1 if event == "start" else -1
            elements += event == "start"
            if depth > MAX_DEPTH or elements > MAX_ELEMENTS:
                raise _too_complex()
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        raise upload_error(errors.SVG_UNREADABLE, "invalid_image") from error


def _remove_external_references(root: Element) -> None:
    """Handle what py_svg_hush leaves: links to paths of this site, and styles that load files."""
    for element in root.iter():
        if element.tag == f"{NAMESPACE}style" and EXTERNAL_REFERENCE.search(
            "".join(element.itertext())
        ):
            raise upload_error(errors.SVG_UNSAFE, "unsafe_drawing")
        for name, value in list(element.attrib.items()):
            if _is_link(name) and not value.startswith("#"):
                del element.attrib[name]
            elif not _is_link(name) and EXTERNAL_REFERENCE.search(value):
                raise upload_error(errors.SVG_UNSAFE, "unsafe_drawing")


def _is_link(name: str) -> bool:
    return name.rpartition("}")[2] in {"href", "src"}


def _check_size(content: bytes) -> None:
    try:
        width, height = SvgImageFile(BytesIO(content)).get_size()
    except (WillowSvgException, ValueError, ArithmeticError, ParseError) as error:
        raise upload_error(errors.SVG_WITHOUT_SIZE, "invalid_image") from error
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
        raise upload_error(errors.SVG_WITHOUT_SIZE, "invalid_image")


def _too_complex() -> Exception:
    limit = settings.PICTURE_SVG_MAX_BYTES // 1000
    return upload_error(errors.SVG_TOO_COMPLEX, "file_too_large", limit=limit)
