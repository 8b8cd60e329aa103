from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Prefetch
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page
from wagtail.search import index

from anatomy.addresses import area_url, keep_old_address
from anatomy.panels import PlacesPanel
from anatomy.places import Place, find_place
from core.freshness import fresh

# All that a link to a page needs; the rest of a page is heavy to carry about.
LINK_FIELDS = ("title", "slug", "url_path", "depth", "path", "locale_id", "content_type_id")
# Every page with a body map carries the links of all areas along.
LINKED = 24


class BodyAreaQuerySet(models.QuerySet["BodyArea"]):
    def for_display(self) -> "BodyAreaQuerySet":
        """As a safety note shows them: the area alone."""
        return self

    def with_pages(self) -> "BodyAreaQuerySet":
        """With the live services, and the newest live articles, that are about the area."""
        services = apps.get_model("services.ServicePage").objects.live().public()
        articles = apps.get_model("articles.ArticlePage").objects.live().public().newest_first()
        return self.prefetch_related(
            Prefetch("services", services.only(*LINK_FIELDS), to_attr="live_services"),
            Prefetch("articles", articles.only(*LINK_FIELDS)[:LINKED], to_attr="live_articles"),
        )


class BodyArea(index.Indexed, models.Model):
    """A part of the body that people come with, and what to see a doctor about first."""

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
        max_length=600, help_text="What often plays a part here, in everyday words. No diagnosis."
    )
    muscles = models.CharField(
        max_length=240, blank=True, help_text="The main muscles, with commas."
    )
    see_doctor_first = models.TextField(
        "see a doctor first if",
        max_length=800,
        blank=True,
        help_text="Signs that a doctor should look at before anyone books.",
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
        PlacesPanel(heading="Sides and regions on the drawing"),
        FieldPanel("shown"),
        FieldPanel("slug"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        was = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        super().save(*args, **kwargs)
        if was and was != self.slug:
            keep_old_address(was, self.slug)


@dataclass(frozen=True)
class PageLink:
    """A link to a page, light enough to keep by the dozen."""

    title: str
    url: str


@dataclass(frozen=True)
class ShownArea:
    """A body area as visitors see it, with the live services and articles about it."""

    pk: int
    name: str
    slug: str
    url: str
    # Where the drawing shows it, and whether it answers the tap: the first of a place does.
    place: Place | None
    leads: bool
    description: str
    muscles: str
    see_doctor_first: str
    live_services: list[PageLink]
    live_articles: list[PageLink]


def shown_areas() -> list[ShownArea]:
    """The areas that visitors see, in the owner's order."""
    return fresh("body-areas", _find_shown_areas)


def _find_shown_areas() -> list[ShownArea]:
    taken: set[Place | None] = {None}
    found = []
    for area in BodyArea.objects.filter(shown=True).with_pages():
        place = find_place(area.side, area.region)
        found.append(_shown(area, place, place not in taken))
        taken.add(place)
    return found


def _shown(area: BodyArea, place: Place | None, leads: bool) -> ShownArea:
    return ShownArea(
        pk=area.pk,
        name=area.name,
        slug=area.slug,
        url=area_url(area.slug),
        place=place,
        leads=leads,
        description=area.description,
        muscles=area.muscles,
        see_doctor_first=area.see_doctor_first,
        live_services=_links(area.live_services),
        live_articles=_links(area.live_articles),
    )


def _links(pages: Iterable[Page]) -> list[PageLink]:
    return [PageLink(page.title, page.url) for page in pages]
