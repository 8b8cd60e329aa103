from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage
from services.queries import all_services
from services.streams import ServiceStreamBlock


class ServiceIndexPage(BasePage):
    """The list of all services."""

    max_count = 1
    essential = True
    include_in_search = False
    parent_page_types = ["home.HomePage"]
    subpage_types = ["services.ServicePage"]
    page_description = "The list of all services. There is one; services are made below it."
    template = "services/service_index_page.html"
    # The explorer lists the services in the order of the menu.
    admin_default_ordering = "ord"

    standfirst = models.TextField(
        "introduction", max_length=320, blank=True, help_text="Stands above the list."
    )
    body = StreamField(ServiceStreamBlock, blank=True, help_text="Stands below the list.")

    content_panels = [*BasePage.content_panels, FieldPanel("standfirst"), FieldPanel("body")]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "list of services"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["services"] = all_services()
        return context
