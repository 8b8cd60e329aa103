"""Template tags that every page may use."""

from decimal import Decimal
from functools import cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core import navigation
from core.pictures import picture

register = template.Library()

register.simple_tag(picture, name="responsive_picture")


@register.simple_tag(takes_context=True)
def main_menu(context: dict[str, Any]) -> list[navigation.MenuItem]:
    """The menu's links; empty where there is no request, as in a mail."""
    request = context.get("request")
    return navigation.main_menu(request) if request else []


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing from the sprite; it only decorates, so the words beside it must be enough."""
    return format_html(
        '<svg class="icon icon--{0}" aria-hidden="true"><use href="{1}#{0}"></use></svg>',
        name,
        sprite_url(),
    )


@cache
def sprite_url() -> str:
    """The address of the sprite, which does not change while the site runs."""
    return static("img/icons.svg")


@register.filter
def rand(amount: Decimal | None) -> str:
    """R650, R649.50, R1 250: an amount as South Africans write it."""
    if amount is None:
        return ""
    digits = f"{amount:,.2f}".replace(",", "\N{NO-BREAK SPACE}")
    return f"R{digits.removesuffix('.00')}"
