"""Every region that the owner may choose lies on the drawing, inside it and clear of the others."""

import gzip
import re
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

from anatomy.map_regions import (
    BY_REGION,
    HEIGHT,
    MAP_REGIONS,
    ON_BOTH_SIDES,
    TARGET,
    WIDTH,
    MapRegion,
    find_map_region,
    opposite_region,
)
from anatomy.models import BodyArea

STATIC = Path(settings.SITE_DIR) / "static"
DRAWING = (STATIC / "anatomy/img/body.svg").read_text()
IDS = re.findall(r'\bid="([^"]+)"', DRAWING)
# As wide as one figure is drawn at least where it stands alone (body_plan.css), with fingers of 44.
DRAWN, FINGER = 264, 44

A_PLACE = pytest.mark.parametrize("place", MAP_REGIONS, ids=lambda place: place.key)


@pytest.mark.parametrize("side", BodyArea.Side.values)
@pytest.mark.parametrize("region", BodyArea.Region.values)
def test_every_choice_has_a_place(side: str, region: str) -> None:
    place = find_map_region(side, region)
    assert place is not None
    assert place.region == region
    assert place.side == side or sum(other.region == region for other in MAP_REGIONS) == 1


def test_no_place_is_one_that_nobody_can_choose() -> None:
    assert set(BY_REGION) == set(BodyArea.Region.values)
    assert {place.side for place in MAP_REGIONS} == set(BodyArea.Side.values)
    assert find_map_region("back", "no such region") is None


@A_PLACE
def test_the_drawing_has_its_shape(place: MapRegion) -> None:
    assert IDS.count(place.key) == 1
    assert IDS.count(place.side) == 1


def test_the_drawing_has_no_other_shape() -> None:
    assert set(IDS) == {"front", "back", "join"} | {place.key for place in MAP_REGIONS}


def test_the_drawing_is_light() -> None:
    assert len(gzip.compress(DRAWING.encode())) <= 16_000


def test_the_stylesheet_warms_every_region() -> None:
    styles = (STATIC / "anatomy/css/body_plan.css").read_text()
    warmed = re.findall(r'has\(\[data-region="(\w+)"\][^)]*\)\) \[data-region="(\w+)"\]', styles)
    assert sorted(warmed) == sorted((region, region) for region in BodyArea.Region.values)


@A_PLACE
def test_what_is_pressed_lies_on_its_figure(place: MapRegion) -> None:
    for left, top in _boxes(place):
        assert 0 <= left <= WIDTH - TARGET
        assert 0 <= top <= HEIGHT - TARGET


@A_PLACE
def test_the_half_of_the_figure_shows_it(place: MapRegion) -> None:
    _, top, _, height = map(int, place.view_box.split())
    for _, y in _boxes(place):
        assert top <= y
        assert y + TARGET <= top + height


def test_what_is_all_round_is_found_on_both_figures() -> None:
    for place in MAP_REGIONS:
        other = opposite_region(place)
        assert (other is not None) == (place.region in ON_BOTH_SIDES), place.key
        assert other is None or (other.region, other.side) != (place.region, place.side)


def test_a_finger_fits_on_the_smallest_screen() -> None:
    assert TARGET * DRAWN / WIDTH >= FINGER


@pytest.mark.parametrize("side", BodyArea.Side.values)
def test_no_two_targets_overlap(side: str) -> None:
    for one, other in combinations([place for place in MAP_REGIONS if place.side == side], 2):
        for first in _boxes(one):
            for second in _boxes(other):
                apart = max(abs(a - b) for a, b in zip(first, second, strict=True))
                assert apart >= TARGET, f"{one.key} {first} and {other.key} {second}"


def _boxes(place: MapRegion) -> tuple[tuple[int, int], ...]:
    return place.targets
