"""Where seats stand around the table, and what is left in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.table.items import Box, Turn
from game.table.layout.rows import spread
from game.table.layout.stands import BETWEEN, SIDES, Seating, Side, Stand, takes_corners
from game.table.screen import Screen

SEATINGS: tuple[Seating, ...] = ("around", "upright")

SIDE = 0.175
"""How deep the trays at the short sides are, as a part of the width."""
COLUMN = 0.2
"""The same where all are upright."""
REACH = 1 / 3
"""Upright, nobody has to reach higher: the part of the height above holds nothing that only a hand there can do."""
BROADEST = 96
"""Units that a tray of the usual breadth has at most."""

TURNS: dict[Side, Turn] = {"bottom": 0, "left": 90, "top": 180, "right": 270}
"""The way that people at a side of a lying screen see the table."""

Depth: TypeAlias = float
"""How deep the trays at the long sides are, as a part of the height."""


@frozen
class Place:
    """A seat's tray on screen, the way it faces, and the side it stands at."""

    box: Box
    turn: Turn
    side: Side = "bottom"


@frozen
class Plan:
    """The table divided: a place for each seat, the middle, the corners where the facilitator's button lies, and
    `asides`, the others, for what everybody has at hand. On a wall there is an `upper` part that nobody has to reach,
    unless the middle itself is there."""

    places: tuple[Place, ...]
    middle: Box
    corners: tuple[Place, ...]
    upper: Box | None = None
    asides: tuple[Place, ...] = ()


def plan(
    screen: Screen,
    stands: Sequence[Stand],
    seating: Seating,
    depth: Depth = 0.27,
    least: float = 0.0,
    short: float = SIDE,
    slim: bool = False,
) -> Plan:
    """Divide the table among seats that stand there. Trays never overlap: those that want the same place move aside.
    Where many share a side, none is less deep than `least` pixels. Around a lying screen those at the short sides are
    `short` deep, as a part of the width. With `slim`, a second row on a wall is no deeper than the first."""
    if seating == "around":
        rooms = _around(screen, stands, screen.height * depth, least, short)
    else:
        rooms = _upright(screen, stands, screen.height * depth, least, slim)
    places: dict[int, Place] = {}
    for side in SIDES:
        here = [at for at, stand in enumerate(stands) if stand.side == side]
        boxes = _along(rooms[side], [stands[at] for at in here], screen, upright=seating == "upright")
        for at, box in zip(here, boxes, strict=True):
            usual: Turn = TURNS[side] if seating == "around" else 0
            turn = stands[at].turn
            places[at] = Place(box, usual if turn is None else turn, side)
    corners = _corners(screen, both=seating == "around")
    laid = tuple(places[at] for at in range(len(stands)))
    return Plan(laid, rooms["middle"], corners, rooms.get("upper"), _across(screen, corners))


def margin(screen: Screen) -> float:
    """The gap between things on the table."""
    return max(6.0, screen.unit * 1.1)


def corner_size(screen: Screen) -> float:
    """The side of the facilitator's button."""
    return max(screen.control, screen.unit * 4.4)


def _along(room: Box, stands: Sequence[Stand], screen: Screen, upright: bool) -> list[Box]:
    """The trays at one side, each as near to where its people stand as the others leave room."""
    if not stands:
        return []
    gap, down = margin(screen), stands[0].side in ("left", "right")
    length = room.h if down else room.w
    fair = min((length - gap * (len(stands) - 1)) / len(stands), screen.unit * BROADEST)
    sizes = [fair * stand.breadth for stand in stands]
    centres = spread([stand.along * length for stand in stands], sizes, length, gap)
    if down:
        return [Box(room.x, room.top + at, room.w, size) for at, size in centres]
    return [Box(room.left + at, room.y, size, room.h) for at, size in centres]


Rooms: TypeAlias = dict[Side | Literal["middle", "upper"], Box]
"""The room for the trays of each side, and what is left."""


def _count(stands: Sequence[Stand]) -> dict[Side, int]:
    return {side: sum(stand.side == side for stand in stands) for side in SIDES}


def _around(screen: Screen, stands: Sequence[Stand], deep: float, least: float, short: float) -> Rooms:
    gap, corner = margin(screen), corner_size(screen) + 2 * margin(screen)
    side, count = max(screen.width * short, least), _count(stands)
    deep = max(deep, least) if max(count["top"], count["bottom"]) > BETWEEN else deep
    edge = {at: side if count[at] else gap for at in ("left", "right")}
    high = {at: deep if count[at] else corner for at in ("top", "bottom")}
    long: tuple[tuple[Side, Side], ...] = (("top", "bottom"), ("bottom", "top"))
    wide = {at: takes_corners(count[at], count[other]) for at, other in long}
    upper, lower = (deep if wide[at] else corner for at, _ in long)
    tray = (upper + gap / 2, screen.height - lower - gap / 2)
    rooms: Rooms = {
        "left": _box(gap / 2, tray[0], side - gap / 2, tray[1]),
        "right": _box(screen.width - side + gap / 2, tray[0], screen.width - gap / 2, tray[1]),
        "middle": _box(
            edge["left"] + gap,
            high["top"] + gap,
            screen.width - edge["right"] - gap,
            screen.height - high["bottom"] - gap,
        ),
    }
    for at, _ in long:
        reach = [corner if wide[at] else max(edge[end] + gap, corner) for end in ("left", "right")]
        top = gap / 2 if at == "top" else screen.height - deep + gap / 2
        rooms[at] = _box(reach[0], top, screen.width - reach[1], top + deep - gap)
    return rooms


def _upright(screen: Screen, stands: Sequence[Stand], deep: float, least: float, slim: bool) -> Rooms:
    """All at the bottom, a second row above where they are many, and columns at the sides; all within reach."""
    gap, corner, count = margin(screen), corner_size(screen) + 2 * margin(screen), _count(stands)
    reach = screen.height * REACH
    deep = (screen.height - reach) / 2 if count["top"] and not slim else max(deep, least)
    column, low = screen.width * COLUMN, screen.height - deep
    second = low - deep if count["top"] else low
    left, right = (column if count[at] else gap for at in ("left", "right"))
    inner = (left + gap, screen.width - right - gap)
    rest: Rooms = {"middle": _box(inner[0], gap, inner[1], reach - gap)}
    if slim or not count["top"]:
        rest["middle"] = _box(inner[0], reach, inner[1], second - gap)
        rest["upper"] = _box(gap, gap, screen.width - gap, reach - gap)
    return rest | {
        "bottom": _box(corner, low + gap / 2, screen.width - corner, screen.height - gap / 2),
        "top": _box(
            max(left + gap, corner),
            second + gap / 2 if slim else reach,
            screen.width - max(right + gap, corner),
            low - gap / 2,
        ),
        "left": _box(gap / 2, reach, column - gap / 2, low - gap / 2),
        "right": _box(screen.width - column + gap / 2, reach, screen.width - gap / 2, low - gap / 2),
    }


def _box(left: float, top: float, right: float, bottom: float) -> Box:
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _corners(screen: Screen, both: bool) -> tuple[Place, ...]:
    gap, size = margin(screen), corner_size(screen)
    at = gap + size / 2
    first = Place(Box(screen.width - at, screen.height - at, size, size), 0)
    return (first, Place(Box(at, at, size, size), 180, "top")) if both else (first,)


def _across(screen: Screen, corners: tuple[Place, ...]) -> tuple[Place, ...]:
    """The corners at the other ends of the same sides."""
    return tuple(replace(each, box=replace(each.box, x=screen.width - each.box.x)) for each in corners)
