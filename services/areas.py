"""The body areas as visitors see them, each with the live services about it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db.models import Prefetch

from anatomy.area_urls import area_url
from anatomy.map_regions import MapRegion, find_map_region, opposite_region
from anatomy.models import BodyArea
from anatomy.muscles import Muscle, parse_muscles
from caching.content import cached
from core.visibility import visible

# The fields that a link to a page needs.
LINK_FIELDS = ("title", "slug", "url_path", "depth", "path", "locale_id", "content_type_id")
SENTENCE_END = re.compile(r"(?<=[.!?])\s")
# Sorts services without a price last.
UNPRICED = Decimal("Infinity")


@dataclass(frozen=True)
class ServiceLink:
    """A link to a service, with one of its lengths in minutes and that length's price in rand."""

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
    # Its region on the body map, and the regions that open it when clicked: of two areas with
    # the same region, the first one's opens.
    map_region: MapRegion | None
    click_regions: tuple[MapRegion, ...]
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
    """The area that is open before the visitor chooses one: that with the most services."""
    return max(areas, key=lambda area: len(area.live_services), default=None)


def _find_shown_areas() -> list[ShownArea]:
    services = visible(apps.get_model("services.ServicePage").objects).order_by("path")
    linked = services.only(*LINK_FIELDS).prefetch_related("prices")
    areas = BodyArea.objects.filter(shown=True).prefetch_related(
        Prefetch("services", linked, to_attr="live_services")
    )
    regions = {area.pk: find_map_region(area.side, area.region) for area in areas}
    area_ids: dict[MapRegion, int] = {}
    for pk, region in regions.items():
        if region:
            area_ids.setdefault(region, pk)
    # The same region on the other figure opens the area too, unless it has an area of its own.
    for region, pk in list(area_ids.items()):
        if opposite := opposite_region(region):
            area_ids.setdefault(opposite, pk)
    return [
        _shown(area, regions[area.pk], tuple(r for r, pk in area_ids.items() if pk == area.pk))
        for area in areas
    ]


def _shown(
    area: Any, map_region: MapRegion | None, click_regions: tuple[MapRegion, ...]
) -> ShownArea:
    return ShownArea(
        pk=area.pk,
        name=area.name,
        slug=area.slug,
        url=area_url(area.slug),
        region=area.region,
        map_region=map_region,
        click_regions=click_regions,
        description=area.description,
        muscles=parse_muscles(area.muscles),
        see_doctor_first=area.see_doctor_first,
        live_services=_services(area),
    )


def named_after(title: str, area: str) -> bool:
    """Whether a service's title holds the area's name: “Glute and hip massage” does for glutes."""
    words = " ".join(re.findall(r"\w+", title.lower()))
    name = area.lower().removesuffix("s")
    return any(f" {name}{ending} " in f" {words} " for ending in ("", "s", "es"))


def _services(area: Any) -> list[ServiceLink]:
    pages = sorted(area.live_services, key=lambda page: not named_after(page.title, area.name))
    return [_service(page) for page in pages]


def _service(page: Any) -> ServiceLink:
    row = page.default_price
    return ServiceLink(page.title, page.url, row and row.minutes, row and row.current_price)
