"""Splits texts and search queries into words, in the same way for every database.

A run of letters is a word, and a run of digits; other characters separate them: B-12, B12 and
b 12 are the same. Case, accents, apostrophes and invisible characters are ignored.
"""

import re
import unicodedata
from collections.abc import Iterator

# Characters of a query that are used; the rest is cut off.
MAXIMUM_LENGTH = 120
APOSTROPHES = "'’ʼ＇"
# Combining accents, soft hyphens, joiners, zero-width spaces.
IGNORED_MARKS = "".join(
    chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) in {"Mn", "Me", "Cf"}
)
PLAIN_WORD = re.compile(r"[^\W\d_]+|\d+")
WRITTEN_WORD = re.compile(
    rf"[^\W_]+(?:[{APOSTROPHES}{re.escape(IGNORED_MARKS)}]+[^\W_]+)*[{re.escape(IGNORED_MARKS)}]*"
)
REMOVE_MARKS = str.maketrans("", "", APOSTROPHES + IGNORED_MARKS)
# Ignored in a query that has other words.
STOP_WORDS_TEXT = """
a an and any are as at be by can do does for from have how i if in is it me my of on or our
so that the there this to us was we what when where which who why will with you your
"""
STOP_WORDS = frozenset(STOP_WORDS_TEXT.split())
VOWEL = re.compile("[aeiouy]")


def tokenize(text: str) -> list[str]:
    """Every normalized word of the text, in order."""
    return [word for _, found in _tokens(text) for word in found]


def _tokens(text: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Each written word with its normalized words: L5 gives "l" and "5"."""
    for match in WRITTEN_WORD.finditer(text):
        plain = unicodedata.normalize("NFKD", match[0]).casefold().translate(REMOVE_MARKS)
        yield match, PLAIN_WORD.findall(plain)


def stem(word: str) -> str:
    """The word without common English endings: massage, massages and massaging are equal."""
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


def index_text(text: str) -> str:
    """The text to index: its words, each followed by its stem where that differs."""
    return " ".join(part for word in tokenize(text) for part in dict.fromkeys((word, stem(word))))


def query_words(query: str) -> list[str]:
    """The words to search for. The last one also matches as a prefix."""
    found = tokenize(query[:MAXIMUM_LENGTH])
    return [word for word in found if word not in STOP_WORDS] or found


def find_matches(text: str, query: list[str]) -> Iterator[re.Match[str]]:
    """Each match of a word of the text with a word of the query."""
    if not query:
        return
    stems, last = {stem(word) for word in query}, query[-1]
    # Not for a single letter, which too many words begin with.
    prefix = last if len(last) > 1 else None
    for match, found in _tokens(text):
        for word in found:
            if stem(word) in stems or (prefix and word.startswith(prefix)):
                yield match
                break
