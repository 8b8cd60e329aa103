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
# For text in attributes, which the tag of the same name leaves alone.
register.filter("smartquotes", smart_quotes)


@register.simple_tag(takes_context=True)
def main_menu(context: dict[str, Any]) -> list[navigation.MenuItem]:
    """The menu's links; empty where there is no request, as in a mail."""
    request = context.get("request")
    return navigation.main_menu(request) if request else []


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A drawing from the sprite; it only decorates, so the words beside it must be enough.

    Kept for good: there are some thirty, and their address does not change while the site runs.
    """
    return format_html(
        '<svg class="icon icon--{0}" aria-hidden="true"><use href="{1}#{0}"></use></svg>',
        name,
        static("core/img/icons.svg"),
    )


@register.tag
def smartquotes(parser: Any, token: Any) -> "SmartQuotesNode":
    """`{% smartquotes %}…{% endsmartquotes %}`: around a whole page; the admin keeps what is typed."""
    nodes = parser.parse(["endsmartquotes"])
    parser.delete_first_token()
    return SmartQuotesNode(nodes)


class SmartQuotesNode(template.Node):
    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        # Markup that templates made, and only signs of its text are exchanged: a straight quotation
        # mark stays an entity wherever it is not turned into a curly one.
        return mark_safe(smart_quotes_in_html(self.nodelist.render(context)))  # noqa: S308


@register.filter
def rand(amount: Decimal | None) -> str:
    """R650, R649.50, R1 250: an amount as South Africans write it."""
    if amount is None:
        return ""
    digits = f"{amount:,.2f}".replace(",", "\N{NO-BREAK SPACE}")
    return f"R{digits.removesuffix('.00')}"


BLANK_LINES = re.compile(r"\n\s*\n")


@register.filter
def signs(text: str) -> SafeString:
    """As `linebreaks`; below a line that ends with a colon, the paragraph's other lines are a list."""
    paragraphs = BLANK_LINES.split(text.replace("\r\n", "\n").strip())
    return format_html_join("", "{}", ((_listed(part),) for part in paragraphs if part))


def _listed(paragraph: str) -> SafeString:
    first, *others = paragraph.splitlines()
    if not others or not first.rstrip().endswith(":"):
        return linebreaks_filter(paragraph)
    rows = format_html_join("", "<li>{}</li>", ((line,) for line in others))
    return format_html("<p><strong>{}</strong></p><ul>{}</ul>", first, rows)


# South Africa's ambulances, and the emergency number of cell phones. The short one may also be part
# of an amount, an address or another number: it counts where the words around it tell it as one.
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
    """The numbers of the emergency services as links that dial them; text is escaped first."""
    parts = TAG.split(conditional_escape(markup))
    link = r'<a href="tel:\g<0>">\g<0></a>'
    in_link = False
    for place, part in enumerate(parts):
        if place % 2:
            in_link = part.startswith("<a ") or (in_link and part != "</a>")
        elif not in_link:
            parts[place] = EMERGENCY.sub(link, part)
    # Escaped above, and what is added to it are links to the two numbers.
    return mark_safe("".join(parts))  # noqa: S308
