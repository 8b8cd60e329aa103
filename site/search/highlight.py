"""Excerpts of text with the words of a search query marked."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.words import find_matches

EXCERPT_LENGTH = 220
SENTENCE_ENDS = (".", "!", "?", "…", "”", ")")
SENTENCE = re.compile(r"(?<=[.!?…])[”’)]?\s+")


def mark_words(text: str, query: list[str]) -> SafeString:
    """The text, escaped, with each word that matches the query in <mark>."""
    pieces, end = [], 0
    for match in find_matches(text, query):
        pieces += [escape(text[end : match.start()]), f"<mark>{escape(match[0])}</mark>"]
        end = match.end()
    # Every piece of the text went through escape; only the <mark> tags are ours.
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308


def excerpt(text: str, query: list[str]) -> str:
    """The sentence with the first match and those after it, up to EXCERPT_LENGTH characters."""
    text = " ".join(text.split())
    match = next(find_matches(text, query), None)
    found = match.start() if match else 0
    ends = [one.end() for one in SENTENCE.finditer(text)] + [len(text)]
    start = max((end for end in ends if end <= found), default=0)
    fits = [end for end in ends if start < end <= start + EXCERPT_LENGTH]
    if fits:
        return text[start : fits[-1]].strip()
    end = min((end for end in ends if end > start), default=start)
    return _cut(text[start:end].strip(), found - start)


def _cut(sentence: str, found: int) -> str:
    """At most EXCERPT_LENGTH characters around position `found`, cut between words."""
    start = max(0, found - EXCERPT_LENGTH // 3)
    if start:
        start = sentence.find(" ", start) + 1
    part = sentence[start : start + EXCERPT_LENGTH]
    if start + EXCERPT_LENGTH < len(sentence):
        part = part.rsplit(" ", 1)[0] + " …"
    return f"… {part}" if start else part
