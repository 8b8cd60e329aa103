"""Removal of invisible and invalid characters from text."""

import re
from typing import Any
from unicodedata import category

# Word pastes its soft line break as \x0b. XML allows none of these.
LINE_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# Unicode's Default_Ignorable_Code_Point, and characters that look like a space, such as Hangul
# fillers and the empty Braille cell.
BLANK = (
    {0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0x1D159}
    | {0xFFFC, 0x16FE4}
    | {*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F)}
    | {*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFFC)}
    | {*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)}
)
# Combining marks, separators, control, format and surrogate characters.
INVISIBLE_CATEGORIES = ("M", "Z", "Cc", "Cf", "Cs")
# Control characters except tab and line ends; zero-width characters except the two joiners, which
# emoji need; bidirectional controls; noncharacters.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)


def without_broken_characters(text: str) -> str:
    """The text without lone surrogates and null bytes, which some phones paste."""
    return text.encode("utf-8", "ignore").decode().replace("\x00", "")


def without_invisible_characters(text: str) -> str:
    """The text without control and other invisible characters, and with line separators as spaces.

    XLSX files cannot hold them, and terminals interpret some of them.
    """
    return INVISIBLE.sub("", LINE_BREAKS.sub(" ", without_broken_characters(text)))


def has_visible_characters(text: str) -> bool:
    """Whether the text has a letter, digit, symbol or emoji."""
    return any(
        ord(one) not in BLANK and not category(one).startswith(INVISIBLE_CATEGORIES) for one in text
    )


def without_invisible_in_json(value: Any) -> Any:
    """`without_invisible_characters` for each string in a JSON value."""
    if isinstance(value, str):
        return without_invisible_characters(value)
    if isinstance(value, (list, tuple)):
        return [without_invisible_in_json(one) for one in value]
    if isinstance(value, dict):
        return {name: without_invisible_in_json(one) for name, one in value.items()}
    return value
