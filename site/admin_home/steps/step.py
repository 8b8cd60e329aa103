from typing import NamedTuple

from django.db import models
from django.urls import reverse


class Step(NamedTuple):
    """A card on the admin home: a link to a task that the user has permission for."""

    icon: str
    title: str
    text: str
    url: str


def setting_url(model: type[models.Model]) -> str:
    """The form of a site setting."""
    return reverse("wagtailsettings:edit", args=[model._meta.app_label, model._meta.model_name])


def one_or_many(number: int, one: str, many: str) -> str:
    """For example "1 enquiry" or "2 enquiries"."""
    return f"{number} {one if number == 1 else many}"
