"""Colours are defined in tokens.css only, and every pair of text and background has enough contrast."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from assets.stylesheet import IMPORT, imported_files

STATIC = Path(settings.SITE_DIR) / "static"
TOKENS = (STATIC / "core/css/tokens.css").read_text()
# Visitors' parts alone: the admin has Wagtail's tokens. Paper and forced colours replace the
# tokens' values by what those media can show.
PARTS = [
    path
    for found in IMPORT.finditer((STATIC / "site.css").read_text())
    for path in imported_files(STATIC, found["part"])
]
FREE = {"tokens.css", "print.css", "forced_colours.css"}
LITERAL = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(", re.I)
NAMED = re.compile(r":[^;{]*?\b(black|white|gr[ae]y|red|green|blue|brown|orange|yellow)\b[^;]*;")
COMMENT = re.compile(r"/\*.*?\*/", re.S)
# The black of a mask is opacity, not a colour.
MASK = re.compile(r"mask(?:-image)?:[^;]*;")

BODY, OTHER = 7.0, 4.5
# What is read, and what it lies on. Body text first: those pairs must be AAA.
BODY_PAIRS = [("text", ground) for ground in ("ground", "ground-soft", "ground-raised")]
PAIRS = [
    *((name, "ground") for name in ("text-soft", "heading", "link", "label")),
    *((name, "ground-soft") for name in ("text-soft", "heading", "link", "label")),
    *((name, "ground-raised") for name in ("text-soft", "heading", "link", "label")),
    *(
        (name, ground)
        for name in ("on-deep", "on-deep-soft", "on-deep-here")
        for ground in ("ground-deep", "ground-deep-raised")
    ),
    ("on-action-deep", "action-deep"),
    ("on-quiet", "quiet"),
    ("here", "ground"),
    ("here", "ground-soft"),
    ("on-action", "action"),
    ("on-action", "action-hover"),
    ("text", "mark"),
    ("text", "line"),
    ("on-deep", "line-deep"),
]
# Not text: the border of a control and the focus ring.
SEEN = [
    ("line-strong", "ground"),
    ("line-deep-strong", "ground-deep"),
    ("focus", "ground"),
    ("focus", "ground-soft"),
]


def values(scheme: str) -> dict[str, str]:
    """Name and hex value of every colour token in the scheme."""
    text = COMMENT.sub("", TOKENS)
    dark = re.search(
        r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\n  \}\s*\}", text, re.S
    )
    light = re.search(r":root \{(.*?)\n\}", text, re.S)
    assert light
    assert dark
    found = re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", light[1])
    if scheme == "dark":
        found += re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", dark[1])
    return dict(found)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(scheme: str) -> None:
    colours = values(scheme)
    wanted = [(pair, BODY) for pair in BODY_PAIRS] + [(pair, OTHER) for pair in PAIRS]
    wanted += [(pair, 3.0) for pair in SEEN]
    poor = {
        f"--{front} on --{back}": round(found, 2)
        for (front, back), least in wanted
        if (found := contrast(colours[front], colours[back])) < least
    }
    assert not poor


def test_colours_are_defined_in_tokens_only() -> None:
    found = {}
    for path in PARTS:
        if path.name in FREE:
            continue
        text = MASK.sub("", COMMENT.sub("", path.read_text()))
        if literals := LITERAL.findall(text) + NAMED.findall(text):
            found[str(path.relative_to(STATIC))] = literals
    assert not found


def test_every_used_token_exists() -> None:
    sources = {path: COMMENT.sub("", path.read_text()) for path in PARTS}
    named = {name for text in sources.values() for name in re.findall(r"(--[\w-]+)\s*:", text)}
    used = {
        (path.name, name)
        for path, text in sources.items()
        for name in re.findall(r"var\((--[\w-]+)\)", text)
    }
    assert not {pair for pair in used if pair[1] not in named}


def test_every_token_is_used():
    names = re.findall(r"^\s*--([\w-]+):", TOKENS, re.M)
    text = "\n".join(path.read_text() for path in PARTS)
    assert {name for name in names if not re.search(rf"var\(\s*--{name}\b(?!-)", text)} == set()
