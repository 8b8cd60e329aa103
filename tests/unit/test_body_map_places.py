"""Every region that the owner may choose lies on the drawing, inside it and clear of the others."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

from anatomy.models import BodyArea
from anatomy.places import BY_REGION, HEIGHT, PLACES, TARGET, WIDTH, Place, find_place

DRAWING = (Path(settings.SITE_DIR) / "static/img/body.svg").read_text()
IDS = re.findall(r'\bid="([^"]+)"', DRAWING)
# Both figures side by side, on a screen of 320 less its margins, with fingers of 44.
SCREEN, FINGER = 280, 44

A_PLACE = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)


@pytest.mark.parametrize("side", BodyArea.Side.values)
@pytest.mark.parametrize("region", BodyArea.Region.values)
def test_every_choice_has_a_place(side: str, region: str) -> None:
    place = find_place(side, region)
    assert place is not None
    assert place.region == region
    assert place.side == side or sum(other.region == region for other in PLACES) == 1


def test_no_place_is_one_that_nobody_can_choose() -> None:
    assert set(BY_REGION) == set(BodyArea.Region.values)
    assert {place.side for place in PLACES} == set(BodyArea.Side.values)
    assert find_place("back", "no such region") is None


@A_PLACE
def test_the_drawing_has_its_shape(place: Place) -> None:
    assert IDS.count(place.key) == 1
    assert IDS.count(place.side) == 1


@A_PLACE
def test_what_is_pressed_lies_on_its_figure_and_under_its_dots(place: Place) -> None:
    boxes = _boxes(place)
    for left, top in boxes:
        assert 0 <= left <= WIDTH - TARGET
        assert 0 <= top <= HEIGHT - TARGET
    for x, y in place.dots:
        assert any(
            left <= x <= left + TARGET and top <= y <= top + TARGET for left, top in boxes
        ), (x, y)


def test_a_finger_fits_on_the_smallest_screen() -> None:
    assert TARGET * SCREEN / (2 * WIDTH) >= FINGER


@pytest.mark.parametrize("side", BodyArea.Side.values)
def test_no_two_targets_overlap(side: str) -> None:
    for one, other in combinations([place for place in PLACES if place.side == side], 2):
        for first in _boxes(one):
            for second in _boxes(other):
                apart = max(abs(a - b) for a, b in zip(first, second, strict=True))
                assert apart >= TARGET, f"{one.key} {first} and {other.key} {second}"


def _boxes(place: Place) -> tuple[tuple[int, int], ...]:
    return place.targets
