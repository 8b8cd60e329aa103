"""Characters that no page can show and no database holds alike."""

import re
from typing import Any

# Word's soft line break and its kin, pasted between two words: no XML file takes them.
LINE_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
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


def without_unseen_in_json(value: Any) -> Any:
    """The same for each text in a value made of lists and dictionaries, as JSON holds it."""
    if isinstance(value, str):
        return without_unseen_characters(value)
    if isinstance(value, (list, tuple)):
        return [without_unseen_in_json(one) for one in value]
    if isinstance(value, dict):
        return {name: without_unseen_in_json(one) for name, one in value.items()}
    return value
