"""Where seats stand around the table, and what is left in the middle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.table.items import Box, Turn
from game.table.screen import Screen

Seating: TypeAlias = Literal["around", "upright"]
SEATINGS: tuple[Seating, ...] = ("around", "upright")

SIDE = 0.175
"""How deep the trays at the short sides are, as a part of the width."""

BETWEEN = 2
"""Up to so many trays at a long side stand between those at the short sides."""

_AROUND = {
    1: (1, 0, 0, 0),
    2: (1, 0, 1, 0),
    3: (1, 1, 1, 0),
    4: (1, 1, 1, 1),
    5: (2, 1, 1, 1),
    6: (2, 1, 2, 1),
    7: (3, 1, 2, 1),
    8: (3, 1, 3, 1),
}
"""Seats at the bottom, left, top and right edge."""

_UPRIGHT = {
    1: (1, 0, 0),
    2: (2, 0, 0),
    3: (3, 0, 0),
    4: (4, 0, 0),
    5: (3, 1, 1),
    6: (4, 1, 1),
    7: (3, 2, 2),
    8: (4, 2, 2),
}
"""Seats at the bottom, left and right."""


@dataclass(frozen=True, slots=True)
class Place:
    """A seat's tray on screen and the way it faces."""

    box: Box
    turn: Turn


@dataclass(frozen=True, slots=True)
class Plan:
    """The table divided: a place for each seat, clockwise from the bottom right, the middle, and the corners where the
    facilitator's button lies."""

    places: tuple[Place, ...]
    middle: Box
    corners: tuple[Place, ...]


Sides: TypeAlias = tuple[int, ...]
"""How many seats stand at each side: bottom, left, top, right; upright at bottom, left, right."""

MOST: dict[Seating, Sides] = {"around": (3, 1, 3, 1), "upright": (4, 2, 2)}
"""How many fit there."""


def sides(seats: int, seating: Seating) -> Sides:
    """How 1 to 8 seats spread over the sides."""
    return (_AROUND if seating == "around" else _UPRIGHT)[max(1, seats)]


def plan(screen: Screen, seats: Sides, seating: Seating, depth: float = 0.27, mirrored: bool = True) -> Plan:
    """Divide the table among so many seats at each side. `depth` is that of the trays at the long sides, as a part of
    the height. Upright, the first seat is where reading starts: at the right where `mirrored`."""
    return _around(screen, seats, depth) if seating == "around" else _upright(screen, seats, depth, mirrored)


def margin(screen: Screen) -> float:
    """The gap between things on the table."""
    return max(6.0, screen.unit * 1.1)


def _around(screen: Screen, seats: Sides, depth: float) -> Plan:
    bottom, left, top, right = seats
    gap, deep = margin(screen), screen.height * depth
    side, corner = screen.width * SIDE, corner_size(screen)
    edges = (side if left else gap, side if right else gap)
    places = [Place(box, 0) for box in reversed(_long_side(screen, bottom, edges, deep, low=True))]
    upper = deep if top > BETWEEN else corner + 2 * gap
    lower = screen.height - (deep if bottom > BETWEEN else corner + 2 * gap)
    tray = Box(side / 2, (upper + lower) / 2, side - gap, lower - upper - gap)
    places += [Place(tray, 90)] * left
    places += [Place(box, 180) for box in _long_side(screen, top, edges, deep, low=False)]
    places += [Place(Box(screen.width - tray.x, tray.y, tray.w, tray.h), 270)] * right
    above = deep if top else corner + 2 * gap
    middle = _between(edges[0], above, screen.width - edges[1], screen.height - deep, gap)
    return Plan(tuple(places), middle, _corners(screen, corner, gap, both=True))


def _long_side(screen: Screen, count: int, edges: tuple[float, float], deep: float, low: bool) -> list[Box]:
    """Trays along a long side: between the side trays, or over the whole width where they are many."""
    gap, corner = margin(screen), corner_size(screen)
    least = corner + 2 * gap
    left, right = (max(edge + gap, least) if count <= BETWEEN else least for edge in edges)
    room = (screen.width - left - right, deep - gap)
    y = screen.height - gap / 2 - room[1] / 2 if low else gap / 2 + room[1] / 2
    return _row(count, (left + screen.width - right) / 2, y, room, screen)


def _upright(screen: Screen, seats: Sides, depth: float, mirrored: bool) -> Plan:
    bottom, left, right = seats
    gap, deep = margin(screen), screen.height * depth
    side = screen.width * 0.2
    corner = corner_size(screen)
    room = (screen.width - 2 * (corner + 2 * gap), deep - gap)
    row = _row(bottom, screen.width / 2, screen.height - gap / 2 - room[1] / 2, room, screen)
    lower = screen.height - deep
    upper = gap
    column = [Box(gap / 2 + side / 2, y, side - gap, h) for y, h in _stack(max(left, right), upper, lower, gap)]
    places = [Place(box, 0) for box in (reversed(row) if mirrored else row)]
    places += [Place(box, 0) for box in reversed(column[:left])]
    places += [Place(Box(screen.width - box.x, box.y, box.w, box.h), 0) for box in column[:right]]
    edge = side if left else gap
    middle = _between(edge, upper, screen.width - edge, lower, gap)
    return Plan(tuple(places), middle, _corners(screen, corner, gap, both=False))


def corner_size(screen: Screen) -> float:
    """The side of the facilitator's button."""
    return max(screen.control, screen.unit * 4.4)


def _row(count: int, x: float, y: float, room: tuple[float, float], screen: Screen) -> list[Box]:
    if not count:
        return []
    gap = margin(screen)
    width = min((room[0] - gap * (count - 1)) / count, screen.unit * 96)
    start = x - (width * count + gap * (count - 1)) / 2
    return [Box(start + at * (width + gap) + width / 2, y, width, room[1]) for at in range(count)]


def _stack(count: int, upper: float, lower: float, gap: float) -> list[tuple[float, float]]:
    if not count:
        return []
    height = (lower - upper - gap * count) / count
    return [(upper + at * (height + gap) + height / 2, height) for at in range(count)]


def _between(left: float, top: float, right: float, bottom: float, gap: float) -> Box:
    return Box((left + right) / 2, (top + bottom) / 2, right - left - 2 * gap, bottom - top - 2 * gap)


def _corners(screen: Screen, size: float, gap: float, both: bool) -> tuple[Place, ...]:
    at = gap + size / 2
    first = Place(Box(screen.width - at, screen.height - at, size, size), 0)
    return (first, Place(Box(at, at, size, size), 180)) if both else (first,)
