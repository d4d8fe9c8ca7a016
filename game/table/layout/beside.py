"""Where something is laid beside what it is about: near it, and over as little else as can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from game.table.items import Box

ACROSS, DOWN = 21, 13
"""So many places along the width and the height are tried."""
CLEAR = 60.0
"""How much worse it is to lie over what must stay clear than over other things."""
FAR = 1.0
"""How bad it is to lie a whole screen away, beside lying wholly over other things."""

_Edges: TypeAlias = tuple[float, float, float, float, float]
"""How much it weighs to lie over something, and its edges: left, right, top, bottom."""


def beside(
    room: Box,
    sizes: Sequence[tuple[float, float]],
    about: Box,
    clear: Sequence[Box],
    others: Sequence[Box],
) -> Box:
    """The best box of one of these sizes in the room: near what it is about, off what must stay `clear`, and over few
    of the `others`."""
    far = sorted(((_far(box, about, room), box) for size in sizes for box in _places(room, size)), key=lambda at: at[0])
    weighed = [*(_edges(CLEAR, box) for box in clear), *(_edges(1.0, box) for box in others)]
    best, least = far[0][1], float("inf")
    for cost, box in far:
        if cost >= least:
            break  # all others are further away than this one is bad
        cost = _cost(box, weighed, cost, least)
        if cost < least:
            best, least = box, cost
    return best


def _places(room: Box, size: tuple[float, float]) -> Iterator[Box]:
    w, h = min(size[0], room.w), min(size[1], room.h)
    for at, down in product(range(ACROSS), range(DOWN)):
        x, y = at / (ACROSS - 1) * (room.w - w), down / (DOWN - 1) * (room.h - h)
        yield Box(room.left + x + w / 2, room.top + y + h / 2, w, h)


def _edges(weight: float, box: Box) -> _Edges:
    return weight, box.left, box.right, box.top, box.bottom


def _cost(box: Box, weighed: Sequence[_Edges], cost: float, least: float) -> float:
    """How bad a box is, or as bad as it is when it is worse than the best so far."""
    left, right, top, bottom, area = box.left, box.right, box.top, box.bottom, box.w * box.h
    for weight, start, end, above, below in weighed:
        if start < right and left < end and above < bottom and top < below:
            across, down = min(right, end) - max(left, start), min(bottom, below) - max(top, above)
            cost += weight * across * down / area
            if cost >= least:
                break
    return cost


def _far(one: Box, other: Box, room: Box) -> float:
    """How far two boxes are from touching; of those that touch the one that lies more in the middle is a little
    nearer."""
    across = max(0.0, abs(one.x - other.x) - (one.w + other.w) / 2)
    down = max(0.0, abs(one.y - other.y) - (one.h + other.h) / 2)
    aside = 0.02 * (abs(one.x - other.x) + abs(one.y - other.y))
    return FAR * (across + down + aside) / (room.w + room.h)
