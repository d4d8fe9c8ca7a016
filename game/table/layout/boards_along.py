"""Boards of stops: stations in a grid, stones along a road."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from game.table.layout.boards_parts import BoardPlan, Wanted, ZonePlan, title_high
from game.table.layout.frame import Area

DISC = 2.6
"""How large the sign of a station is, in heights of the smallest text."""
ASPECT = 1.7
"""How much wider than high a station would best be."""
STONE = 5.4
"""How high a stone is, in heights of the smallest text."""
MOST_STONES = 6
"""So many stones lie in a row of the road."""


def across(area: Area, zones: Sequence[Wanted], text: float, gap: float) -> int:
    """In how many columns stations stand best: somewhat wider than high, and so that titles have room beside their
    signs."""

    def worth(columns: int) -> tuple[bool, float]:
        w, h = area.w / columns - gap, area.h / ceil(len(zones) / columns) - gap
        high = title_high(zones, text, max(1.0, w - 1.4 * gap - DISC * text - gap * 0.5), 0.0)
        return high <= h - 1.4 * gap, min(w / ASPECT, h)

    return max(range(1, len(zones) + 1), key=lambda columns: (*worth(columns), -columns))


def stations(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Stations in rows, in reading order; each with its sign at the corner where reading starts, its title beside it,
    and its room below."""
    columns = across(area, zones, text, gap)
    rows = area.rows(ceil(len(zones) / columns), gap)
    boxes = [box for row in rows for box in row.columns(columns, gap)][: len(zones)]
    side, inner = DISC * text, boxes[0].inset(gap * 0.7)
    high = max(side, title_high(zones, text, inner.w - side - gap * 0.5, inner.h * 0.4))
    return BoardPlan(area, tuple(_station(box, min(high, inner.h * 0.98), side, gap) for box in boxes))


def _station(box: Area, high: float, side: float, gap: float) -> ZonePlan:
    inner = box.inset(gap * 0.7)
    head, room = inner.above(high, min(gap * 0.5, (inner.h - high) / 2))
    return ZonePlan(box, head.start(side, gap * 0.5)[1], (room,))


def sign(zone: ZonePlan, text: float, gap: float) -> Area:
    """Where a station's sign stands, beside its title."""
    side = min(DISC * text, zone.title.h)
    return Area(zone.box.x + gap * 0.7, zone.title.y + (zone.title.h - side) / 2, side, side)


def path(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Stones along a road that winds from where reading starts: each has its room below it, or above it where the road
    runs low. A long road turns back in a second row."""
    count = len(zones)
    rows = ceil(count / MOST_STONES)
    each = ceil(count / rows)
    plans: list[ZonePlan] = []
    for number, row in enumerate(area.rows(rows, gap)):
        here = min(each, count - len(plans))
        cells = row.columns(each, gap)[:here]
        plans += [_stone(cell, text, gap, low=at % 2 == 1) for at, cell in enumerate(_along(cells, number))]
    return BoardPlan(area, tuple(plans))


def _along(cells: list[Area], row: int) -> list[Area]:
    return cells[::-1] if row % 2 else cells


def _stone(cell: Area, text: float, gap: float, low: bool) -> ZonePlan:
    high = min(STONE * text, cell.h * 0.4)
    stone, room = cell.below(high, gap) if low else cell.above(high, gap)
    return ZonePlan(cell, stone, (room.inset(gap * 0.4),))
