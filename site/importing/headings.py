"""Headings: those that are only bold lines, their symbols and their levels."""

import re

from importing.parts import Heading, Items, Paragraph, Part, Quote, Run, Table, plain
from importing.readers.plain_text import is_heading
from importing.typed_lists import without_start
from importing.typed_text import clean_runs

# The level of a line that is a heading only by its looks: below those that are marked.
BY_LOOKS = 9
SYMBOLS = {
    "leaf": "🌿🍃🌱🌴🍀☘🌾🪴🌳🌸🌺🪷🍑🥑🍵",
    "hands": "🙌👐🤲👋🙏💆🖐✋🤝🫶💅",
    "stone": "🪨💎⚖",
    "drop": "💧💦🛢🫗🧴🌊",
    "sun": "☀🌞🌅🌤✨⭐🌟",
    "spine": "🦴🧍🪑",
    "foot": "🦶👣👟🚶🏃🦵",
    "web": "🕸🧬🔗🧶🕷",
    "magnifier": "🔍🔎🕵🔬",
    "brain": "🧠💡🤯🤔",
    "fist": "✊👊💪🤜🏋",
    "arrows": "🔄🔁🔃➡⬆⬇↔↕🔀↪⤴",
    "wind": "💨🌬🌀😮🧘",
    "speech": "💬🗣🗨💭📣❓🙋",
}
SYMBOL_OF = {sign: name for name, signs in SYMBOLS.items() for sign in signs}
EMOJI = (
    "(?:[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\u2934\u2935]"
    "[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff\u2640\u2642]*)"
)
LEADING = re.compile(rf"\s*({EMOJI})({EMOJI}|\s)*\s*")
# What may follow a heading; a line before anything else is a line of its own.
FOLLOWED_BY = (Paragraph, Items, Quote, Table)


def with_headings(parts: list[Part]) -> list[Part]:
    """The parts with lines that look like headings as such, and with symbols."""
    found: list[Part] = []
    for place, part in enumerate(parts):
        after = parts[place + 1] if place + 1 < len(parts) else None
        if isinstance(part, Paragraph) and isinstance(after, FOLLOWED_BY) and _is_heading(part):
            part = Heading(BY_LOOKS, clean_runs([Run(plain(part.runs))]))
        if isinstance(part, Heading):
            part = _with_symbol(part)
        found.append(part)
    return found


def set_levels(parts: list[Part]) -> None:
    """Give the highest headings level 2, all others level 3."""
    headings = [part for part in parts if isinstance(part, Heading)]
    highest = min((heading.level for heading in headings), default=0)
    for heading in headings:
        heading.level = 2 if heading.level == highest else 3


def _is_heading(paragraph: Paragraph) -> bool:
    text = plain(paragraph.runs)
    if "\n" in text or not is_heading(text):
        return False
    if all(run.bold or not run.text.strip() for run in paragraph.runs):
        return True
    leading = LEADING.match(text)
    return bool(leading and leading[1][0] in SYMBOL_OF)


def _with_symbol(heading: Heading) -> Part:
    """The heading with its leading emoji as symbol; an unknown one stays in the text."""
    found = LEADING.match(plain(heading.runs))
    symbol = SYMBOL_OF.get(found[1][0], "") if found else ""
    if not found or not symbol:
        return heading
    rest = without_start(heading.runs, found.end())
    return Heading(heading.level, rest, symbol) if rest else Paragraph(heading.runs)
