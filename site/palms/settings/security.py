"""What browsers may do with our pages, and where staff sign in."""

import re
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured

PLAYERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]

# What visitors get carries no script or style of its own in the page: nothing inline may run.
# Data in <script type="application/json"> or ld+json is no script and needs no permission.
PUBLIC_POLICY: dict[str, Any] = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "manifest-src": [SELF],
    "frame-src": PLAYERS,
    "form-action": [SELF],
    "base-uri": [NONE],
    "object-src": [NONE],
    # The admin shows pages in a frame while they are written.
    "frame-ancestors": [SELF],
}
# Wagtail's editor writes inline scripts and styles into its pages, other ones with each page and
# without a nonce. It writes none into attributes, which is where smuggled text would put them; what
# it may load and where it may send anything is held as tightly as for visitors.
ADMIN_POLICY: dict[str, Any] = PUBLIC_POLICY | {
    "script-src": [SELF, UNSAFE_INLINE],
    "script-src-attr": [NONE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF, *PLAYERS],
    "worker-src": [SELF, "blob:"],
}

PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: []
    for name in (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "hid",
        "idle-detection",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
        "xr-spatial-tracking",
    )
}


def admin_path(given: str) -> str:
    """The admin's address without its first slash and with its last one."""
    path = given.strip().strip("/")
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", path):
        raise ImproperlyConfigured(
            "ADMIN_PATH takes small letters, digits and hyphens, for example ADMIN_PATH=desk-4711/"
        )
    return f"{path}/"


def with_images_from(policy: dict[str, Any], origin: str) -> dict[str, Any]:
    """The policy, with pictures from the place where uploads are kept."""
    return policy | {"img-src": [*policy["img-src"], origin]} if origin else policy
