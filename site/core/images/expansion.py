"""How many shapes a browser draws for an SVG drawing: what is referred to counts each time.

Thirteen nested groups of four `<use>` elements are 2 kB in the file and 67 million shapes on the
screen. The same goes for patterns, markers, masks and clip paths inside one another.
"""

import re
from collections import defaultdict
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

# Groups in groups and references together; drawing programs stay below forty.
MAX_DEPTH = 300
# A link leads to another place in the page and draws nothing.
LINK = "a"
# Worked out once, however many shapes are filled with it.
SHARED = {"linearGradient", "radialGradient"}
# Groups hand these on to all that is in them.
INHERITED = ("fill", "stroke", "marker")
REFERENCE = re.compile(r"url\(", re.I)
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
        self.rules = _style_rules(root)
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
        found = [(name, value) for name, value in element.attrib.items() if name != "style"]
        classes = [f".{name}" for name in element.get("class", "").split()]
        for selector in ("", _tag(element), f"#{element.get('id')}", *classes):
            found += self.rules.get(selector, ())
        found += _declarations(element.get("style", ""))
        return [(name, target) for name, value in found for target in self._find(_urls(value))]

    def _find(self, references: list[str]) -> list[Element]:
        names = [unquote(reference.strip()).removeprefix("#") for reference in references]
        targets = [self.targets[name] for name in names if name and name in self.targets]
        return [target for target in targets if _tag(target) not in SHARED]


def _urls(value: str) -> list[str]:
    return [part.partition(")")[0].strip(" '\"\t\r\n") for part in REFERENCE.split(value)[1:]]


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (declaration.partition(":") for declaration in style.split(";"))
    return [(name.strip().lower(), value) for name, _, value in pairs if REFERENCE.search(value)]


def _style_rules(root: Element) -> dict[str, list[tuple[str, str]]]:
    """Selector → declarations; under "" those whose selector is more than one word."""
    rules: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for style in root.iter():
        if _tag(style) == "style":
            for rule in _without_comments("".join(style.itertext())).split("}"):
                before, _, body = rule.rpartition("{")
                for selector in before.rpartition("{")[2].split(","):
                    rules[_simple(selector.strip())] += _declarations(body)
    return rules


def _without_comments(text: str) -> str:
    first, *rest = text.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _simple(selector: str) -> str:
    word = selector.lstrip(".#").replace("-", "").replace("_", "")
    return selector if word.isalnum() else ""


def _points(element: Element) -> int:
    """About how many markers a line can have: one at each of its points."""
    numbers = (element.get("d") or element.get("points") or "").translate(COMMANDS).split()
    return max(2, len(numbers) // 2)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _tag(element: Element) -> str:
    # Comments have a function in its place.
    return _local(element.tag) if isinstance(element.tag, str) else ""
