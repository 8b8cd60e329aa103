"""Compares the words of a source with those of its blocks."""

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape
from typing import Any

from importing.parts import Leftover
from importing.typed_text import words

NO_PLACE = "These words were not understood."
RICH = re.compile(r"\s*<(?:p|ul|ol)>")
BLOCK_TAG = re.compile(r"</?(?:p|ul|ol|li|br)\b[^<>]*>")
TAG = re.compile(r"<[^<>]*>")
# Parts of raw data that no visitor reads.
UNREAD = {"id", "type", "level", "symbol", "channels", "table_header_choice"}


def words_of_blocks(raw: Any) -> Counter[str]:
    """How often each word stands in raw StreamField data."""
    found: Counter[str] = Counter()
    waiting = [raw]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            found.update(words(plain_text(value)))
        elif isinstance(value, dict):
            waiting += [inner for name, inner in value.items() if name not in UNREAD]
        elif isinstance(value, list):
            waiting += value
    return found


def plain_text(value: str) -> str:
    """The text of a raw value: of rich text, that between the tags."""
    if not RICH.match(value):
        return value
    return unescape(TAG.sub("", BLOCK_TAG.sub("\n", value)))


def missing(lines: Iterable[str], kept: Counter[str]) -> list[Leftover]:
    """The words of the lines that are not kept, those of a line together.

    `kept` is how often each word stands in the result.
    """
    left = kept.copy()
    lost: list[Leftover] = []
    for line in lines:
        gone = []
        for word in words(line):
            if left[word] > 0:
                left[word] -= 1
            else:
                gone.append(word)
        if gone:
            lost.append(Leftover(" ".join(gone), NO_PLACE))
    return lost
