"""Pieces of text with the words of a search marked."""

import re

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

EXCERPT_LENGTH = 220


def mark_words(text: str, words: list[str]) -> SafeString:
    """The text, escaped, with each word that begins like one of `words` in <mark>."""
    if not words:
        return escape(text)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\w*", re.IGNORECASE)
    pieces, end = [], 0
    for match in pattern.finditer(text):
        pieces += [escape(text[end : match.start()]), f"<mark>{escape(match[0])}</mark>"]
        end = match.end()
    # Every piece of the text went through escape; only the <mark> tags are ours.
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308


def excerpt(text: str, words: list[str]) -> str:
    """The part of the text around the first word found, cut between words."""
    text = " ".join(text.split())
    if len(text) <= EXCERPT_LENGTH:
        return text
    found = re.search("|".join(map(re.escape, words)), text, re.IGNORECASE) if words else None
    start = max(0, found.start() - EXCERPT_LENGTH // 3) if found else 0
    if start:
        start = text.find(" ", start) + 1
    cut = text[start : start + EXCERPT_LENGTH]
    if start + EXCERPT_LENGTH < len(text):
        cut = cut.rsplit(" ", 1)[0] + " …"
    return f"… {cut}" if start else cut
