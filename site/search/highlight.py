"""Pieces of text with the words of a search marked."""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.words import places

EXCERPT_LENGTH = 220


def mark_words(text: str, question: list[str]) -> SafeString:
    """The text, escaped, with each word that answers the question in <mark>."""
    pieces, end = [], 0
    for match in places(text, question):
        pieces += [escape(text[end : match.start()]), f"<mark>{escape(match[0])}</mark>"]
        end = match.end()
    # Every piece of the text went through escape; only the <mark> tags are ours.
    return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308


def excerpt(text: str, question: list[str]) -> str:
    """The part of the text around the first word found, cut between words."""
    text = " ".join(text.split())
    if len(text) <= EXCERPT_LENGTH:
        return text
    found = next(places(text, question), None)
    start = max(0, found.start() - EXCERPT_LENGTH // 3) if found else 0
    if start:
        start = text.find(" ", start) + 1
    cut = text[start : start + EXCERPT_LENGTH]
    if start + EXCERPT_LENGTH < len(text):
        cut = cut.rsplit(" ", 1)[0] + " …"
    return f"… {cut}" if start else cut
