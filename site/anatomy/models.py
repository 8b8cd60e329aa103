import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Prefetch
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from anatomy.addresses import area_url, keep_old_address
from anatomy.muscles import Muscle, read_muscles
from anatomy.panels import PlacesPanel
from anatomy.places import Place, find_place, other_side
from caching.content import cached
from core.visibility import visible

# All that a link to a page needs; the rest of a page is heavy to carry about.
LINK_FIELDS = ("title", "slug", "url_path", "depth", "path", "locale_id", "content_type_id")
SENTENCE_END = re.compile(r"(?<=[.!?])\s")
# What has no price stands after all that has one.
UNPRICED = Decimal("Infinity")


class BodyAreaQuerySet(models.QuerySet["BodyArea"]):
    def for_display(self) -> "BodyAreaQuerySet":
        """As a safety note shows them: the area alone."""
        return self

    def with_pages(self) -> "BodyAreaQuerySet":
        """With the live services that are about the area."""
        services = visible(apps.get_model("services.ServicePage").objects)
        return self.prefetch_related(
            Prefetch(
                "services",
                services.order_by("path").only(*LINK_FIELDS).prefetch_related("prices"),
                to_attr="live_services",
            )
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
class ServiceLink:
    """A link to a service, with one of its lengths and the price of that."""

    title: str
    url: str
    minutes: int | None
    price: Decimal | None


@dataclass(frozen=True)
class ShownArea:
    """A body area as visitors see it, with the live services and articles about it."""

    pk: int
    name: str
    slug: str
    url: str
    region: str
    # Where the drawing shows it, and where a tap opens it: the first area of a place answers.
    place: Place | None
    taps: tuple[Place, ...]
    description: str
    muscles: list[Muscle]
    see_doctor_first: str
    # Those named after the area come first.
    live_services: list[ServiceLink]

    @property
    def first_sentence(self) -> str:
        return SENTENCE_END.split(self.description, 1)[0]

    @property
    def offer(self) -> ServiceLink | None:
        """The massage to begin with: the cheapest, by the price of an hour."""
        return min(self.live_services, key=lambda one: one.price or UNPRICED, default=None)


def shown_areas() -> list[ShownArea]:
    """The areas that visitors see, in the owner's order."""
    return cached("body-areas", _find_shown_areas)


def first_area(areas: list[ShownArea]) -> ShownArea | None:
    """The area that stands open where nobody has chosen one: that with the most services."""
    return max(areas, key=lambda area: len(area.live_services), default=None)


def _find_shown_areas() -> list[ShownArea]:
    areas = list(BodyArea.objects.filter(shown=True).with_pages())
    answers: dict[Place, int] = {}
    places = {area.pk: find_place(area.side, area.region) for area in areas}
    for pk, place in places.items():
        if place:
            answers.setdefault(place, pk)
    # What nobody else has claimed on the other figure belongs to the area as well.
    for place, pk in list(answers.items()):
        if other := other_side(place):
            answers.setdefault(other, pk)
    return [
        _shown(area, places[area.pk], tuple(p for p, pk in answers.items() if pk == area.pk))
        for area in areas
    ]


def _shown(area: BodyArea, place: Place | None, taps: tuple[Place, ...]) -> ShownArea:
    return ShownArea(
        pk=area.pk,
        name=area.name,
        slug=area.slug,
        url=area_url(area.slug),
        region=area.region,
        place=place,
        taps=taps,
        description=area.description,
        muscles=read_muscles(area.muscles),
        see_doctor_first=area.see_doctor_first,
        live_services=_services(area),
    )


def named_after(title: str, area: str) -> bool:
    """Whether a service carries the area's name: “Glute and hip massage” is for glutes."""
    words = " ".join(re.findall(r"\w+", title.lower()))
    name = area.lower().removesuffix("s")
    return any(f" {name}{ending} " in f" {words} " for ending in ("", "s", "es"))


def _services(area: BodyArea) -> list[ServiceLink]:
    pages = sorted(area.live_services, key=lambda page: not named_after(page.title, area.name))
    return [_service(page) for page in pages]


def _service(page: Any) -> ServiceLink:
    row = page.usual_row
    return ServiceLink(page.title, page.url, row and row.minutes, row and row.price)
