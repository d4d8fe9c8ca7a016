"""A board divided: where each zone's title and cards lie, whatever shape the board has."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from game.core.frozen import frozen
from game.table.layout.frame import Area
from game.table.layout.grids import Need

TITLES = 1.4
"""How much larger than the smallest text titles are at least where there is room."""


@frozen
class Wanted:
    """What a layout must know of a zone: how many cards it may hold at most, None where that is open, its title in
    a language, and how many cards lie there from the beginning."""

    capacity: int | None = None
    title: str = ""
    lang: str = "en"
    begins: int = 0

    def high(self, text: float, width: float) -> float:
        """How high its title is in this width; without end where a word has no room."""
        need = Need(text, 0.0, self.lang, most=30, edge=0.0, down=0.95)
        return need.height([self.title], width) or inf


def title_high(zones: Sequence[Wanted], text: float, width: float, most: float) -> float:
    """How high the titles of all zones are in this width: somewhat larger than they must be, where that is no higher
    than `most`."""
    large, least = (max(zone.high(text * times, width) for zone in zones) for times in (TITLES, 1.0))
    return large if large <= most else least


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
    """A zone with its title, so high, above its cards, and below them once more for those opposite."""
    inner = box.inset(gap)
    title, rest = inner.above(min(high, inner.h * 0.6), gap)
    if not again or inner.h < 5 * high:
        return ZonePlan(box, title, (rest,))
    foot, room = rest.below(high, gap)
    return ZonePlan(box, title, (room,), foot)
