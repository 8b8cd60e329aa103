"""What a visitor typed, made safe and sensible."""

import re

# Longer than any question, short enough for any database.
MAXIMUM_LENGTH = 120
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def clean_query(text: str) -> str:
    """The words of the query and nothing else; quotation marks and operators mean nothing here."""
    return " ".join(WORD.findall(text[: MAXIMUM_LENGTH * 4]))[:MAXIMUM_LENGTH].strip()


def words(query: str) -> list[str]:
    return [word for word in query.lower().split() if len(word) > 1]
