"""The body areas as visitors see them, each with the live services about it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db.models import Prefetch

from anatomy.addresses import area_url
from anatomy.models import BodyArea
from anatomy.muscles import Muscle, read_muscles
from anatomy.places import Place, find_place, other_side
from caching.content import cached
from core.visibility import visible

# All that a link to a page needs; the rest of a page is heavy to carry about.
LINK_FIELDS = ("title", "slug", "url_path", "depth", "path", "locale_id", "content_type_id")
SENTENCE_END = re.compile(r"(?<=[.!?])\s")
# What has no price stands after all that has one.
UNPRICED = Decimal("Infinity")


@dataclass(frozen=True)
class ServiceLink:
    """A link to a service, with one of its lengths and the price of that."""

    title: str
    url: str
    minutes: int | None
    price: Decimal | None


@dataclass(frozen=True)
class ShownArea:
    """A body area as visitors see it, with the live services about it."""

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
    services = visible(apps.get_model("services.ServicePage").objects).order_by("path")
    linked = services.only(*LINK_FIELDS).prefetch_related("prices")
    areas = BodyArea.objects.filter(shown=True).prefetch_related(
        Prefetch("services", linked, to_attr="live_services")
    )
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


def _shown(area: Any, place: Place | None, taps: tuple[Place, ...]) -> ShownArea:
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


def _services(area: Any) -> list[ServiceLink]:
    pages = sorted(area.live_services, key=lambda page: not named_after(page.title, area.name))
    return [_service(page) for page in pages]


def _service(page: Any) -> ServiceLink:
    row = page.usual_row
    return ServiceLink(page.title, page.url, row and row.minutes, row and row.price)
