"""Texts of other people in CSV and XLSX files, which spreadsheet programs open."""

from typing import Any

from text.characters import without_unseen_characters

# What makes a spreadsheet program calculate instead of show.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: Any) -> Any:
    """A text that begins like a formula, with an apostrophe before it; nothing that XLSX refuses."""
    if not isinstance(value, str):
        return value
    text = without_unseen_characters(value)
    return f"'{text}" if text.lstrip(" ").startswith(STARTS_A_FORMULA) else text
