"""How many shapes a browser draws for an SVG drawing: what is referred to counts each time.

Thirteen nested groups of four `<use>` elements are 2 kB in the file and 67 million shapes on the
screen. The same goes for patterns, markers, masks and clip paths inside one another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

# Groups in groups and references together; drawing programs stay below forty.
MAX_DEPTH = 300
# Pairs of an element and a style rule; drawing programs write a few rules for each element.
MAX_RULES_APPLIED = 200_000
# A link leads to another place in the page and draws nothing.
LINK = "a"
# Worked out once, however many shapes are filled with it.
SHARED = {"linearGradient", "radialGradient"}
# Groups hand these on to all that is in them.
INHERITED = ("fill", "stroke", "marker")
REFERENCE = re.compile(r"url\(", re.I)
# What stands between the brackets. Comments and quotes in there would be read differently here.
ADDRESS = re.compile(r"""\s*+(["']?)[^"'*{};(]*+\1\s*+""")
COMMENT_OR_STRING = re.compile(r"""/\*.*?(?:\*/|\Z)|"[^"\n\r\f]*"?|'[^'\n\r\f]*'?""", re.S)
# Values used elsewhere than where they are declared.
DEFINITION = re.compile(r"@(property|function)", re.I)
COMMANDS = str.maketrans(dict.fromkeys("MmLlHhVvCcSsQqTtAaZz,-+", " "))


class TooMany(Exception):
    """More shapes than allowed, or a chain of references too long to follow."""


class Drawn(NamedTuple):
    """What an element comes to with all in it; markers stand at points."""

    shapes: int = 0
    points: int = 0


def count_shapes(root: Element, at_most: int) -> int:
    """The shapes drawn for `root`; raises TooMany once there are more than `at_most`."""
    return _Counter(root, at_most).count(root).shapes


class _Counter:
    def __init__(self, root: Element, at_most: int) -> None:
        self.targets: dict[str, Element] = {}
        for element in root.iter():
            # Of two elements with one name browsers take the first.
            self.targets.setdefault(element.get("id", ""), element)
        self.applied = 0
        self.rules: dict[str, list[tuple[str, Element]]] = defaultdict(list)
        for selectors, declarations in _style_rules(root):
            # Without an existing target nothing is drawn: the rule need not be looked at again.
            if found := self._resolve(declarations):
                for selector in selectors:
                    self._apply(found, self.rules[_simple(selector.strip())])
        self.at_most = at_most
        self.known: dict[Element, Drawn] = {}
        self.open: set[Element] = set()

    def count(self, element: Element, depth: int = 0) -> Drawn:
        if element in self.open:
            # Browsers draw nothing for what contains itself.
            return Drawn()
        if element in self.known:
            return self.known[element]
        if depth > MAX_DEPTH:
            raise TooMany
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
            raise TooMany
        self.open.remove(element)
        self.known[element] = Drawn(shapes, points)
        return self.known[element]

    def _repeated(self, element: Element) -> list[Element]:
        if _tag(element) == LINK:
            return []
        hrefs = [value for name, value in element.attrib.items() if _local(name) == "href"]
        return self._find(hrefs)

    def _referred_to(self, element: Element) -> list[tuple[str, Element]]:
        """Each property that refers to another element, with that element."""
        values = [(name, value) for name, value in element.attrib.items() if name != "style"]
        found = self._resolve(values + _declarations(element.get("style", "")))
        classes = [f".{name}" for name in element.get("class", "").split()]
        for selector in ("", _tag(element), f"#{element.get('id')}", *classes):
            self._apply(self.rules.get(selector, []), found)
        return found

    def _apply(self, rules: list[tuple[str, Element]], to: list[tuple[str, Element]]) -> None:
        self.applied += len(rules)
        if self.applied > MAX_RULES_APPLIED:
            raise TooMany
        to += rules

    def _resolve(self, values: list[tuple[str, str]]) -> list[tuple[str, Element]]:
        return [(name, target) for name, value in values for target in self._find(_urls(value))]

    def _find(self, references: list[str]) -> list[Element]:
        names = [unquote(reference.strip()).removeprefix("#") for reference in references]
        targets = [self.targets[name] for name in names if name and name in self.targets]
        return [target for target in targets if _tag(target) not in SHARED]


def _urls(value: str) -> list[str]:
    return [part.partition(")")[0].strip(" '\"\t\r\n") for part in REFERENCE.split(value)[1:]]


def _declarations(style: str) -> list[tuple[str, str]]:
    """Name and value of each declaration that refers to something.

    Raises TooMany for a custom property: which elements use it cannot be told from its rule.
    """
    pairs = (declaration.partition(":") for declaration in _plain(style).split(";"))
    found = [(name.strip().lower(), value) for name, _, value in pairs if REFERENCE.search(value)]
    if any(name.startswith("--") for name, _ in found):
        raise TooMany
    return found


def _style_rules(root: Element) -> Iterator[tuple[list[str], list[tuple[str, str]]]]:
    """The selectors and declarations of each rule in the style sheets of `root`."""
    for style in root.iter():
        if _tag(style) == "style":
            text = _plain("".join(style.itertext()))
            if REFERENCE.search(text) and DEFINITION.search(text):
                raise TooMany
            for rule in text.split("}"):
                before, _, body = rule.rpartition("{")
                yield before.rpartition("{")[2].split(","), _declarations(body)
                # Declarations before a nested rule.
                yield [""], _declarations(before.replace("{", ";"))


def _plain(style: str) -> str:
    """Without comments and without punctuation in strings, so that it can be split."""
    for part in REFERENCE.split(style)[1:]:
        if not ADDRESS.fullmatch(part.partition(")")[0]):
            raise TooMany
    return COMMENT_OR_STRING.sub(
        lambda found: " " if found[0].startswith("/*") else re.sub("[{};*]", " ", found[0]), style
    )


def _simple(selector: str) -> str:
    """The selector, or "" (any element) for more than one word and for steps of an animation."""
    word = selector.lstrip(".#").replace("-", "").replace("_", "")
    return selector if word.isalnum() and word.lower() not in {"from", "to"} else ""


def _points(element: Element) -> int:
    """About how many markers a line can have: one at each of its points."""
    numbers = (element.get("d") or element.get("points") or "").translate(COMMANDS).split()
    return max(2, len(numbers) // 2)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _tag(element: Element) -> str:
    # Comments have a function in its place.
    return _local(element.tag) if isinstance(element.tag, str) else ""
