"""Where the ring of the circle of influence lies: its sectors and spaces, the hub, the pawns, and the room beside it.

The ring is counted clockwise in every language. Space 0 is the first of responsibility, whose sector is at the top.
"""

from __future__ import annotations

from itertools import product
from math import atan2, cos, hypot, pi, sin, sqrt

from game.core.frozen import frozen
from game.rules.circle.words import DIMENSIONS, Dimension
from game.table.items import Box, Turn
from game.table.layout.frame import Frame
from game.table.layout.places import Plan, margin
from game.table.layout.stands import Seating
from game.table.screen import Screen

Point = tuple[float, float]

DEPTH = 0.2
"""How deep the trays at the long sides should be, as a part of the height, so that the ring has room."""

INNER, HUB = 0.8, 0.26
"""Where spaces begin and where the hub ends, as parts of the ring's radius."""
ARC = 0.04
"""How much room round the hub the arc has that tells of a clarified dimension."""
GAP = 0.009
"""Half the gap between two spaces, or two sectors."""
FREE = 2
"""The space of a sector, from 0, at which the mover chooses: it is marked ＋."""

SECTOR = (1.44, 0.82)
"""The box of a sector that lies upright at the top, as parts of the radius."""

BLOCK = 9
"""The least width of what stands beside the ring, in heights of the smallest text."""

_PAWN = 0.86
"""A pawn alone is so large in its space; of many each has a little less of its own part."""

_TURNS: dict[Dimension, Turn] = dict(zip(DIMENSIONS, (0, 90, 180, 270), strict=True))


@frozen
class RingPlan:
    """The ring in its square `box` with its number of `spaces`, and the `blocks` beside it: upright two, the first
    where reading starts; around a lying screen four, toward the corners, facing the long sides."""

    box: Box
    spaces: int
    blocks: tuple[Frame, ...]

    @property
    def radius(self) -> float:
        """From the middle to the outer edge, in pixels."""
        return self.box.w / 2

    @property
    def hub(self) -> Box:
        """The square round the hub."""
        return Box(self.box.x, self.box.y, 2 * HUB * self.radius, 2 * HUB * self.radius)

    @property
    def corners(self) -> tuple[Box, ...]:
        """The free squares in the corners of the ring's box, for die and clock: upper left, upper right, lower right,
        lower left."""
        side = 0.25 * self.radius
        at = self.radius - side / 2
        return tuple(Box(self.box.x + x * at, self.box.y + y * at, side, side) for x, y in _AROUND)

    def dimension(self, space: int) -> Dimension:
        """The sector that a space belongs to."""
        return DIMENSIONS[space % self.spaces * len(DIMENSIONS) // self.spaces]

    def is_free(self, space: int) -> bool:
        """Whether a space is marked ＋."""
        return space % (self.spaces // len(DIMENSIONS)) == FREE

    def centre(self, space: int) -> Point:
        """The middle of a space."""
        return self._point((1 + INNER) / 2 * self.radius, self._turn(space))

    def space(self, space: int) -> Box:
        """The square of a space that a finger may touch; no two meet."""
        x, y = self.centre(space)
        return Box(x, y, self._side, self._side)

    def light(self, space: int) -> Box:
        """The square in which the light on a space is painted."""
        x, y = self.centre(space)
        side = light_side(self.spaces) * self.radius
        return Box(x, y, side, side)

    def sector(self, dimension: Dimension) -> tuple[Box, Turn]:
        """The box of a sector as it lies on screen, and how what is painted upright is to be turned for it. Item.w and
        Item.h are the upright ones: SECTOR times the radius."""
        turn = _TURNS[dimension]
        x, y = self._point((1 - SECTOR[1] / 2) * self.radius, turn / 360)
        across, along = (side * self.radius for side in SECTOR)
        return (Box(x, y, along, across) if turn % 180 else Box(x, y, across, along)), turn

    def words(self, dimension: Dimension, turn: Turn = 0) -> Box:
        """Where the words of a sector lie on screen when they face `turn`: they run along the ring, or from the hub
        outward."""
        start, end, half = _ALONG if (turn - _TURNS[dimension]) % 180 == 0 else _OUTWARD
        x, y = self._point((start + end) / 2 * self.radius, _TURNS[dimension] / 360)
        deep, broad = (end - start) * self.radius, 2 * half * self.radius
        return Box(x, y, deep, broad) if _TURNS[dimension] % 180 else Box(x, y, broad, deep)

    def pawns(self, space: int, count: int) -> tuple[Box, ...]:
        """Where this many pawns stand in a space together; their discs touch nothing."""
        rows, columns = max(
            product(range(1, count + 1), repeat=2), key=lambda grid: self._pawn(grid[0], grid[1], count)
        )
        side, start = self._pawn(rows, columns, count), self._turn(space) - 0.5 / self.spaces
        places = [(row, column) for row in reversed(range(rows)) for column in range(columns)][:count]
        return tuple(
            Box(*self._point(self._row(row, rows), start + (column + 0.5) / columns / self.spaces), side, side)
            for row, column in places
        )

    def walk(self, start: int, end: int) -> tuple[Point, ...]:
        """The middles of the spaces between two, clockwise: what a pawn passes on its way."""
        return tuple(self.centre(start + step) for step in range(1, (end - start) % self.spaces))

    def tumble(self, start: Point, end: Point) -> tuple[Point, ...]:
        """What a die passes on its way from one place to another: it rolls a little aside, and back."""
        (x, y), (to_x, to_y) = start, end
        aside = 0.18 * self.radius
        way = max(1.0, hypot(to_x - x, to_y - y))
        across, along = (y - to_y) / way * aside, (to_x - x) / way * aside
        return tuple((x + (to_x - x) * part + across * out, y + (to_y - y) * part + along * out) for part, out in _ROLL)

    def space_at(self, x: float, y: float) -> int | None:
        """The space in which a point of the screen lies."""
        away, turn = self._polar(x, y)
        return int((turn + 1 / 8) % 1 * self.spaces) if INNER <= away <= 1 else None

    def dimension_at(self, x: float, y: float) -> Dimension | None:
        """The sector in which a point of the screen lies, its spaces among it; none in the hub."""
        away, turn = self._polar(x, y)
        return DIMENSIONS[int((turn + 1 / 8) % 1 * len(DIMENSIONS))] if HUB < away <= 1 else None

    @property
    def _side(self) -> float:
        """The largest square round the middle of each space that meets no neighbour's: they lie aslant at worst."""
        chord = (1 + INNER) * self.radius * sin(pi / self.spaces)
        return min(chord / sqrt(2), (1 - INNER) * self.radius)

    def _pawn(self, rows: int, columns: int, count: int) -> float:
        if rows * columns < count:
            return 0.0
        arc = 2 * self._row(0, rows) * sin(pi / self.spaces / columns) - 2 * GAP * self.radius / columns
        return _PAWN * min((1 - INNER) * self.radius / rows, arc)

    def _row(self, row: int, rows: int) -> float:
        return (INNER + (1 - INNER) * (row + 0.5) / rows) * self.radius

    def _turn(self, space: int) -> float:
        """The direction of a space's middle, in turns clockwise from the top."""
        return (space + 0.5) / self.spaces - 1 / 8

    def _point(self, away: float, turn: float) -> Point:
        angle = 2 * pi * turn
        return self.box.x + away * sin(angle), self.box.y - away * cos(angle)

    def _polar(self, x: float, y: float) -> tuple[float, float]:
        dx, dy = x - self.box.x, y - self.box.y
        return hypot(dx, dy) / self.radius, atan2(dx, -dy) / (2 * pi)


_AROUND = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_ROLL = ((0.3, 0.7), (0.6, 1.0), (0.85, 0.5))

_EDGE = INNER - 3 * GAP


def _room(start: float, half: float) -> tuple[float, float, float]:
    """A box for words in a sector, in parts of the radius: where it begins and ends from the middle, half its
    breadth."""
    return start, sqrt(_EDGE**2 - half**2), half


_ALONG = _room(0.37, 0.37 - 3 * GAP)
_OUTWARD = _room(HUB + ARC + GAP, HUB + ARC - 2 * GAP)


def light_side(spaces: int) -> float:
    """The side of the square round a space's middle that holds its light, as a part of the radius."""
    return 1.1 * hypot(1 - INNER, 2 * pi / spaces)


def ring(screen: Screen, plan: Plan, seating: Seating, spaces: int = 24, mirrored: bool = False) -> RingPlan:
    """Lay the ring in the middle, as large as there is room beside what needs words."""
    gap, room = margin(screen), plan.middle
    if seating == "upright":
        return _upright(screen, plan, spaces, mirrored)
    beside = BLOCK * screen.text + gap
    side = max(4.0, min(room.h, room.w - 2 * beside))
    width, height = (room.w - side) / 2 - gap, (room.h - gap) / 2
    xs, ys = (room.left + width / 2, room.right - width / 2), (room.bottom - height / 2, room.top + height / 2)
    faces: tuple[Turn, ...] = (0, 180)
    blocks = [Frame(Box(x, y, width, height), turn, mirrored) for y, turn in zip(ys, faces, strict=True) for x in xs]
    return RingPlan(Box(room.x, room.y, side, side), spaces, tuple(blocks))


def _upright(screen: Screen, plan: Plan, spaces: int, mirrored: bool) -> RingPlan:
    """On a wall the ring reaches up to its edge, and words stand where no tray is below them."""
    gap, whole = margin(screen), plan.upper or plan.middle
    bottom = plan.middle.bottom
    high, columns = bottom - whole.top, plan.middle.left > whole.left + 2 * gap
    side = max(4.0, min(high, plan.middle.w, whole.w - 2 * (BLOCK * screen.text + gap)))
    box = Box(plan.middle.x, (whole.top + bottom) / 2, side, side)
    down = whole.bottom if columns else bottom
    left = _between(whole.left, box.left - gap, whole.top, down)
    right = _between(box.right + gap, whole.right, whole.top, down)
    blocks = (right, left) if mirrored else (left, right)
    return RingPlan(box, spaces, tuple(Frame(each, 0, mirrored) for each in blocks))


def _between(left: float, right: float, top: float, bottom: float) -> Box:
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
