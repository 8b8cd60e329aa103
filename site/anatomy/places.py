"""Where each region lies on the drawn figures.

One figure is 340 wide and 800 high (static/img/body.svg, which holds its lines and the shape of
every place under the name `side-region`). What is pressed is that shape and a square of 58 on it,
so that it has 44 CSS pixels on a screen of 320; squares of the same figure do not overlap.
"""

from dataclasses import dataclass

WIDTH, HEIGHT, TARGET = 340, 800, 58
MIDDLE = WIDTH // 2
# Where the figure begins, and how high a half of it is.
TOP, HALF = 12, 450
# Found on both figures, unless another area stands there.
ALL_ROUND = {"head", "neck", "shoulders", "arms", "hips", "feet"}

Point = tuple[int, int]


@dataclass(frozen=True)
class Place:
    """A region on one of the figures: the corners of its targets."""

    side: str
    region: str
    targets: tuple[Point, ...]

    @property
    def key(self) -> str:
        """The name of its shape in the drawing."""
        return f"{self.side}-{self.region}"

    @property
    def target_path(self) -> str:
        """Its targets as the data of an SVG path."""
        return "".join(f"M{x} {y}h{TARGET}v{TARGET}h-{TARGET}z" for x, y in self.targets)

    @property
    def half(self) -> str:
        """The half of the figure that holds it: from the crown to the hips, or from there down."""
        lowest = max(y for _, y in self.targets) + TARGET
        return "lower" if lowest > TOP + HALF else "upper"

    @property
    def view_box(self) -> str:
        """That half as the view box of an SVG."""
        return f"0 {HEIGHT - HALF if self.half == 'lower' else TOP} {WIDTH} {HALF}"

    @property
    def middles(self) -> list[Point]:
        """The middle of each target."""
        return [(x + TARGET // 2, y + TARGET // 2) for x, y in self.targets]


def _middle(top: int) -> tuple[Point, ...]:
    return ((MIDDLE - TARGET // 2, top),)


def _both(inner: int, top: int) -> tuple[Point, ...]:
    """Left and right, each beginning `inner` from the middle line."""
    return ((MIDDLE - inner - TARGET, top), (MIDDLE + inner, top))


PLACES = (
    Place("front", "head", _middle(36)),
    Place("front", "neck", _middle(100)),
    Place("front", "shoulders", _both(46, 152)),
    Place("front", "arms", _both(66, 270)),
    Place("front", "belly", _middle(280)),
    Place("front", "hips", _both(30, 358)),
    Place("front", "thighs", _both(6, 470)),
    Place("front", "calves", _both(6, 620)),
    Place("front", "feet", _both(6, 736)),
    Place("back", "head", _middle(36)),
    Place("back", "neck", _middle(98)),
    Place("back", "shoulders", _both(46, 152)),
    Place("back", "arms", _both(66, 270)),
    Place("back", "upper_back", _middle(196)),
    Place("back", "lower_back", _middle(290)),
    Place("back", "hips", _both(42, 335)),
    Place("back", "glutes", _both(0, 396)),
    Place("back", "hamstrings", _both(2, 480)),
    Place("back", "calves", _both(8, 610)),
    Place("back", "feet", _both(10, 736)),
)
BY_KEY = {(place.side, place.region): place for place in PLACES}
BY_REGION = {place.region: place for place in PLACES}


def find_place(side: str, region: str) -> Place | None:
    """The region on that side; where the body has it on one side only, there."""
    return BY_KEY.get((side, region)) or BY_REGION.get(region)


def other_side(place: Place) -> Place | None:
    """The same region on the other figure, where a person has it all round."""
    side = "front" if place.side == "back" else "back"
    return BY_KEY.get((side, place.region)) if place.region in ALL_ROUND else None
