"""Primary keys that requests and stored texts name."""


def parse_id(value: object) -> int:
    """The primary key as a number; 0, which no record has, unless it is one of at most 18 digits.

    SQLite raises OverflowError for numbers beyond 64 bits.
    """
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
