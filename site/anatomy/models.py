from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.db.models import Prefetch
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page
from wagtail.search import index

from core.freshness import fresh

# All that a link to a page needs; the rest of a page is heavy to carry about.
LINK_FIELDS = ("title", "slug", "url_path", "depth", "path", "locale_id", "content_type_id")


class BodyAreaQuerySet(models.QuerySet["BodyArea"]):
    def for_display(self) -> "BodyAreaQuerySet":
        """As a safety note shows them: the area alone."""
        return self

    def with_pages(self) -> "BodyAreaQuerySet":
        """With the live services and articles that are about the area."""
        services = apps.get_model("services.ServicePage").objects.live().public()
        articles = apps.get_model("articles.ArticlePage").objects.live().public().newest_first()
        return self.prefetch_related(
            Prefetch("services", services.only(*LINK_FIELDS), to_attr="live_services"),
            Prefetch("articles", articles.only(*LINK_FIELDS), to_attr="live_articles"),
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
    slug = models.SlugField(max_length=60, unique=True)
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
        help_text="Where the drawing shows it.",
    )
    region = models.CharField(max_length=20, choices=Region.choices)
    sort_order = models.PositiveSmallIntegerField(
        "order", default=100, help_text="Lower numbers come first."
    )
    shown = models.BooleanField(
        default=True,
        help_text="Untick to leave the area out of the map, cards and lists. A safety note that "
        "names it keeps its text.",
    )

    objects = BodyAreaQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldPanel("see_doctor_first"),
        FieldPanel("muscles"),
        FieldRowPanel([FieldPanel("side"), FieldPanel("region"), FieldPanel("sort_order")]),
        FieldPanel("shown"),
        FieldPanel("slug"),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]

    class Meta:
        ordering = ["sort_order", "name"]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class PageLink:
    """A link to a page, light enough to keep by the dozen."""

    title: str
    url: str


@dataclass(frozen=True)
class ShownArea:
    """A body area as visitors see it, with the live services and articles about it."""

    name: str
    slug: str
    side: str
    region: str
    description: str
    muscles: str
    see_doctor_first: str
    live_services: list[PageLink]
    live_articles: list[PageLink]


def shown_areas() -> list[ShownArea]:
    """The areas that visitors see, in the owner's order."""
    return fresh("body-areas", _find_shown_areas)


def _find_shown_areas() -> list[ShownArea]:
    return [
        ShownArea(
            name=area.name,
            slug=area.slug,
            side=area.side,
            region=area.region,
            description=area.description,
            muscles=area.muscles,
            see_doctor_first=area.see_doctor_first,
            live_services=_links(area.live_services),
            live_articles=_links(area.live_articles),
        )
        for area in BodyArea.objects.filter(shown=True).with_pages()
    ]


def _links(pages: Iterable[Page]) -> list[PageLink]:
    return [PageLink(page.title, page.url) for page in pages]
