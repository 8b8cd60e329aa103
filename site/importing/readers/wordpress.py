"""Reads the content of a WordPress post, classic or with block mark-up, as its export holds it."""

import json
import re
from html import escape
from typing import Any

from importing.readers import html_page
from importing.readers.html_looks import KEEPS_LINES
from importing.readers.html_tree import MAXIMUM_CHARACTERS, SHORTCODE, TOO_LARGE
from importing.sources import Reading, UnreadableSourceError

# WordPress writes no angle brackets within the attributes of a block.
BLOCK = re.compile(r"<!--\s+(/?)wp:([a-z][\w/-]*)\s+([^<>]*)-->")
# What a block without content shows is nothing, or only white space.
EMPTY = {"more", "nextpage", "spacer", "separator", "core/more", "core/nextpage", "core/spacer"}
CAPTION = re.compile(r"\[caption([^\[\]]*)\]([^\[]*(?:\[(?!/?caption\b)[^\[]*)*)\[/caption\]")
PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)", re.DOTALL | re.IGNORECASE)
GALLERY = re.compile(r"\[gallery\b([^\[\]]*)\]")
IDS = re.compile(r"""\bids=["']?([\d, ]+)""")
CAPTION_ATTRIBUTE = re.compile(r"""\bcaption=(?:"([^"]*)"|'([^']*)')""")
EMBED = re.compile(r"\[embed\b[^\[\]]*\]([^\[\]]*)\[/embed\]")
YOUTUBE = re.compile(r"\[youtube(?:\s+|=)[\"']?(https?://[^\s\]\"']+)[\"']?[^\[\]]*\]")
VIMEO = re.compile(r"\[vimeo(?:\s+|=)[\"']?(?:https?://[\w./-]*?)?(\d{6,12})[^\[\]]*\]")
END = re.compile(r"\[/(\w[\w-]{0,40})\]")
TAG = re.compile(r"\[(/?)(\w[\w-]{0,40})((?:\s[^\[\]]*)?)\]")
# With attributes: words in brackets alone are what somebody wrote.
SINGLE = re.compile(r"\[\w[\w-]*(?:\s+[\w-]+=(?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[^\s\[\]\"']+))+\s*/?\]")


def read(content: str, base_url: str = "") -> Reading:
    """The parts of a post. Pictures of galleries have the source `attachment:<id>`.

    Shortcodes and blocks that WordPress fills when it shows the page are left over.
    """
    if len(content) > MAXIMUM_CHARACTERS:
        raise UnreadableSourceError(TOO_LARGE)
    return html_page.read(_with_html_for_shortcodes(_with_html_for_blocks(content)), base_url)


def _with_html_for_blocks(content: str) -> str:
    """The HTML of the blocks; that which stands outside any keeps its lines, as classic posts do."""
    done: list[str] = []
    place = depth = 0
    for found in BLOCK.finditer(content):
        between = content[place : found.start()]
        done.append(between if depth else _classic(between))
        place = found.end()
        if found[1]:
            depth = max(0, depth - 1)
        elif found[3].endswith("/"):
            done.append(_dynamic(found[2], found[3][:-1]))
        else:
            depth += 1
    rest = content[place:]
    return "".join([*done, rest if depth else _classic(rest)])


def _classic(html: str) -> str:
    return f'<div class="{KEEPS_LINES}">{html}</div>' if html.strip() else html


def _dynamic(name: str, attributes: str) -> str:
    """What stands for a block without HTML of its own."""
    if name in EMPTY:
        return ""
    try:
        given = json.loads(attributes or "{}")
    except (ValueError, RecursionError):
        given = attributes
    if isinstance(given, dict) and name.endswith("embed") and isinstance(given.get("url"), str):
        return f"<p>{escape(given['url'])}</p>"
    return _left_over(*_strings(given), name=f"Block “{name}”")


def _strings(given: Any) -> list[str]:
    """The texts among the attributes of a block."""
    values = list(given.values()) if isinstance(given, dict) else [given]
    return [value for value in values if isinstance(value, str) and " " in value.strip()]


def _left_over(*texts: str, name: str = "") -> str:
    """What the reader of HTML leaves over: the texts, else the name, which readers do not see."""
    return f'<{SHORTCODE} name="{escape(name)}">{escape(" ".join(texts))}</{SHORTCODE}>'


def _with_html_for_shortcodes(html: str) -> str:
    html = CAPTION.sub(_figure, html)
    html = GALLERY.sub(_gallery, html)
    html = EMBED.sub(r"<p>\1</p>", html)
    html = YOUTUBE.sub(r"<p>\1</p>", html)
    html = VIMEO.sub(r"<p>https://vimeo.com/\1</p>", html)
    paired = set(END.findall(html))
    html = TAG.sub(lambda found: _tag(found, paired), html)
    return SINGLE.sub(lambda found: _left_over(found[0]), html)


def _tag(found: re.Match[str], paired: set[str]) -> str:
    """What stands for one half of a pair of shortcodes; the text between them stays."""
    if found[2] not in paired:
        return found[0]
    return "" if found[1] else _left_over(found[0])


def _figure(found: re.Match[str]) -> str:
    picture = PICTURE.match(found[2])
    if not picture:
        return found[2]
    named = CAPTION_ATTRIBUTE.search(found[1])
    text = found[2][picture.end() :] or ((named[1] or named[2]) if named else "")
    return f"<figure>{picture[1]}<figcaption>{text}</figcaption></figure>"


def _gallery(found: re.Match[str]) -> str:
    ids = IDS.search(found[1])
    numbers = re.findall(r"\d+", ids[1]) if ids else []
    if not numbers:
        return _left_over(found[0])
    pictures = "".join(f'<img src="attachment:{number}">' for number in numbers)
    return f"<figure>{pictures}</figure>"
