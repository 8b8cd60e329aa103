"""Parses the muscles field of an area: “The coat hanger (trapezius), the deltoid”."""

import re
from dataclasses import dataclass

# One muscle: everything up to a comma or semicolon outside brackets.
MUSCLE = re.compile(r"(?:[^,;()]|\([^()]*\)|[()])+")


@dataclass(frozen=True)
class Muscle:
    name: str
    latin: str


def parse_muscles(text: str) -> list[Muscle]:
    """Each muscle with its everyday name and the Latin name in brackets, if there is one."""
    return [_parse(part.strip()) for part in MUSCLE.findall(text) if part.strip()]


def _parse(part: str) -> Muscle:
    name, bracket, rest = part.partition("(")
    latin = rest.removesuffix(")") if bracket and rest.endswith(")") else ""
    name = name.strip() if latin and name.strip() else part
    return Muscle(name[0].upper() + name[1:], latin if name != part else "")
