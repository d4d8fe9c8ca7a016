"""The middle of a map divided: the fields of gaps, causes and actions, the words above them, and the pool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from math import ceil

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.table.items import Box
from game.table.layout.cards import ENOUGH, STANDING, card_letters, letters, strip_letters
from game.table.layout.frame import Area, Frame
from game.table.layout.map_order import Cells, Order
from game.table.layout.middle import sub
from game.table.layout.places import Plan, margin
from game.table.layout.stands import Seating
from game.table.screen import Screen

CHANNEL = 0.18
"""The room for lines between two fields, as a part of what a field and its channel have."""
GUTTER = 0.5
BESIDE = 2.4
"""The room between the cards of a field, in heights of the smallest text: lines pass there;
so many times as much where they rise or fall."""
STEPS = (4, 6, 8, 10, 12, 14, 16, 18, 21, 24, 28, 32, 40, 48, 60, 80, 120)
"""For so many cards a field has places at least: they become smaller by steps, not with every card."""
POOL_CARD = (13.0, 4.4)
"""How wide and how high a card of the pool should be, in heights of the smallest text."""
BROAD = 4.5
"""A card is at most so many times as wide as high, and so high at most as a part of its width:"""
HIGH = 0.62


@frozen
class Ground:
    """Where a map lies: `board` is the room in which cards have their spots; `fields` its three parts in its own
    pixels; `heads` the rows above and below it with the words of the fields, each facing its people; `pool` the room
    for the cards that are not on it."""

    board: Frame
    heads: tuple[Frame, ...]
    pool: Frame
    fields: dict[Kind, Area] = field(compare=False)

    def spot(self, x: float, y: float, w: float, h: float) -> tuple[int, int]:
        """The spot in thousandths of a card whose middle is there on screen; it lies wholly on the board."""
        box, size = self.board.box, self.board.area
        across = (x - box.left) if not self.board.mirrored else (box.right - x)
        inside = _clamped(across, w / 2, size.w - w / 2), _clamped(y - box.top, h / 2, size.h - h / 2)
        return round(1000 * inside[0] / size.w), round(1000 * inside[1] / size.h)

    def at(self, spot: tuple[int, int], w: float, h: float) -> Area:
        """The place of a card of this size at a spot, in the board's pixels."""
        size = self.board.area
        x = _clamped(spot[0] * size.w / 1000, w / 2, size.w - w / 2)
        y = _clamped(spot[1] * size.h / 1000, h / 2, size.h - h / 2)
        return Area(x - w / 2, y - h / 2, w, h)

    def head(self, number: int, kind: Kind) -> Frame:
        """The part of a head over a field."""
        head, own = self.heads[number], self.fields[kind]
        x, _ = self.board.point(own.x + own.w / 2, 0)
        return Frame(Box(x, head.box.y, own.w, head.box.h), head.turn, head.mirrored, head.text, head.group)

    def between(self, number: int) -> Frame:
        """The part of a head between the fields of causes and of actions."""
        head, (_, one, other) = self.heads[number], self.fields.values()
        x, _ = self.board.point((one.x + one.w + other.x) / 2, 0)
        width = other.x - one.x - one.w - head.box.h * 0.2
        return Frame(Box(x, head.box.y, width, head.box.h), head.turn, head.mirrored, head.text, head.group)


def _clamped(value: float, least: float, most: float) -> float:
    return min(max(value, least), max(least, most))


@lru_cache(8)
def ground(screen: Screen, plan: Plan, seating: Seating, mirrored: bool, spread: int, share: float) -> Ground:
    """Divide the middle. On a lying screen the pool has room for so many cards as are `spread`, but no more than this
    share of its height; on a wall it lies above, where nobody has to reach: every seat leafs through it before its own
    tray."""
    gap, high = margin(screen), max(screen.control, screen.text * 2)
    middle = Frame(plan.middle, 0, mirrored)
    top, rest = middle.area.above(high, gap * 0.5)
    heads: tuple[Frame, ...] = (sub(middle, top),)
    if plan.upper is not None:
        upper = Frame(plan.upper, 0, mirrored)
        return fielded(screen, sub(middle, rest), heads, sub(upper, upper.area))
    low, rest = rest.below(_deep(screen, middle.area, spread, share), gap)
    if seating == "around":
        far, rest = rest.below(high, gap * 0.5)
        heads = (*heads, Frame(sub(middle, far).box, 180, mirrored))
    return fielded(screen, sub(middle, rest), heads, sub(middle, low))


def pool_card(screen: Screen) -> tuple[float, float]:
    """The width and height in pixels that cards of the pool should have."""
    return POOL_CARD[0] * screen.text, max(POOL_CARD[1] * screen.text, screen.tap)


def _deep(screen: Screen, area: Area, spread: int, share: float) -> float:
    """How high the pool is: one row at least."""
    gap, (w, h) = margin(screen) * 0.5, pool_card(screen)
    rows = ceil(spread / int((area.w + gap) / (w + gap)))
    fit = int((area.h * share - 2 * gap) / (h + gap))
    return max(1, min(rows, fit)) * (h + gap) + 2 * gap


def fielded(screen: Screen, board: Frame, heads: tuple[Frame, ...], pool: Frame) -> Ground:
    """A board with its three fields, in reading order."""
    third = (board.area.w - 2 * margin(screen)) / (3 - CHANNEL)
    starts = (margin(screen) + third * at for at in range(3))
    fields = {
        kind: Area(start, 0, third * (1 - CHANNEL), board.area.h) for kind, start in zip(KINDS, starts, strict=True)
    }
    return Ground(board, heads, pool, fields)


@lru_cache(32)
def cells(screen: Screen, laid: Ground, most: int) -> Cells:
    """Columns and rows for the fullest field, so that its cards show most of their words; for more cards by steps."""
    count = next((step for step in STEPS if step >= most), most)
    best = max(range(1, 5), key=lambda columns: _shown(screen, laid, Cells(columns, -(-count // columns))))
    return Cells(best, -(-count // best))


def _shown(screen: Screen, laid: Ground, each: Cells) -> tuple[bool, float, int, int]:
    """Whether the cards can be touched, how many letters they show of the usual words, how high those are, and that
    fewer columns are better."""
    w, h = card_size(screen, laid, each)
    shown = (card_letters if w <= STANDING * h else strip_letters)(w, h, screen.usual_text)
    return min(w, h) >= screen.tap, min(ENOUGH, shown), round(letters(w, h, screen.text)), -each.columns


def gutter(screen: Screen) -> float:
    """The room between the cards of a field in pixels."""
    return GUTTER * screen.usual_text


@lru_cache(32)
def card_size(screen: Screen, laid: Ground, each: Cells) -> tuple[float, float]:
    """The width and height in pixels of every card on the map."""
    own, between = laid.fields[KINDS[0]], gutter(screen)
    w = (own.w - (each.columns - 1) * between * BESIDE) / each.columns
    h = (own.h - each.rows * between) / each.rows
    return min(w, h * BROAD), min(h, w * HIGH)


def cell(screen: Screen, laid: Ground, each: Cells, kind: Kind, number: int) -> Area:
    """The place of a card in a cell of its field, in the board's pixels."""
    w, h = card_size(screen, laid, each)
    own = laid.fields[kind]
    row, column = divmod(number, each.columns)
    wide, high = own.w / each.columns, own.h / each.rows
    return Area(own.x + wide * column + (wide - w) / 2, own.y + high * row + (high - h) / 2, w, h)


def places(
    screen: Screen, laid: Ground, order: Order, spots: Mapping[CardId, tuple[int, int]], kinds: Mapping[CardId, Kind]
) -> dict[CardId, Area]:
    """Where each card lies on the board: at its spot, or in its cell."""
    w, h = card_size(screen, laid, order.cells)
    placed = {card: laid.at(spot, w, h) for card, spot in spots.items()}
    return placed | {card: cell(screen, laid, order.cells, kinds[card], at) for card, at in order.at.items()}


def covered(screen: Screen, laid: Ground, each: Cells, spots: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The cells, counted over all fields, on which cards at these spots lie."""
    w, h = card_size(screen, laid, each)
    boxes = [_box(laid.at(spot, w, h)) for spot in spots]
    found = (
        number * each.count + at
        for number, kind in enumerate(KINDS)
        for at in range(each.count)
        if any(_box(cell(screen, laid, each, kind, at)).meets(box) for box in boxes)
    )
    return frozenset(found) if boxes else frozenset()


def _box(area: Area) -> Box:
    return Box(area.x + area.w / 2, area.y + area.h / 2, area.w, area.h)
