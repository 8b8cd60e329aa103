"""Panel on the admin home with links to common tasks."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from laces.components import Component

from admin_home.steps import contact_details, enquiries, notice, pages, questions

# In the order of the cards.
SUBJECTS = (enquiries, questions, pages, contact_details, notice)


class FirstSteps(Component):
    """Links to the tasks that the user has permission for."""

    name = "first_steps"
    template_name = "admin_home/first_steps.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        return {"steps": [step for subject in SUBJECTS for step in subject.steps(request)]}


def add_first_steps(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    panels.append(FirstSteps())
