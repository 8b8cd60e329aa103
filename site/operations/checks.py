"""Checks of our own. Those of the stores: `manage.py check --tag stores --database default`."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, register


@register("stores")
def stores_serve(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Only when a database is named, as Django does: the ordinary `check` needs no store."""
    if not databases:
        return []
    # Libraries of storages that a serving process may never need.
    from operations.store_checks import CHECKS

    return [message for ask in CHECKS for message in ask(databases)]
