"""The positions of the regions on the two figures of the body map.

Units are those of the view box: one figure is 340 × 800. static/anatomy/img/body.svg holds its outline
and the shape of each region, with the id `side-region`. That shape and squares of 58 on it are
clickable: 44 CSS pixels on a screen 320 wide. Squares of one figure do not overlap.
"""

from dataclasses import dataclass

WIDTH, HEIGHT, TARGET = 340, 800, 58
CENTRE_X = WIDTH // 2
# The top of the figure and the height of half of it.
TOP, HALF = 12, 450
# These belong to one area on both figures, unless another area has that region.
ON_BOTH_SIDES = {"head", "neck", "shoulders", "arms", "hips", "feet"}

Point = tuple[int, int]


@dataclass(frozen=True)
class MapRegion:
    """A region on one figure, with the top left corners of its square click targets."""

    side: str
    region: str
    targets: tuple[Point, ...]

    @property
    def key(self) -> str:
        """The id of its shape in body.svg."""
        return f"{self.side}-{self.region}"

    @property
    def target_path(self) -> str:
        """The targets as the `d` attribute of an SVG path."""
        return "".join(f"M{x} {y}h{TARGET}v{TARGET}h-{TARGET}z" for x, y in self.targets)

    @property
    def half(self) -> str:
        """ "upper" (head to hips) or "lower" (hips to feet): the half that holds all targets."""
        lowest = max(y for _, y in self.targets) + TARGET
        return "lower" if lowest > TOP + HALF else "upper"

    @property
    def view_box(self) -> str:
        """The `viewBox` attribute that shows that half."""
        return f"0 {HEIGHT - HALF if self.half == 'lower' else TOP} {WIDTH} {HALF}"

    @property
    def centres(self) -> list[Point]:
        """The centre of each target."""
        return [(x + TARGET // 2, y + TARGET // 2) for x, y in self.targets]


def _centred(top: int) -> tuple[Point, ...]:
    return ((CENTRE_X - TARGET // 2, top),)


def _pair(inner: int, top: int) -> tuple[Point, ...]:
    """Left and right, each `inner` away from the centre line."""
    return ((CENTRE_X - inner - TARGET, top), (CENTRE_X + inner, top))


MAP_REGIONS = (
    MapRegion("front", "head", _centred(36)),
    MapRegion("front", "neck", _centred(100)),
    MapRegion("front", "shoulders", _pair(46, 152)),
    MapRegion("front", "arms", _pair(66, 270)),
    MapRegion("front", "belly", _centred(280)),
    MapRegion("front", "hips", _pair(30, 358)),
    MapRegion("front", "thighs", _pair(6, 470)),
    MapRegion("front", "calves", _pair(6, 620)),
    MapRegion("front", "feet", _pair(6, 736)),
    MapRegion("back", "head", _centred(36)),
    MapRegion("back", "neck", _centred(98)),
    MapRegion("back", "shoulders", _pair(46, 152)),
    MapRegion("back", "arms", _pair(66, 270)),
    MapRegion("back", "upper_back", _centred(196)),
    MapRegion("back", "lower_back", _centred(290)),
    MapRegion("back", "hips", _pair(42, 335)),
    MapRegion("back", "glutes", _pair(0, 396)),
    MapRegion("back", "hamstrings", _pair(2, 480)),
    MapRegion("back", "calves", _pair(8, 610)),
    MapRegion("back", "feet", _pair(10, 736)),
)
BY_KEY = {(one.side, one.region): one for one in MAP_REGIONS}
BY_REGION = {one.region: one for one in MAP_REGIONS}


def find_map_region(side: str, region: str) -> MapRegion | None:
    """The region on that side, or on the other side if only that has it; None if unknown."""
    return BY_KEY.get((side, region)) or BY_REGION.get(region)


def opposite_region(region: MapRegion) -> MapRegion | None:
    """The same region on the other figure, for those in ON_BOTH_SIDES."""
    side = "front" if region.side == "back" else "back"
    return BY_KEY.get((side, region.region)) if region.region in ON_BOTH_SIDES else None
