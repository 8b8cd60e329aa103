"""The services as lists and forms show them."""

from typing import Any

from django.apps import apps

from caching.content import cached
from core.visibility import visible


def all_services() -> list[Any]:
    """Every live service, in the order of the page tree."""
    # The model's body has blocks that list services: its module cannot be imported here.
    model = apps.get_model("services.ServicePage")
    return cached("all-services", lambda: list(visible(model.objects).for_display()))
