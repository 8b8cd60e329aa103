"""The muscles of an area, as the owner writes them: “The coat hanger (trapezius), the deltoid”."""

import re
from dataclasses import dataclass

# Commas and semicolons between muscles; those in brackets belong to the Latin.
BETWEEN = re.compile(r"[,;]\s*(?![^()]*\))")
LATIN = re.compile(r"\s*\(([^()]*)\)\s*$")


@dataclass(frozen=True)
class Muscle:
    name: str
    latin: str


def read_muscles(text: str) -> list[Muscle]:
    """Each muscle with its everyday name and, where it stands in brackets, the Latin one."""
    return [_read(part.strip()) for part in BETWEEN.split(text) if part.strip()]


def _read(part: str) -> Muscle:
    latin = LATIN.search(part)
    name = LATIN.sub("", part) or part
    return Muscle(name[0].upper() + name[1:], latin[1] if latin and name != part else "")
