from django.db import models
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.search import index


class Topic(index.Indexed, models.Model):
    """A subject by which the list of articles can be filtered."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(
        max_length=60, unique=True, help_text="Part of the address of the topic's list."
    )
    description = models.TextField(
        max_length=300, blank=True, help_text="Stands above the list of this topic's articles."
    )

    panels = [
        TitleFieldPanel("name", classname="", placeholder=False),
        FieldPanel("description"),
        FieldPanel("slug", widget=SlugInput, heading="Address"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
