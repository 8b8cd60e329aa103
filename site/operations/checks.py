"""System check of the stores: `manage.py check --tag stores --database default`."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, register


@register("stores")
def check_stores(databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Runs only with --database, as Django's database checks do."""
    if not databases:
        return []
    # Imports boto3, which a web process may not need.
    from operations.store_checks import CHECKS

    return [message for ask in CHECKS for message in ask(databases)]
