"""How things move: short, eased, by the shortest way. Pure: no pygame."""

from __future__ import annotations

from dataclasses import replace
from math import hypot, inf

from game.core.frozen import frozen
from game.table.items import Item

SHORTEST, LONGEST = 0.15, 0.3
"""Seconds that a motion takes."""
_FAR = 0.08
"""Seconds for each thousand pixels of way."""


@frozen
class Pose:
    """Where a thing is at a moment: its centre, its size before turning, its turn in degrees clockwise, and how much
    of it is seen, 0 to 1."""

    x: float
    y: float
    w: float
    h: float
    turn: float = 0.0
    seen: float = 1.0


def pose(item: Item) -> Pose:
    """Where an item is at rest."""
    return Pose(item.x, item.y, item.w, item.h, item.turn)


@frozen
class Glide:
    """A way from one pose to another that begins at a time in seconds and takes `length` seconds."""

    start: Pose
    end: Pose
    begin: float
    length: float

    def over(self, now: float) -> bool:
        """Whether the end is reached."""
        return now >= self.begin + self.length

    def at(self, now: float) -> Pose:
        """The pose at a time."""
        if self.over(now):
            return self.end
        part = eased(max(0.0, now - self.begin) / self.length)
        a, b = self.start, self.end
        return Pose(
            a.x + (b.x - a.x) * part,
            a.y + (b.y - a.y) * part,
            a.w + (b.w - a.w) * part,
            a.h + (b.h - a.h) * part,
            a.turn + shortest(a.turn, b.turn) * part,
            a.seen + (b.seen - a.seen) * part,
        )


def resting(place: Pose) -> Glide:
    """No way at all: it is there already."""
    return Glide(place, place, -inf, 0.0)


def glide(start: Pose, end: Pose, now: float) -> Glide:
    """The way from one pose to another; a longer way takes a little longer."""
    way = hypot(end.x - start.x, end.y - start.y)
    return Glide(start, end, now, min(LONGEST, SHORTEST + _FAR * way / 1000))


def fading(start: Pose, seen: float, now: float) -> Glide:
    """Appearing or going where it is."""
    return Glide(start, replace(start, seen=seen), now, SHORTEST)


def eased(part: float) -> float:
    """Quick at first, for a touch is answered at once, and gentle at the end."""
    return 1 - (1 - part) ** 3


def shortest(start: float, end: float) -> float:
    """The turn in degrees from one direction to another by the shorter way."""
    return (end - start + 180) % 360 - 180
