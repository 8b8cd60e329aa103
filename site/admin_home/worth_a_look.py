"""Panel on the admin home with what waits for a decision, or is old."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token
from laces.components import Component

from admin_home.reminders import claims, drafts, holidays, pictures, prices

# In the order of the lines.
SUBJECTS = (holidays, drafts, prices, claims, pictures)


class WorthALook(Component):
    """Empty when there is nothing that the user may change."""

    name = "worth_a_look"
    template_name = "admin_home/worth_a_look.html"
    order = 52

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        lines = [line for subject in SUBJECTS for line in subject.reminders(request)]
        return {"lines": lines, "csrf_token": get_token(request)}


def add_worth_a_look(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    panels.append(WorthALook())
