"""The middle of the table: the piles, and a block for the wall and the clock on either side of them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import KINDS, Kind
from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.places import Plan, Seating, margin
from game.table.screen import Screen

CARD = 0.76
"""The width of a card in the middle, as a part of its height."""


OPEN_CARD = 0.9
"""The same of a card that lies open there, to be read by all."""


SPREAD = 0.74
"""How much of the middle's width the cards of an open round take."""


@dataclass(frozen=True, slots=True)
class Middle:
    """Where things lie in the middle: for each kind the boxes of stock, blank and discard in a square cell each, and
    the frames of the two blocks beside them."""

    piles: Box
    stocks: dict[Kind, Box]
    discards: dict[Kind, Box]
    blanks: dict[Kind, Box]
    blocks: tuple[Frame, ...]


def middle(screen: Screen, plan: Plan, seating: Seating, mirrored: bool) -> Middle:
    """Divide the middle of a game with piles. Kinds run in reading order."""
    gap, cell = margin(screen), _cell(screen, plan)
    piles = Box(plan.middle.x, plan.middle.y, 3 * cell + 2 * gap, 2 * cell + gap)
    frame = Frame(piles, 0, mirrored)
    stocks, discards, blanks = {}, {}, {}
    upper, lower = frame.area.rows(2, gap)
    for kind, above, below in zip(KINDS, upper.columns(3, gap), lower.columns(3, gap), strict=True):
        stock, rest = above.start(cell * 0.62, cell * 0.04)
        stocks[kind] = _box(frame, stock.middle(cell * 0.62, cell * 0.82))
        blanks[kind] = _box(frame, rest.middle(cell * 0.34, cell * 0.45))
        discards[kind] = _box(frame, below)
    return Middle(piles, stocks, discards, blanks, blocks(screen, plan, seating, "triples", mirrored))


def _cell(screen: Screen, plan: Plan) -> float:
    gap = margin(screen)
    return min((plan.middle.h - gap) / 2, (plan.middle.w * 0.5 - 2 * gap) / 3)


def blocks(screen: Screen, plan: Plan, seating: Seating, activity: str, mirrored: bool) -> tuple[Frame, ...]:
    """The frames on either side of what lies in the middle; upright, the first is where reading starts."""
    room, gap = plan.middle, margin(screen)
    inner = room.w * SPREAD if activity == "open-round" else 3 * _cell(screen, plan) + 2 * gap
    width = (room.w - inner) / 2 - 2 * gap
    left = Box(room.left + width / 2, room.y, width, room.h)
    right = Box(room.right - width / 2, room.y, width, room.h)
    if seating == "upright":
        first, second = (right, left) if mirrored else (left, right)
        return Frame(first, 0, mirrored), Frame(second, 0, mirrored)
    return Frame(left, 0, mirrored), Frame(right, 180, mirrored)


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of an open round: a frame for the cards of each kind, and the two blocks beside them."""

    kinds: dict[Kind, Frame]
    blocks: tuple[Frame, ...]


def spread(screen: Screen, plan: Plan, seating: Seating, turn: Turn, mirrored: bool) -> Spread:
    """Divide the middle of an open round. The cards face `turn`."""
    gap = margin(screen)
    room = plan.middle
    inner = Box(room.x, room.y, room.w * SPREAD, room.h)
    frame = Frame(inner, turn, mirrored)
    columns = frame.area.columns(3, 1.5 * gap)
    kinds = {kind: sub(frame, area) for kind, area in zip(KINDS, columns, strict=True)}
    return Spread(kinds, blocks(screen, plan, seating, "open-round", mirrored))


def _box(frame: Frame, area: Area) -> Box:
    x, y = frame.point(area.x + area.w / 2, area.y + area.h / 2)
    return Box(x, y, area.w, area.h)


def sub(frame: Frame, area: Area) -> Frame:
    """A part of a frame as a frame of its own."""
    x, y = frame.point(area.x + area.w / 2, area.y + area.h / 2)
    across = frame.turn in (90, 270)
    size = (area.h, area.w) if across else (area.w, area.h)
    return Frame(Box(x, y, *size), frame.turn, frame.mirrored)
