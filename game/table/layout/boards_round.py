"""Boards that are round: a wheel with the zones' rooms at its sides, and rings round a middle."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from game.table.layout.boards_parts import BoardPlan, Wanted, ZonePlan
from game.table.layout.frame import Area

HUB = 0.34
"""The radius of a wheel's hub, as a part of the wheel's."""
RIM = 0.87
"""Where a wheel's sectors end and its ring of arrows begins, as a part of its radius."""
_WORDS = 0.6
"""How far from the middle the words of a sector stand, as a part of the radius."""
_LEAST_WHEEL = 0.42
"""The least part of the length that a wheel leaves to the rooms at both of its sides."""


def wheel(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Sectors clockwise from the top. Beside the wheel, or above and below it, each has a room for its cards, next to
    its sector."""
    count, wide = len(zones), area.w >= area.h
    side = min(area.h, area.w * (1 - _LEAST_WHEEL)) if wide else min(area.w, area.h * (1 - _LEAST_WHEEL))
    circle = area.middle(side, side)
    rooms = _beside(area, circle, count, gap) if wide else _above(area, circle, count, gap)
    plans = [ZonePlan(room, sector_words(circle, count, at), (room.inset(gap * 0.7),)) for at, room in enumerate(rooms)]
    return BoardPlan(circle, tuple(plans))


def sector_words(circle: Area, count: int, at: int) -> Area:
    """Where the words of a sector stand upright: the box that fits into it at their distance from the middle."""
    radius, turn = circle.w / 2, (at + 0.5) / count
    x = circle.x + radius + _WORDS * radius * sin(2 * pi * turn)
    y = circle.y + radius - _WORDS * radius * cos(2 * pi * turn)
    across = 0.45 if abs(sin(2 * pi * turn)) > 0.9 else 0.52  # at the sides it lies between the hub and the rim
    broad = min(2 * _WORDS * sin(pi / max(3, count)) * 0.86, across) * radius
    deep = min((RIM - HUB) * 0.8, 0.3 if count > 6 else 0.34 if count > 4 else 0.4) * radius
    return Area(x - broad / 2, y - deep / 2, broad, deep)


def _beside(area: Area, circle: Area, count: int, gap: float) -> list[Area]:
    """Rooms from the top down at the right, then from the bottom up at the left, as the sectors lie."""
    first = -(-count // 2)
    wide = (area.w - circle.w) / 2 - gap
    right = Area(circle.x + circle.w + gap, area.y, wide, area.h).rows(first, gap)
    left = Area(area.x, area.y, wide, area.h).rows(max(1, count - first), gap)
    return [*right, *left[::-1]][:count]


def _above(area: Area, circle: Area, count: int, gap: float) -> list[Area]:
    """Rooms in rows: those of the lower half below the wheel, from the right; the others above it."""
    high = (area.h - circle.h) / 2 - gap
    upper = Area(area.x, area.y, area.w, high)
    lower = Area(area.x, circle.y + circle.h + gap, area.w, high)
    below = [at for at in range(count) if 0.25 <= (at + 0.5) / count < 0.75]
    above = [at for at in range(count) if at not in below]
    # From the left, the upper ones are those before the top and then those after it.
    above = [at for at in above if at >= count / 2] + [at for at in above if at < count / 2]
    places = dict(zip(above, upper.columns(max(1, len(above)), gap), strict=False))
    places |= dict(zip(below[::-1], lower.columns(max(1, len(below)), gap), strict=False))
    return [places[at] for at in range(count)]


def concentric(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Rings from the inside out, each round the one before; titles at their upper edge, cards at both sides."""
    count = len(zones)
    high = max(text * 1.55, min(area.h * 0.09, text * 3))
    again = again and area.h > 2.6 * high * count
    foot = high if again else high * 0.2
    wide = max(area.w * 0.2, area.w - (count - 1) * 2 * 15 * text)
    step = (area.w - wide) / 2 / max(1, count - 1)
    plans = []
    for at in range(count):
        out = count - 1 - at
        box = Area(area.x + out * step, area.y + out * high, area.w - 2 * out * step, area.h - out * (high + foot))
        plans.append(_ring(box, high, foot, step, gap, again) if at else _core(box, high, gap, again))
    return BoardPlan(area, tuple(plans))


def _core(box: Area, high: float, gap: float, again: bool) -> ZonePlan:
    inner = box.inset(min(box.w, box.h) * 0.1, gap * 0.5)
    title, rest = inner.above(min(high - gap * 0.4, inner.h * 0.5), gap * 0.5)
    foot, room = rest.below(high - gap * 0.5, gap * 0.5) if again else (None, rest)
    return ZonePlan(box, title, (room,), foot)


def _ring(box: Area, high: float, foot: float, step: float, gap: float, again: bool) -> ZonePlan:
    upper, rest = box.above(high)
    lower, middle = rest.below(foot)
    band = middle.inset(0, middle.h * 0.12)
    rooms = band.start(step)[0].inset(gap * 0.3, 0), band.end(step)[0].inset(gap * 0.3, 0)
    title, below = (strip.middle(box.w * 0.62, strip.h - gap * 0.4) for strip in (upper, lower))
    return ZonePlan(box, title, rooms, below if again else None)
