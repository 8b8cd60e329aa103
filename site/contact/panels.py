from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import HelpPanel


class ClosedDaysPanel(HelpPanel):
    """The closed and special days from today on, with links to change and add them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"template": "contact/admin/closed_days_panel.html", **kwargs})

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> Any:
            days = self.instance.special_days.all()
            today = timezone.localdate()
            return super().get_context_data(parent_context) | {
                "days": [
                    (day, reverse("closed_days:edit", args=[day.pk]))
                    for day in days
                    if day.last >= today
                ],
                "add_url": reverse("closed_days:add"),
            }
