"""Pictures on a page: the tag, and what views and loaders call so that pictures cost little."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join

from images.sources import DEFAULT_WIDTHS, prepare, rungs, sources

if TYPE_CHECKING:
    from images.models import SiteImage

__all__ = ["alt_text", "focus_classes", "picture", "prepare"]


def picture(
    image: "SiteImage | None",
    *,
    sizes: str = "100vw",
    widths: str | Iterable[int] = DEFAULT_WIDTHS,
    alt: str | None = None,
    eager: bool = False,
    **attributes: Any,
) -> str:
    """The <picture> element, or nothing for no image or one that cannot be shown."""
    found = sources(image, rungs(widths)) if image else None
    if image is None or found is None:
        return ""
    # With a width and `sizes` browsers take a small picture for as wide as its place, and stretch it.
    is_small = bool(found.jpeg) and found.width < min(rungs(widths))
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
    """What the block says of the image in its place, else what the library says of it."""
    if image.decorative:
        return ""
    return image.contextual_alt_text or image.default_alt_text


def focus_classes(image: "SiteImage") -> list[str]:
    """Where the image's subject is, in tenths, for components that crop it."""
    if not image.has_focal_point() or not image.width or not image.height:
        return []
    across = round(10 * image.focal_point_x / image.width)
    down = round(10 * image.focal_point_y / image.height)
    return [f"focus-x-{min(across, 10)}", f"focus-y-{min(down, 10)}"]


def is_opaque(image: "SiteImage") -> bool:
    """Whether nothing behind the picture can show through it."""
    return image.file.name.lower().endswith((".jpg", ".jpeg"))
