"""The <picture> element of an image."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join

from images.sources import DEFAULT_WIDTHS, allowed_widths, sources

if TYPE_CHECKING:
    from images.models import SiteImage


def picture(
    image: "SiteImage | None",
    *,
    sizes: str = "100vw",
    widths: str | Iterable[int] = DEFAULT_WIDTHS,
    alt: str | None = None,
    eager: bool = False,
    **attributes: Any,
) -> str:
    """The <picture> element as HTML; "" without an image or when its file cannot be read.

    `widths` are pixels, comma-separated or as numbers, and are rounded by `allowed_widths`. `alt`
    defaults to the image's own; "" is for decoration. `eager` is for images that are visible
    without scrolling: loaded first instead of lazily. `attributes` are those of <picture>.
    """
    made = allowed_widths(widths)
    found = sources(image, made) if image else None
    if image is None or found is None:
        return ""
    # With w descriptors and `sizes` browsers would stretch a small image to the width in `sizes`.
    is_small = bool(found.jpeg) and found.width < min(made)
    choices = {"srcset": found.jpeg, "sizes": sizes} if found.jpeg and not is_small else {}
    img = {
        "src": found.src,
        **choices,
        "width": found.width,
        "height": found.height,
        "alt": alt_text(image) if alt is None else alt,
        "class": " ".join(
            [
                "responsive-picture__image",
                *(["responsive-picture__image--small"] if is_small else []),
                *(["responsive-picture__image--opaque"] if is_opaque(image) else []),
                *focus_classes(image),
            ]
        ),
        "loading": "eager" if eager else "lazy",
        **({"fetchpriority": "high"} if eager else {}),
        "decoding": "async",
    }
    modern = (("avif", found.avif), ("webp", found.webp))
    attributes["class"] = f"responsive-picture {attributes.get('class') or ''}".strip()
    return format_html(
        "<picture{}>{}<img{}></picture>",
        flatatt(attributes),
        format_html_join(
            "",
            '<source type="image/{}"{}>',
            (
                (
                    name,
                    flatatt(
                        {"srcset": srcset.split(" ")[0]}
                        if is_small
                        else {"srcset": srcset, "sizes": sizes}
                    ),
                )
                for name, srcset in modern
                if srcset
            ),
        ),
        flatatt(img),
    )


def alt_text(image: "SiteImage") -> str:
    """The block's alt text, or the image's own; "" for a decorative image."""
    if image.decorative:
        return ""
    return image.contextual_alt_text or image.default_alt_text


def focus_classes(image: "SiteImage") -> list[str]:
    """CSS classes with the focal point in tenths of the image, for components that crop it."""
    if not image.has_focal_point() or not image.width or not image.height:
        return []
    across = round(10 * image.focal_point_x / image.width)
    down = round(10 * image.focal_point_y / image.height)
    return [f"focus-x-{min(across, 10)}", f"focus-y-{min(down, 10)}"]


def is_opaque(image: "SiteImage") -> bool:
    """Whether the image's format has no transparency."""
    return image.file.name.lower().endswith((".jpg", ".jpeg"))
