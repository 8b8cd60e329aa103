from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.search import index

from contact.privacy_notice import privacy_page
from core.fields import StreamField
from core.models import BasePage
from enquiries.forms.enquiry import EnquiryForm
from home.blocks import PageStreamBlock
from images.models import image_alt, optional_image


def _sentence_field(name: str, help_text: str) -> models.CharField:
    """An optional field of one or two sentences."""
    # db_default: the previous release, which does not know the column, can still insert rows.
    return models.CharField(
        name, max_length=240, blank=True, default="", db_default="", help_text=help_text
    )


class ContactPage(BasePage):
    """The spa's contact details and opening hours, directions, and the enquiry form."""

    max_count = 1
    essential = True
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    page_description = "Numbers, address, opening hours and the way there. There is one."
    template = "home/contact_page.html"
    select_related = ("door",)

    standfirst = models.TextField(
        "introduction", max_length=320, blank=True, help_text="Stands under the title."
    )
    directions = _sentence_field(
        "the way there",
        "How to find you once the map has brought people close, for example “The green gate beside "
        "the pharmacy, first floor.”",
    )
    parking = _sentence_field(
        "parking",
        "Where a car can stand, and what it costs, for example “Two bays behind the gate.”",
    )
    access = _sentence_field(
        "steps and access",
        "Stairs, a lift, how wide the door is, for example “One step at the door; the room is on "
        "the ground floor.”",
    )
    door = optional_image(
        "your door",
        "The door or gate as people see it from the street. Empty: no picture is shown.",
    )
    door_alt = image_alt()
    body = StreamField(
        PageStreamBlock(),
        blank=True,
        help_text="Stands beside the form: what to write, what comes next.",
    )

    content_panels = [
        *BasePage.content_panels,
        HelpPanel(
            "<p>Numbers, address and opening hours come from <b>Settings → Contact details</b>. "
            "Change them there, and every page follows.</p>"
        ),
        FieldPanel("standfirst"),
        MultiFieldPanel(
            [
                FieldPanel("directions"),
                FieldPanel("parking"),
                FieldPanel("access"),
                FieldPanel("door"),
                FieldPanel("door_alt"),
            ],
            heading="Finding you",
        ),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("directions"),
        index.SearchField("parking"),
        index.SearchField("access"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "contact page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["enquiry_form"] = EnquiryForm()
        context["privacy_page"] = privacy_page()
        return context
