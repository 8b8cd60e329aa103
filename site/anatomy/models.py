from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from anatomy.area_urls import add_slug_redirect
from anatomy.panels import MapRegionsPanel


class BodyAreaQuerySet(models.QuerySet["BodyArea"]):
    def for_display(self) -> "BodyAreaQuerySet":
        """Nothing to prefetch: a safety note shows fields of the area only."""
        return self


class BodyArea(index.Indexed, models.Model):
    """A part of the body, with its description, muscles and reasons to see a doctor first."""

    class Side(models.TextChoices):
        FRONT = "front", "Front"
        BACK = "back", "Back"

    class Region(models.TextChoices):
        NECK = "neck", "Neck"
        SHOULDERS = "shoulders", "Shoulders"
        UPPER_BACK = "upper_back", "Upper back"
        LOWER_BACK = "lower_back", "Lower back"
        GLUTES = "glutes", "Glutes"
        HIPS = "hips", "Hips"
        THIGHS = "thighs", "Thighs"
        HAMSTRINGS = "hamstrings", "Hamstrings"
        CALVES = "calves", "Calves"
        FEET = "feet", "Feet"
        ARMS = "arms", "Arms and hands"
        HEAD = "head", "Head and jaw"
        BELLY = "belly", "Belly"

    name = models.CharField(max_length=60)
    slug = models.SlugField(
        max_length=60,
        unique=True,
        help_text="The end of the address of its page: /areas/lower-back/. Changing it leaves a "
        "redirect from the old address.",
    )
    description = models.TextField(
        max_length=600,
        help_text="What we do there and what often plays a part, in everyday words. No diagnosis. "
        "The first sentence stands beside the drawing.",
    )
    muscles = models.CharField(
        max_length=240,
        blank=True,
        help_text="The main muscles with commas: everyday names, the Latin in brackets. For "
        "example “The side bender (quadratus lumborum), the small ones (multifidus)”.",
    )
    see_doctor_first = models.TextField(
        "see a doctor first if",
        max_length=800,
        blank=True,
        help_text="Signs that a doctor should look at before anyone books. Below a line that ends "
        "with a colon, such as “Call 10177 now if you have:”, each further line becomes one sign "
        "of a list; an empty line ends it.",
    )
    side = models.CharField(
        max_length=5,
        choices=Side.choices,
        default=Side.BACK,
        help_text="On which of the two figures visitors find it. A region that lies on one side "
        "only, such as the glutes, stays there.",
    )
    region = models.CharField(
        max_length=20,
        choices=Region.choices,
        help_text="The place on the figure that lights up and can be tapped. Two areas may share "
        "one: the first of them answers the tap, the list shows both.",
    )
    sort_order = models.PositiveSmallIntegerField(
        "order", default=100, help_text="Lower numbers come first."
    )
    shown = models.BooleanField(
        default=True,
        help_text="Untick to leave the area out of the map, cards and lists, and to close its "
        "page. A safety note that names it keeps its text.",
    )

    objects = BodyAreaQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldPanel("see_doctor_first"),
        FieldPanel("muscles"),
        FieldRowPanel([FieldPanel("side"), FieldPanel("region"), FieldPanel("sort_order")]),
        MapRegionsPanel(heading="Sides and regions on the drawing"),
        FieldPanel("shown"),
        FieldPanel("slug", heading="Address"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        old_slug = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if old_slug and old_slug != self.slug:
            add_slug_redirect(old_slug, self.slug)
