"""Counts the shapes that a browser draws for an SVG, with each reference expanded.

Thirteen nested groups of four `<use>` elements are 2 kB in the file and 67 million shapes on the
screen. Nested patterns, markers, masks and clip paths multiply in the same way.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

# Levels of groups and references together; drawing programs write fewer than 40.
MAX_DEPTH = 300
# Pairs of an element and a style rule; drawing programs write a few rules for each element.
MAX_RULES_APPLIED = 200_000
# The href of a link draws nothing.
LINK = "a"
# Browsers compute a gradient once, however many shapes use it.
GRADIENTS = {"linearGradient", "radialGradient"}
# Inherited from a group by its children.
INHERITED = ("fill", "stroke", "marker")
REFERENCE = re.compile(r"url\(", re.I)
# The argument of url(). Comments and quotes in it are rejected: browsers parse them differently.
ADDRESS = re.compile(r"""\s*+(["']?)[^"'*{};(]*+\1\s*+""")
COMMENT_OR_STRING = re.compile(r"""/\*.*?(?:\*/|\Z)|"[^"\n\r\f]*"?|'[^'\n\r\f]*'?""", re.S)
# Rules whose values are used elsewhere.
DEFINITION = re.compile(r"@(property|function)", re.I)
COMMANDS = str.maketrans(dict.fromkeys("MmLlHhVvCcSsQqTtAaZz,-+", " "))


class TooManyShapes(Exception):
    """More shapes or deeper references than allowed, or references that cannot be counted."""


class RenderCount(NamedTuple):
    """Shapes and points (possible marker positions) of an element with its descendants."""

    shapes: int = 0
    points: int = 0


def count_shapes(root: Element, at_most: int) -> int:
    """The number of shapes drawn for `root`; raises TooManyShapes above `at_most`."""
    return _ShapeCounter(root, at_most).count(root).shapes


class _ShapeCounter:
    def __init__(self, root: Element, at_most: int) -> None:
        self.targets: dict[str, Element] = {}
        for element in root.iter():
            # Of two elements with the same id browsers use the first.
            self.targets.setdefault(element.get("id", ""), element)
        self.applied = 0
        self.rules: dict[str, list[tuple[str, Element]]] = defaultdict(list)
        for selectors, declarations in _style_rules(root):
            # Rules without an existing target draw nothing.
            if found := self._resolve(declarations):
                for selector in selectors:
                    self._apply(found, self.rules[_selector_key(selector.strip())])
        self.at_most = at_most
        self.known: dict[Element, RenderCount] = {}
        self.open: set[Element] = set()

    def count(self, element: Element, depth: int = 0) -> RenderCount:
        if element in self.open:
            # Browsers draw nothing for a circular reference.
            return RenderCount()
        if element in self.known:
            return self.known[element]
        if depth > MAX_DEPTH:
            raise TooManyShapes
        self.open.add(element)
        parts = [*element, *self._repeated(element)]
        drawn = [self.count(part, depth + 1) for part in parts]
        points = _points(element) + sum(part.points for part in drawn)
        inside = shapes = 1 + sum(part.shapes for part in drawn)
        for name, target in self._referred_to(element):
            times = 1
            if name.startswith(INHERITED):
                times = points if _tag(target) == "marker" else inside
            shapes += times * self.count(target, depth + 1).shapes
        if shapes > self.at_most:
            raise TooManyShapes
        self.open.remove(element)
        self.known[element] = RenderCount(shapes, points)
        return self.known[element]

    def _repeated(self, element: Element) -> list[Element]:
        if _tag(element) == LINK:
            return []
        hrefs = [value for name, value in element.attrib.items() if _local(name) == "href"]
        return self._find(hrefs)

    def _referred_to(self, element: Element) -> list[tuple[str, Element]]:
        """(property, target) for each property that refers to another element."""
        values = [(name, value) for name, value in element.attrib.items() if name != "style"]
        found = self._resolve(values + _declarations(element.get("style", "")))
        classes = [f".{name}" for name in element.get("class", "").split()]
        for selector in ("", _tag(element), f"#{element.get('id')}", *classes):
            self._apply(self.rules.get(selector, []), found)
        return found

    def _apply(self, rules: list[tuple[str, Element]], to: list[tuple[str, Element]]) -> None:
        self.applied += len(rules)
        if self.applied > MAX_RULES_APPLIED:
            raise TooManyShapes
        to += rules

    def _resolve(self, values: list[tuple[str, str]]) -> list[tuple[str, Element]]:
        return [(name, target) for name, value in values for target in self._find(_urls(value))]

    def _find(self, references: list[str]) -> list[Element]:
        names = [unquote(reference.strip()).removeprefix("#") for reference in references]
        targets = [self.targets[name] for name in names if name and name in self.targets]
        return [target for target in targets if _tag(target) not in GRADIENTS]


def _urls(value: str) -> list[str]:
    return [part.partition(")")[0].strip(" '\"\t\r\n") for part in REFERENCE.split(value)[1:]]


def _declarations(style: str) -> list[tuple[str, str]]:
    """(name, value) of each declaration with a url().

    Raises TooManyShapes for a custom property: its users cannot be found from its rule.
    """
    pairs = (declaration.partition(":") for declaration in _without_comments(style).split(";"))
    found = [(name.strip().lower(), value) for name, _, value in pairs if REFERENCE.search(value)]
    if any(name.startswith("--") for name, _ in found):
        raise TooManyShapes
    return found


def _style_rules(root: Element) -> Iterator[tuple[list[str], list[tuple[str, str]]]]:
    """The selectors and declarations of each rule in the style sheets of `root`."""
    for style in root.iter():
        if _tag(style) == "style":
            text = _without_comments("".join(style.itertext()))
            if REFERENCE.search(text) and DEFINITION.search(text):
                raise TooManyShapes
            for rule in text.split("}"):
                before, _, body = rule.rpartition("{")
                yield before.rpartition("{")[2].split(","), _declarations(body)
                # Declarations that stand before a nested rule.
                yield [""], _declarations(before.replace("{", ";"))


def _without_comments(style: str) -> str:
    """The style without comments and without punctuation in strings, ready to be split."""
    for part in REFERENCE.split(style)[1:]:
        if not ADDRESS.fullmatch(part.partition(")")[0]):
            raise TooManyShapes
    return COMMENT_OR_STRING.sub(
        lambda found: " " if found[0].startswith("/*") else re.sub("[{};*]", " ", found[0]), style
    )


def _selector_key(selector: str) -> str:
    """A simple selector as it is; "" (any element) for a compound one or a keyframe."""
    word = selector.lstrip(".#").replace("-", "").replace("_", "")
    return selector if word.isalnum() and word.lower() not in {"from", "to"} else ""


def _points(element: Element) -> int:
    """The approximate number of points of a line, each of which can have a marker."""
    numbers = (element.get("d") or element.get("points") or "").translate(COMMANDS).split()
    return max(2, len(numbers) // 2)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _tag(element: Element) -> str:
    # The tag of a comment is a function.
    return _local(element.tag) if isinstance(element.tag, str) else ""
