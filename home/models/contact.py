from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.search import index

from contact.enquiries.form import EnquiryForm
from contact.privacy.notice import privacy_page
from core.fields import StreamField
from core.models import BasePage
from home.blocks import PageStreamBlock


class ContactPage(BasePage):
    """How to reach the spa and when it is open, all from Contact details, and the enquiry form."""

    max_count = 1
    essential = True
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    page_description = "Numbers, address, opening hours and the way there. There is one."
    template = "home/contact_page.html"

    standfirst = models.TextField(
        "introduction", max_length=320, blank=True, help_text="Stands under the title."
    )
    body = StreamField(PageStreamBlock(), blank=True)

    content_panels = [
        *BasePage.content_panels,
        HelpPanel(
            "<p>Numbers, address and opening hours come from <b>Settings → Contact details</b>. "
            "Change them there, and every page follows.</p>"
        ),
        FieldPanel("standfirst"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "contact page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["enquiry_form"] = EnquiryForm()
        context["privacy_page"] = privacy_page()
        return context
