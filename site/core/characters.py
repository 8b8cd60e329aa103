"""Characters that no page can show and no database holds alike."""

import re

# Control characters but tab and line ends; marks without width, but the two that join letters and
# emoji; marks that turn the direction of writing.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def without_broken_characters(text: str) -> str:
    """The text without halves of emoji and null bytes, which some phones paste."""
    return text.encode("utf-8", "ignore").decode().replace("\x00", "")


def without_unseen_characters(text: str) -> str:
    """What people can see of a text: spreadsheets refuse the rest, and terminals obey it."""
    return UNSEEN.sub("", without_broken_characters(text))
