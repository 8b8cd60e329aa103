"""Template tags that every page may use."""

import re
from decimal import Decimal
from functools import cache
from typing import Any

from django import template
from django.template.defaultfilters import linebreaks_filter
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core import navigation
from images.pictures import picture
from text.smart_quotes import smart_quotes, smart_quotes_in_html

register = template.Library()

register.simple_tag(picture, name="responsive_picture")
# For attributes, which the tag of the same name does not change.
register.filter("smartquotes", smart_quotes)


@register.simple_tag(takes_context=True)
def main_menu(context: dict[str, Any]) -> list[navigation.MenuItem]:
    """The menu; empty without a request, as in e-mails."""
    request = context.get("request")
    return navigation.main_menu(request) if request else []


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A decorative icon from core/img/icons.svg. Cached for the life of the process."""
    return format_html(
        '<svg class="icon icon--{0}" aria-hidden="true"><use href="{1}#{0}"></use></svg>',
        name,
        static("core/img/icons.svg"),
    )


@register.tag
def smartquotes(parser: Any, token: Any) -> "SmartQuotesNode":
    """`{% smartquotes %}…{% endsmartquotes %}`: typographic quotes in the enclosed HTML."""
    nodes = parser.parse(["endsmartquotes"])
    parser.delete_first_token()
    return SmartQuotesNode(nodes)


class SmartQuotesNode(template.Node):
    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        # Safe: rendered HTML, in which quotes are replaced or remain escaped.
        return mark_safe(smart_quotes_in_html(self.nodelist.render(context)))  # noqa: S308


@register.filter
def format_zar(amount: Decimal | None) -> str:
    """An amount in South African format: R650, R649.50, R1 250."""
    if amount is None:
        return ""
    digits = f"{amount:,.2f}".replace(",", "\N{NO-BREAK SPACE}")
    return f"R{digits.removesuffix('.00')}"


BLANK_LINES = re.compile(r"\n\s*\n")


@register.filter
def linebreaks_with_lists(text: str) -> SafeString:
    """As `linebreaks`, but lines of a paragraph that begins with a line ending in ":" become a list."""
    paragraphs = BLANK_LINES.split(text.replace("\r\n", "\n").strip())
    return format_html_join("", "{}", ((_with_list(part),) for part in paragraphs if part))


def _with_list(paragraph: str) -> SafeString:
    first, *others = paragraph.splitlines()
    if not others or not first.rstrip().endswith(":"):
        return linebreaks_filter(paragraph)
    rows = format_html_join("", "<li>{}</li>", ((line,) for line in others))
    return format_html("<p><strong>{}</strong></p><ul>{}</ul>", first, rows)


# 10177 (ambulance) and 112 (emergency number of mobile phones). 112 may also be part of an amount,
# address or phone number, so the words around it must indicate a call.
EMERGENCY = re.compile(
    r"""(?<![\w.,-])
    (?: 10177
      | (?<![\dR][\s.,-]) (?<!;)
        (?: (?:(?<=\b[Cc]all\s)|(?<=\b[Dd]ial\s)|(?<=\bor\s))112
          | 112(?= $ | [.,;:!?)”] | \s(?:from|on|by|in)\b ) )
    )
    (?! \w | [.,\s-]\d | &nbsp;\d )""",
    re.VERBOSE,
)
TAG = re.compile(r"(<[^<>]*>)")


@register.filter
def emergency_numbers(markup: SafeString) -> SafeString:
    """Emergency numbers as tel: links. Escapes its input unless it is safe."""
    parts = TAG.split(conditional_escape(markup))
    link = r'<a href="tel:\g<0>">\g<0></a>'
    in_link = False
    for index, part in enumerate(parts):
        if index % 2:
            in_link = part.startswith("<a ") or (in_link and part != "</a>")
        elif not in_link:
            parts[index] = EMERGENCY.sub(link, part)
    # Safe: escaped above; only the two links are added.
    return mark_safe("".join(parts))  # noqa: S308
