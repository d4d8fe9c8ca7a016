"""A board divided: where each zone's title and cards lie, whatever shape the board has."""

from __future__ import annotations

from game.core.frozen import frozen
from game.table.layout.frame import Area


@frozen
class Wanted:
    """What a layout must know of a zone: how many cards it may hold at most, None where that is open."""

    capacity: int | None = None


@frozen
class ZonePlan:
    """Where a zone lies, in the pixels of its board's frame: the `box` that takes cards and touches, its `title`, and
    the `rooms` in which cards lie, one after the other. `again` is a place for the same title turned half round, for
    those who stand opposite; None where a shape has none."""

    box: Area
    title: Area
    rooms: tuple[Area, ...]
    again: Area | None = None


@frozen
class BoardPlan:
    """A board: the area of its drawn `figure`, which may hold zones or stand among them, and its zones in order."""

    figure: Area
    zones: tuple[ZonePlan, ...]


def titled(box: Area, high: float, gap: float, again: bool) -> ZonePlan:
    """A zone with its title above its cards, and below them once more for those opposite."""
    inner = box.inset(gap)
    title, rest = inner.above(min(high, inner.h * 0.4), gap)
    if not again:
        return ZonePlan(box, title, (rest,))
    foot, room = rest.below(min(high, inner.h * 0.3), gap)
    return ZonePlan(box, title, (room,), foot)
