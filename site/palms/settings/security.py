"""Content-Security-Policy, Permissions-Policy and ADMIN_PATH."""

import re
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured

PLAYERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"]

# Public pages have no inline scripts or styles; JSON in <script> elements needs no permission.
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
    # Wagtail's preview shows pages in a frame.
    "frame-ancestors": [SELF],
}
# Wagtail's admin has inline scripts and styles without nonces, which differ from page to page. Scripts
# in attributes stay forbidden, as injected markup would use them; sources are those of visitors.
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
    """Normalise ADMIN_PATH: no leading slash, a trailing one. ImproperlyConfigured if invalid."""
    path = given.strip().strip("/")
    if not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", path):
        raise ImproperlyConfigured(
            "ADMIN_PATH takes small letters, digits and hyphens, for example ADMIN_PATH=desk-4711/"
        )
    return f"{path}/"


def with_image_origin(policy: dict[str, Any], origin: str) -> dict[str, Any]:
    """The policy with the origin of uploads in img-src."""
    return policy | {"img-src": [*policy["img-src"], origin]} if origin else policy
