"""The query for services that lists and forms share."""

from typing import Any

from django.apps import apps

from caching.content import cached
from core.visibility import visible


def all_services() -> list[Any]:
    """Every live service, in the order of the page tree."""
    # Looked up by name: the model's module imports blocks that import this module.
    model = apps.get_model("services.ServicePage")
    return cached("all-services", lambda: list(visible(model.objects).for_display()))
