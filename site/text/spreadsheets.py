"""Protection against formula injection in CSV and XLSX exports."""

from typing import Any

from text.characters import without_invisible_characters

# https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_PREFIXES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def escape_formula(value: Any) -> Any:
    """A string with an apostrophe before a formula prefix and without characters invalid in XLSX."""
    if not isinstance(value, str):
        return value
    text = without_invisible_characters(value)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_PREFIXES) else text
