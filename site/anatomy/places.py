"""Where each region lies on the drawn figures.

One figure is 220 wide and 630 high (static/img/body.svg, which holds its lines and the shape of
every place under the name `side-region`). What is pressed is a square of 70, so that it still has
44 CSS pixels on a screen of 320; squares of the same figure do not overlap.
"""

from dataclasses import dataclass

WIDTH, HEIGHT, TARGET = 220, 630, 70
MIDDLE = WIDTH // 2

Point = tuple[int, int]


@dataclass(frozen=True)
class Place:
    """A region on one of the figures: the corners of its targets, and the dots that mark it."""

    side: str
    region: str
    targets: tuple[Point, ...]
    dots: tuple[Point, ...]

    @property
    def key(self) -> str:
        """The name of its shape in the drawing."""
        return f"{self.side}-{self.region}"

    @property
    def left(self) -> int:
        """How far right its figure stands when both stand side by side, front first."""
        return WIDTH if self.side == "back" else 0


def _middle(top: int) -> tuple[Point, ...]:
    return ((MIDDLE - TARGET // 2, top),)


def _both(inner: int, top: int) -> tuple[Point, ...]:
    """Left and right, each beginning `inner` from the middle line."""
    return ((MIDDLE - inner - TARGET, top), (MIDDLE + inner, top))


def _dots(away: int, down: int) -> tuple[Point, ...]:
    return ((MIDDLE - away, down), (MIDDLE + away, down))


PLACES = (
    Place("front", "head", _middle(0), ((110, 42),)),
    Place("front", "neck", _middle(72), ((110, 109),)),
    Place("front", "shoulders", _both(36, 106), _dots(58, 140)),
    Place("front", "arms", _both(36, 190), _dots(77, 224)),
    Place("front", "belly", _middle(213), ((110, 246),)),
    Place("front", "hips", _both(0, 285), _dots(41, 304)),
    Place("front", "thighs", _both(0, 357), _dots(30, 386)),
    Place("front", "calves", _both(0, 470), _dots(28, 510)),
    Place("front", "feet", _both(0, 555), _dots(31, 602)),
    Place("back", "head", _middle(0), ((110, 44),)),
    Place("back", "neck", _middle(70), ((110, 105),)),
    Place("back", "shoulders", _both(36, 106), _dots(58, 140)),
    Place("back", "arms", _both(36, 190), _dots(77, 224)),
    Place("back", "upper_back", _middle(141), ((110, 176),)),
    Place("back", "lower_back", _middle(213), ((110, 248),)),
    Place("back", "hips", _both(36, 262), _dots(50, 283)),
    Place("back", "glutes", _middle(285), _dots(29, 320)),
    Place("back", "hamstrings", _both(0, 365), _dots(29, 398)),
    Place("back", "calves", _both(0, 463), _dots(28, 498)),
    Place("back", "feet", _both(0, 550), _dots(29, 602)),
)
BY_KEY = {(place.side, place.region): place for place in PLACES}
BY_REGION = {place.region: place for place in PLACES}


def find_place(side: str, region: str) -> Place | None:
    """The region on that side; where the body has it on one side only, there."""
    return BY_KEY.get((side, region)) or BY_REGION.get(region)
