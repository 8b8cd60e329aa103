"""The form of ContactDetails in three tabs."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
)

from contact import message_templates
from core.panels import Tabs


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


def contact_details_tabs() -> Tabs:
    return Tabs(
        [
            ObjectList(_reach_us(), heading="Reach us"),
            ObjectList(_hours(), heading="Hours and closed days"),
            ObjectList(_forms_and_privacy(), heading="Forms and privacy"),
        ]
    )


def _reach_us() -> list[Panel]:
    return [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("phone"), FieldPanel("whatsapp")]),
                FieldPanel("email"),
                FieldPanel("greeting", widget=message_templates.MessageTemplateInput),
                FieldPanel("expected_reply"),
            ],
            heading="How people reach you",
        ),
        MultiFieldPanel(
            [
                FieldPanel("street_address"),
                FieldRowPanel([FieldPanel("suburb"), FieldPanel("city")]),
                FieldRowPanel([FieldPanel("province"), FieldPanel("postal_code")]),
                FieldPanel("map_link"),
                FieldPanel("areas_served"),
            ],
            heading="Where you are",
        ),
    ]


def _hours() -> list[Panel]:
    return [
        ClosedDaysPanel(heading="Closed days"),
        InlinePanel(
            "opening_hours",
            heading="Opening hours in an ordinary week",
            label="Opening hours",
            help_text="One row for each day you are open; two rows for a day with a lunch break.",
        ),
        MultiFieldPanel([FieldPanel("open_holidays")], heading="Public holidays"),
    ]


def _forms_and_privacy() -> list[Panel]:
    return [
        MultiFieldPanel(
            [
                FieldPanel("enquiries_to"),
                FieldPanel("enquiry_days"),
                FieldPanel("information_officer"),
                FieldPanel("privacy_notice"),
            ],
            heading="Enquiries",
        ),
        MultiFieldPanel(
            [
                FieldPanel("questions_on"),
                FieldRowPanel([FieldPanel("question_days_open"), FieldPanel("question_days_kept")]),
            ],
            heading="Questions under articles",
        ),
    ]
