"""Characters that no page can show and no database holds alike."""

import re
from typing import Any
from unicodedata import category

# Word's soft line break and its kin, pasted between two words: no XML file takes them.
LINE_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
# What Unicode lets no program draw (Default_Ignorable_Code_Point), and letters and signs that look
# like a space, such as the fillers of Hangul and an empty cell of Braille.
BLANK = (
    {0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0x1D159}
    | {0xFFFC, 0x16FE4}
    | {*range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x202A, 0x202F)}
    | {*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFFC)}
    | {*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)}
)
# Marks without a letter to stand on, separators, and what is no character by itself.
NOT_BY_ITSELF = ("M", "Z", "Cc", "Cf", "Cs")
# Control characters but tab and line ends; marks without width, but the two that join letters and
# emoji; marks that turn the direction of writing; what Unicode says is no character.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)


def without_broken_characters(text: str) -> str:
    """The text without halves of emoji and null bytes, which some phones paste."""
    return text.encode("utf-8", "ignore").decode().replace("\x00", "")


def without_unseen_characters(text: str) -> str:
    """What people can see of a text: spreadsheets refuse the rest, and terminals obey it."""
    return UNSEEN.sub("", LINE_BREAKS.sub(" ", without_broken_characters(text)))


def has_visible_characters(text: str) -> bool:
    """Whether there is anything to see in the text: a letter, a digit, a sign or an emoji."""
    return any(
        ord(one) not in BLANK and not category(one).startswith(NOT_BY_ITSELF) for one in text
    )


def without_unseen_in_json(value: Any) -> Any:
    """The same for each text in a value made of lists and dictionaries, as JSON holds it."""
    if isinstance(value, str):
        return without_unseen_characters(value)
    if isinstance(value, (list, tuple)):
        return [without_unseen_in_json(one) for one in value]
    if isinstance(value, dict):
        return {name: without_unseen_in_json(one) for name, one in value.items()}
    return value
