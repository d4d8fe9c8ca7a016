"""The middle of the table: the piles, and a block for the wall and the clock on either side of them."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import KINDS, Kind
from game.core.frozen import frozen
from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.places import Plan, margin
from game.table.layout.stands import Seating
from game.table.screen import Screen

CARD = 0.76
"""The width of a card in the middle, as a part of its height."""


OPEN_CARD = 0.9
"""The same of a card that lies open there, to be read by all."""


SPREAD = 0.74
"""How much of the middle's width the cards of an open round take."""

BLOCK = 8
"""The least width of what stands beside them, in heights of the smallest text."""


@frozen
class Middle:
    """Where things lie in the middle: for each kind the boxes of stock, blank and discard in a square cell each, and
    the frames of the two blocks beside them."""

    piles: Box
    stocks: dict[Kind, Box]
    discards: dict[Kind, Box]
    blanks: dict[Kind, Box]
    blocks: tuple[Frame, ...]


def middle(screen: Screen, plan: Plan, seating: Seating, mirrored: bool) -> Middle:
    """Divide the middle of a game with piles. Kinds run in reading order; a stock lies above its discard, or beside it
    where the middle is low and broad."""
    gap, (cell, beside) = margin(screen), _cell(screen, plan)
    columns, rows = (6, 1) if beside else (3, 2)
    piles = Box(plan.middle.x, plan.middle.y, columns * cell + (columns - 1) * gap, rows * cell + (rows - 1) * gap)
    frame = Frame(piles, 0, mirrored)
    cells = [at for row in frame.area.rows(rows, gap) for at in row.columns(columns, gap)]
    pairs = zip(cells[::2], cells[1::2], strict=True) if beside else zip(cells[:3], cells[3:], strict=True)
    stocks, discards, blanks = {}, {}, {}
    for kind, (above, below) in zip(KINDS, pairs, strict=True):
        blank = max(cell * 0.34, min(screen.tap, cell * 0.48))
        rest, stock = above.end(blank, cell * 0.04)
        stocks[kind] = _box(frame, stock.middle(stock.w, cell * 0.82))
        blanks[kind] = _box(frame, rest.middle(blank, max(cell * 0.45, blank)))
        discards[kind] = _box(frame, below)
    return Middle(piles, stocks, discards, blanks, blocks(screen, plan, seating, "triples", mirrored))


def _cell(screen: Screen, plan: Plan) -> tuple[float, bool]:
    """The side of a pile's cell, and whether stock and discard lie side by side."""
    gap, room = margin(screen), plan.middle
    width = room.w if plan.upper else room.w * 0.5
    stacked = min((room.h - gap) / 2, (width - 2 * gap) / 3)
    beside = min(room.h, (width - 5 * gap) / 6)
    return max(stacked, beside), beside > stacked


def blocks(screen: Screen, plan: Plan, seating: Seating, activity: str, mirrored: bool) -> tuple[Frame, ...]:
    """The frames for wall and clock: on either side of what lies in the middle, or above it; upright, the first is
    where reading starts."""
    gap = margin(screen)
    if plan.upper:
        room, width = plan.upper, (plan.upper.w - 2 * gap) / 2
        if activity == "open-round":
            room = Box(room.x, room.top + _band(screen, plan) / 2, room.w, _band(screen, plan))
    else:
        room = plan.middle
        inner = _spread(screen, plan) if activity == "open-round" else piles_width(screen, plan)
        width = (room.w - inner) / 2 - 2 * gap
    left = Box(room.left + width / 2, room.y, width, room.h)
    right = Box(room.right - width / 2, room.y, width, room.h)
    if seating == "upright":
        first, second = (right, left) if mirrored else (left, right)
        return Frame(first, 0, mirrored), Frame(second, 0, mirrored)
    return Frame(left, 0, mirrored), Frame(right, 180, mirrored)


def verdict_height(screen: Screen) -> float:
    """How high a verdict is, in pixels."""
    return screen.text * 11.5 + max(screen.control, screen.text * 2.2)


def _band(screen: Screen, plan: Plan) -> float:
    """How much of a wall's upper part clock, wall and verdict take in an open round. The rest is for its cards: nobody
    has to reach for them, for every seat leafs through them in its own tray."""
    return min(plan.upper.h, verdict_height(screen)) if plan.upper else 0.0


def _spread(screen: Screen, plan: Plan) -> float:
    """How broad the open cards are together: beside them clock and wall need their words' room."""
    if plan.upper:
        return plan.middle.w
    return min(plan.middle.w * SPREAD, plan.middle.w - 2 * (BLOCK * screen.text + 2 * margin(screen)))


def piles_width(screen: Screen, plan: Plan) -> float:
    """How broad the piles are together."""
    cell, beside = _cell(screen, plan)
    return (6 if beside else 3) * cell + (5 if beside else 2) * margin(screen)


@frozen
class Spread:
    """The middle of an open round: a frame for the cards of each kind, and the two blocks beside them."""

    kinds: dict[Kind, Frame]
    blocks: tuple[Frame, ...]


def spread(screen: Screen, plan: Plan, seating: Seating, turn: Turn, mirrored: bool) -> Spread:
    """Divide the middle of an open round. The cards face `turn`."""
    gap = margin(screen)
    room = plan.middle
    if plan.upper:
        top = plan.upper.top + _band(screen, plan) + gap
        room = Box(room.x, (top + room.bottom) / 2, room.w, room.bottom - top)
    inner = Box(room.x, room.y, _spread(screen, plan), room.h)
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
    return replace(frame, box=Box(x, y, *size))
