"""Where a seat's people stand at the table: at which side, how far along it, how broad their tray is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.table.items import Turn
from game.table.screen import Screen

Seating: TypeAlias = Literal["around", "upright"]
Side: TypeAlias = Literal["bottom", "left", "top", "right"]
SIDES: tuple[Side, ...] = ("bottom", "left", "top", "right")

BREADTHS = (0.7, 0.85, 1.0, 1.2, 1.45)
"""How broad a tray may be beside others."""

MOST: dict[Seating, dict[Side, int]] = {
    "around": {"bottom": 4, "left": 2, "top": 4, "right": 2},
    "upright": {"bottom": 4, "left": 1, "top": 4, "right": 1},
}
"""How many stand at a side of a screen that is large enough. Upright, `top` is a second row."""

LEAST_TRAY = 15.0
"""A tray is at least as broad as so many heights of the smallest text."""

LEAST_ROW = 10.0
"""Where so many heights of text and three strips to touch are more than a third of the height, a wall has room at the
bottom only."""

BETWEEN = 2
"""More trays than so many at a long side take its corners from those at the short sides; so many do where fewer stand
opposite."""

_USUAL: dict[Seating, dict[int, tuple[int, int, int, int]]] = {
    "around": {
        1: (1, 0, 0, 0),
        2: (1, 0, 1, 0),
        3: (1, 1, 1, 0),
        4: (1, 1, 1, 1),
        5: (2, 1, 1, 1),
        6: (2, 1, 2, 1),
        7: (3, 1, 2, 1),
        8: (3, 1, 3, 1),
    },
    "upright": {
        1: (1, 0, 0, 0),
        2: (2, 0, 0, 0),
        3: (3, 0, 0, 0),
        4: (4, 0, 0, 0),
        5: (3, 1, 0, 1),
        6: (4, 1, 0, 1),
        7: (4, 0, 3, 0),
        8: (4, 0, 4, 0),
    },
}
"""Seats at the bottom, left, top and right."""


@frozen
class Stand:
    """Where a seat's people stand: at a side, and `along` it from 0 to 1, from the screen's left or top. `breadth` is
    their tray's beside the usual 1; `turn` the way they see it, None for the way of their side."""

    side: Side
    along: float = 0.5
    breadth: float = 1.0
    turn: Turn | None = None


def usual(seats: int, seating: Seating, mirrored: bool = True) -> tuple[Stand, ...]:
    """Where 1 to 8 seats stand when nobody says otherwise: around a lying screen clockwise from the bottom right;
    upright from where reading starts, at the right where `mirrored`."""
    bottom, left, top, right = _USUAL[seating][max(1, seats)]
    if seating == "upright":
        rows = [*_line("bottom", bottom, back=mirrored), *_line("top", top, back=mirrored)]
        return (*rows, *_line("left", left), *_line("right", right))
    clockwise = [*_line("bottom", bottom, back=True), *_line("left", left, back=True)]
    return (*clockwise, *_line("top", top), *_line("right", right))


def _line(side: Side, count: int, back: bool = False) -> list[Stand]:
    line = [Stand(side, (at + 0.5) / count) for at in range(count)]
    return line[::-1] if back else line


def capacity(screen: Screen, seating: Seating, side: Side, stands: Sequence[Stand] = ()) -> int:
    """How many trays have room at a side, when seats stand there."""
    least = max(LEAST_TRAY * screen.text, 4.6 * screen.control)
    if seating == "upright" and side != "bottom" and screen.height / 3 < LEAST_ROW * screen.text + 3.5 * screen.tap:
        return 0
    return max(1, min(MOST[seating][side], int(_length(screen, seating, side, stands) / least)))


def _length(screen: Screen, seating: Seating, side: Side, stands: Sequence[Stand]) -> float:
    """About how long a side is: many trays at a long side take the corners from those at the short ones."""
    if side in ("bottom", "top"):
        return screen.width * 0.84
    if seating == "upright":
        return screen.height / 3
    bottom, top = _count(stands, "bottom"), _count(stands, "top")
    ends = sum(0.32 if takes_corners(*each) else 0.08 for each in ((bottom, top), (top, bottom)))
    return screen.height * (1 - ends)


def takes_corners(here: int, opposite: int) -> bool:
    """Whether so many trays at a long side have its corners too, and those at the short sides are less long."""
    return here > BETWEEN or (here == BETWEEN and opposite < BETWEEN)


def _count(stands: Sequence[Stand], side: Side) -> int:
    return sum(stand.side == side for stand in stands)


def fit(screen: Screen, seating: Seating, stands: Sequence[Stand]) -> bool:
    """Whether this screen has room for seats that stand there."""
    return all(_count(stands, side) <= capacity(screen, seating, side, stands) for side in SIDES)


def has_room(screen: Screen, seating: Seating, side: Side, others: Sequence[Stand]) -> bool:
    """Whether one more may stand at a side beside these."""
    return capacity(screen, seating, side) > 0 and fit(screen, seating, (*others, Stand(side)))


def freest(screen: Screen, seating: Seating, others: Sequence[Stand]) -> Stand:
    """Where somebody who comes to these stands: at the side with most room left, in its widest gap."""

    def crowd(side: Side) -> float:
        return _count(others, side) / capacity(screen, seating, side, others)

    sides = [side for side in SIDES if capacity(screen, seating, side)]
    side = min([side for side in sides if has_room(screen, seating, side, others)] or sides, key=crowd)
    marks = [0.0, *sorted(stand.along for stand in others if stand.side == side), 1.0]
    gaps = [(after - before, (before + after) / 2) for before, after in pairwise(marks)]
    return Stand(side, max(gaps)[1])


def nearest(screen: Screen, seating: Seating, x: float, y: float) -> tuple[Side, float]:
    """The side of the table that a point belongs to, and how far along it that is."""
    across, down = min(max(x / screen.width, 0.0), 1.0), min(max(y / screen.height, 0.0), 1.0)
    if seating == "upright":
        if down > 0.67:
            return "bottom", across
        side: Side = "left" if across < 0.2 else "right" if across > 0.8 else "top"
        return side, across if side == "top" else down
    away: dict[Side, float] = {"bottom": 1 - down, "top": down, "left": across, "right": 1 - across}
    side = min(SIDES, key=lambda each: away[each])
    return side, across if side in ("bottom", "top") else down


def stepped(screen: Screen, seating: Seating, stand: Stand, others: Sequence[Stand], by: int) -> Stand:
    """One step clockwise along the rim, or counter-clockwise where `by` is -1; a side without room is passed over."""
    rim = [
        (side, at)
        for side in SIDES
        if side == stand.side or has_room(screen, seating, side, others)
        for at in _steps(seating, side)
    ]
    here = min(range(len(rim)), key=lambda at: (rim[at][0] != stand.side, abs(rim[at][1] - stand.along)))
    side, along = rim[(here + by) % len(rim)]
    return replace(stand, side=side, along=along, turn=stand.turn if side == stand.side else None)


def _steps(seating: Seating, side: Side) -> list[float]:
    count = 5 if side in ("bottom", "top") else 3
    steps = [(at + 0.5) / count for at in range(count)]
    return steps[::-1] if side in ("bottom", "left") else steps
