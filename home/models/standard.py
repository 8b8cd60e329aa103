from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.fields import StreamField
from core.models import BasePage, PicturedPage
from home.blocks import PageStreamBlock
from images.models import image_alt


class StandardPage(PicturedPage):
    """A page that is neither an article nor a service: about us, privacy, a first visit."""

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    page_description = "A plain page, such as About us, Privacy or Your first visit."
    template = "home/standard_page.html"

    standfirst = models.TextField(
        "introduction", max_length=320, blank=True, help_text="Stands under the title."
    )
    hero_alt = image_alt()
    body = StreamField(PageStreamBlock(), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        MultiFieldPanel([FieldPanel("hero_image"), FieldPanel("hero_alt")], heading="Main picture"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = "standard page"
