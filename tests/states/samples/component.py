"""The type of a sample."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from tests.states.blocks import WORDS

Inputs = dict[str, Any]
HERE = "/"
TEXT = " ".join([WORDS] * 4)


@dataclass(frozen=True)
class Component:
    """A component by its template's path, with the context of each state."""

    name: str
    states: Callable[[HttpRequest], dict[str, Inputs]]
    # Full width, with its own margins.
    wide: bool = False
