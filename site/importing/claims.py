"""Finds the claim of the evidence library that says the same as a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from importing.typed_text import words

SENTENCE = re.compile(r"(?<=[.!?…])[\"”’]?\s+")
# Twice the words that both have, divided by the words of both.
NEAR = 0.5
COMMON_WORDS = """
a about all also an and any are as at be been but by can do does for from had has have how if
in into is it its just like more most much no not of often on one only or our out so some than
that the their them then there these they this to too up very was we were what when which while
who will with you your
"""
COMMON = frozenset(COMMON_WORDS.split())
SUFFIXES = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")


@dataclass(frozen=True)
class KnownClaim:
    pk: int
    statement: str


def nearest(text: str, claims: Iterable[KnownClaim]) -> tuple[KnownClaim, str] | None:
    """The claim nearest to a sentence of the text, with that sentence; None when none is near."""
    best: tuple[float, KnownClaim, str] | None = None
    sentences = [(one, _stems(one)) for one in SENTENCE.split(text)]
    for claim in claims:
        stems = _stems(claim.statement)
        for sentence, own in sentences:
            if not stems or not own:
                continue
            alike = 2 * len(stems & own) / (len(stems) + len(own))
            if alike >= NEAR and (best is None or alike > best[0]):
                best = alike, claim, sentence
    return best[1:] if best else None


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in words(text) if word not in COMMON}


def _stem(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word
