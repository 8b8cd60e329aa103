"""What a page says about itself to search engines and to those who share it."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.core.cache import cache
from django.http import HttpRequest
from wagtail.images.models import AbstractImage
from wagtail.models import Site

from caching.content import cached
from images.sources import make_unless_broken

SHARE_FILTER = "fill-1200x630|format-jpeg|jpegquality-80"
DESCRIPTION_LENGTH = 160


@dataclass(frozen=True)
class Metadata:
    """The contents of a page's head. Addresses are absolute; an empty one is left out."""

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
    """`Title · Site`, without saying the site's name twice."""
    return title if site_name.lower() in title.lower() else f"{title} · {site_name}"


def numbered(title: str, request: HttpRequest) -> str:
    """`Page 2 · Title` on the later pages of a list, so that no two addresses have one title."""
    number = request.GET.get("page", "")
    return f"Page {number} · {title}" if number.isdecimal() and int(number) > 1 else title


def absolute_url(url: str, request: HttpRequest) -> str:
    """The address with the site's own name before it, whatever name the visitor came by."""
    site = Site.find_for_request(request)
    return urljoin(f"{site.root_url}/", url) if site else request.build_absolute_uri(url)


def share_image(image: AbstractImage | None, request: HttpRequest) -> dict[str, Any]:
    """The picture of a shared link; nothing when there is none or its file is gone."""
    if image is None or image.is_svg():
        return {}

    def find() -> tuple[str, int, int]:
        rendition = image.get_rendition(SHARE_FILTER)
        return rendition.url, rendition.width, rendition.height

    key = f"share-image:{image.pk}:{image.file_hash}"
    found = cached(key, lambda: make_unless_broken(cache, key, image, find))
    if found is None:
        return {}
    url, width, height = found
    return {
        "image_url": absolute_url(url, request),
        "image_width": width,
        "image_height": height,
        "image_alt": image.default_alt_text,
    }
