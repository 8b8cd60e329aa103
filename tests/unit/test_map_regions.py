"""Every region that editors can choose has a shape inside the drawing and clickable targets."""

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
# The smallest width of one figure in body_plan.css, and of a touch target, in CSS pixels.
MINIMUM_WIDTH, TOUCH_TARGET = 264, 44

EACH_REGION = pytest.mark.parametrize("region", MAP_REGIONS, ids=lambda region: region.key)


@pytest.mark.parametrize("side", BodyArea.Side.values)
@pytest.mark.parametrize("region", BodyArea.Region.values)
def test_every_choice_has_a_region(side: str, region: str) -> None:
    found = find_map_region(side, region)
    assert found is not None
    assert found.region == region
    assert found.side == side or sum(other.region == region for other in MAP_REGIONS) == 1


def test_every_region_is_a_choice() -> None:
    assert set(BY_REGION) == set(BodyArea.Region.values)
    assert {region.side for region in MAP_REGIONS} == set(BodyArea.Side.values)
    assert find_map_region("back", "no such region") is None


@EACH_REGION
def test_the_drawing_has_its_shape(region: MapRegion) -> None:
    assert IDS.count(region.key) == 1
    assert IDS.count(region.side) == 1


def test_the_drawing_has_no_other_shape() -> None:
    assert set(IDS) == {"front", "back", "join"} | {region.key for region in MAP_REGIONS}


def test_the_drawing_is_small() -> None:
    assert len(gzip.compress(DRAWING.encode())) <= 16_000


def test_the_stylesheet_highlights_every_region() -> None:
    styles = (STATIC / "anatomy/css/body_plan.css").read_text()
    highlighted = re.findall(
        r'has\(\[data-region="(\w+)"\][^)]*\)\) \[data-region="(\w+)"\]', styles
    )
    assert sorted(highlighted) == sorted((region, region) for region in BodyArea.Region.values)


@EACH_REGION
def test_targets_are_inside_the_view_box(region: MapRegion) -> None:
    for left, top in _boxes(region):
        assert 0 <= left <= WIDTH - TARGET
        assert 0 <= top <= HEIGHT - TARGET


@EACH_REGION
def test_the_half_of_the_figure_contains_the_targets(region: MapRegion) -> None:
    _, top, _, height = map(int, region.view_box.split())
    for _, y in _boxes(region):
        assert top <= y
        assert y + TARGET <= top + height


def test_regions_on_both_sides_have_an_opposite() -> None:
    for region in MAP_REGIONS:
        other = opposite_region(region)
        assert (other is not None) == (region.region in ON_BOTH_SIDES), region.key
        assert other is None or (other.region, other.side) != (region.region, region.side)


def test_targets_are_large_enough_on_the_smallest_screen() -> None:
    assert TARGET * MINIMUM_WIDTH / WIDTH >= TOUCH_TARGET


@pytest.mark.parametrize("side", BodyArea.Side.values)
def test_no_two_targets_overlap(side: str) -> None:
    for one, other in combinations([region for region in MAP_REGIONS if region.side == side], 2):
        for first in _boxes(one):
            for second in _boxes(other):
                apart = max(abs(a - b) for a, b in zip(first, second, strict=True))
                assert apart >= TARGET, f"{one.key} {first} and {other.key} {second}"


def _boxes(region: MapRegion) -> tuple[tuple[int, int], ...]:
    return region.targets
