"""How a sample is given."""

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
    """A component by its template's path, and what each of its states is given."""

    name: str
    states: Callable[[HttpRequest], dict[str, Inputs]]
    # As wide as the screen, with margins of its own.
    wide: bool = False
