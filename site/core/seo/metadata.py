"""The metadata in a page's <head>, for search engines and shared links."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.http import HttpRequest
from wagtail.images.models import AbstractImage
from wagtail.models import Site

from caching.content import cached
from images.sources import make_unless_broken

SHARE_FILTER = "fill-1200x630|format-jpeg|jpegquality-80"
DESCRIPTION_LENGTH = 160


@dataclass(frozen=True)
class Metadata:
    """Values for <head>. URLs are absolute; empty values are not rendered."""

    title: str
    description: str = ""
    canonical: str = ""
    robots: str = ""
    image_url: str = ""
    image_width: int = 0
    image_height: int = 0
    image_alt: str = ""
    og_type: str = "website"


def full_title(title: str, site_name: str) -> str:
    """`Title · Site`, or the title alone if it contains the site's name."""
    return title if site_name.lower() in title.lower() else f"{title} · {site_name}"


def with_page_number(title: str, request: HttpRequest) -> str:
    """`Page 2 · Title` on the second and later pages of a list, so that titles are unique."""
    number = request.GET.get("page", "")
    return f"Page {number} · {title}" if number.isdecimal() and int(number) > 1 else title


def absolute_url(url: str, request: HttpRequest) -> str:
    """The URL with the host of the Wagtail site, independent of the request's Host header."""
    site = Site.find_for_request(request)
    return urljoin(f"{site.root_url}/", url) if site else request.build_absolute_uri(url)


def share_image(image: AbstractImage | None, request: HttpRequest) -> dict[str, Any]:
    """The image_* fields of Metadata; {} without an image or if it cannot be rendered."""
    if image is None or image.is_svg():
        return {}

    def find() -> tuple[str, int, int]:
        rendition = image.get_rendition(SHARE_FILTER)
        return rendition.url, rendition.width, rendition.height

    key = f"share-image:{image.pk}:{image.file_hash}"
    found = cached(key, lambda: make_unless_broken(key, image, find))
    if found is None:
        return {}
    url, width, height = found
    return {
        "image_url": absolute_url(url, request),
        "image_width": width,
        "image_height": height,
        "image_alt": image.default_alt_text,
    }
