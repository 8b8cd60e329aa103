"""Words that begin a call-out or a summary, and which block they stand for."""

import re
from dataclasses import dataclass

from importing.headings import EMOJI
from importing.parts import Runs, plain
from importing.typed_lists import without_start

WOW_FACT = "wow_fact"
WHAT_THIS_MEANS = "what_this_means"
SUMMARY = "summary"
KINDS = (WOW_FACT, WHAT_THIS_MEANS, SUMMARY)
DEFAULTS = {
    WOW_FACT: ["Wow factor", "Wow fact", "Did you know", "Fun fact", "Amazing fact"],
    WHAT_THIS_MEANS: [
        *("What this means for you", "What this means", "What does this mean", "Why it matters"),
        *("Why this matters", "In plain words", "Good to know", "Tip", "Remember"),
    ],
    SUMMARY: [
        *("In summary", "Summary", "In short", "To sum up", "Key points", "Key takeaways"),
        *("Takeaways", "The bottom line", "TL;DR"),
    ],
}
BEFORE = rf"""(?:{EMOJI}|[\s"“'*_>])*"""
AFTER = r"""[\s"”'*_]*(?:[:!?.\n]|[–—-](?=\s)|$)[\s:!?."”*_]*"""


@dataclass
class Found:
    """A lead-in at the beginning of a text: its kind, its words, and its length with signs."""

    kind: str
    words: str
    length: int


class LeadIns:
    """The words of each kind, the longest first."""

    def __init__(self, phrases: dict[str, list[str]] | None = None) -> None:
        given = DEFAULTS if phrases is None else phrases
        pairs = [
            (_spoken(phrase), kind)
            for kind in KINDS
            for phrase in given.get(kind, [])
            if _spoken(phrase)
        ]
        self.kinds = dict(reversed(pairs))
        words = "|".join(
            r"\s+".join(map(re.escape, phrase.split()))
            for phrase in sorted(self.kinds, key=len, reverse=True)
        )
        at_start = re.compile(f"{BEFORE}(?P<words>{words or '(?!)'}){AFTER}", re.IGNORECASE)
        in_bold = re.compile(f"{BEFORE}(?P<words>{words or '(?!)'})\\s*", re.IGNORECASE)
        self.at_start, self.in_bold = at_start, in_bold

    def find(self, runs: Runs) -> Found | None:
        """The lead-in at the beginning: followed by a sign, a line end, or set apart in bold."""
        text = plain(runs)
        found = self.at_start.match(text)
        if not found and len(runs) > 1 and runs[0].bold and not runs[1].bold:
            found = self.in_bold.fullmatch(runs[0].text)
        if not found:
            return None
        return Found(self.kinds[_spoken(found["words"])], found["words"], found.end())

    def without(self, runs: Runs, found: Found) -> Runs:
        """The runs without the lead-in."""
        return without_start(runs, found.length)


def _spoken(phrase: str) -> str:
    return " ".join(phrase.casefold().split()).rstrip(":!?. ")
