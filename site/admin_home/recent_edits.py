"""Panel on the admin home with the pages that the user edited last.

Wagtail's own needs a query for each page type, and its panels of workflows and locks show what no
spa uses.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Max
from django.http import HttpRequest
from laces.components import Component
from wagtail.models import PageLogEntry

WAGTAILS_PANELS = {
    "recent_edits",
    "locked_pages",
    "workflow_objects_to_moderate",
    "user_objects_in_workflow_moderation",
}
SHOWN = 5


class RecentEdits(Component):
    name = "recent_edits_of_user"
    template_name = "admin_home/recent_edits.html"
    order = 250

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {"edits": list(recent_edits(parent_context["request"]))}


def recent_edits(request: HttpRequest) -> Any:
    """Rows with pk, title, live, has_changes and the time of the last edit, in one query."""
    edits = PageLogEntry.objects.filter(user=request.user, action="wagtail.edit")
    return (
        edits.order_by()
        .values("page_id", "page__draft_title", "page__live", "page__has_unpublished_changes")
        .annotate(edited=Max("timestamp"))
        .order_by("-edited")[:SHOWN]
    )


def replace_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    panels[:] = [panel for panel in panels if getattr(panel, "name", "") not in WAGTAILS_PANELS]
    panels.append(RecentEdits())


def remove_totals(request: HttpRequest, items: list[Component]) -> None:
    """Hook `construct_homepage_summary_items`: numbers of pages and pictures help nobody."""
    items.clear()
