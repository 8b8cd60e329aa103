"""What a word is: one rule for the text when it is indexed and for the question, on every database.

Letters in a row are a word, and so are digits; other signs only part them: B-12, B12 and b 12 are
the same. Capitals, accents, apostrophes and marks that nobody sees make no difference.
"""

import re
import unicodedata
from collections.abc import Iterator

# Longer than any question, short enough for any database.
MAXIMUM_LENGTH = 120
APOSTROPHES = "'’ʼ＇"
# Combining accents, soft hyphens, joiners, zero-width spaces.
MARKS = "".join(
    chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) in {"Mn", "Me", "Cf"}
)
PLAIN_WORD = re.compile(r"[^\W\d_]+|\d+")
WRITTEN_WORD = re.compile(
    rf"[^\W_]+(?:[{APOSTROPHES}{re.escape(MARKS)}]+[^\W_]+)*[{re.escape(MARKS)}]*"
)
WITHOUT = str.maketrans("", "", APOSTROPHES + MARKS)
# Hardly a page is without them: left out of a question that has other words.
SMALL_WORDS = """
a an and any are as at be by can do does for from have how i if in is it me my of on or our
so that the there this to us was we what when where which who why will with you your
"""
SMALL = frozenset(SMALL_WORDS.split())
VOWEL = re.compile("[aeiouy]")


def words(text: str) -> list[str]:
    """Every word of the text, in order."""
    return [word for _, found in _written(text) for word in found]


def _written(text: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Each word as it is written, with what it is in the index: L5 is two words there."""
    for match in WRITTEN_WORD.finditer(text):
        plain = unicodedata.normalize("NFKD", match[0]).casefold().translate(WITHOUT)
        yield match, PLAIN_WORD.findall(plain)


def stem(word: str) -> str:
    """The word without its commonest endings: massage, massages and massaging are one."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("ches", "shes", "sses", "xes")):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ness", "ful", "ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and VOWEL.search(rest) and not word.endswith("eed"):
            double = rest[-1] == rest[-2] and rest[-1] not in "flsz"
            word = rest[:-1] if double else rest
            break
    if len(word) > 3 and word[-1] == "e":
        return word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word[-1] == "y" else word


def indexed(text: str) -> str:
    """The text as the index holds it: its words, each with its stem where that differs."""
    return " ".join(part for word in words(text) for part in dict.fromkeys((word, stem(word))))


def asked(question: str) -> list[str]:
    """The words to look for. The last may be unfinished."""
    found = words(question[:MAXIMUM_LENGTH])
    return [word for word in found if word not in SMALL] or found


def places(text: str, question: list[str]) -> Iterator[re.Match[str]]:
    """Where words of the text are what was asked for."""
    if not question:
        return
    stems, last = {stem(word) for word in question}, question[-1]
    # A single letter would mark half the text.
    beginning = last if len(last) > 1 else None
    for match, found in _written(text):
        for word in found:
            if stem(word) in stems or (beginning and word.startswith(beginning)):
                yield match
                break
