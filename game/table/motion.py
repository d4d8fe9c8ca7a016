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
_STEP = 0.09
"""Seconds from one point to the next of a way that passes several: six spaces of a ring take half a second."""


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
    """A way from one pose to another that begins at a time in seconds and takes `length` seconds. It passes the points
    of `past`, and all but rests at each."""

    start: Pose
    end: Pose
    begin: float
    length: float
    past: tuple[tuple[float, float], ...] = ()

    def over(self, now: float) -> bool:
        """Whether the end is reached."""
        return now >= self.begin + self.length

    def part(self, now: float) -> float:
        """How much of its time is over, 0 to 1."""
        return 1.0 if self.over(now) else max(0.0, now - self.begin) / self.length

    def at(self, now: float) -> Pose:
        """The pose at a time."""
        if self.over(now):
            return self.end
        part = eased(self.part(now))
        a, b = self.start, self.end
        x, y = self._point(self.part(now)) if self.past else (a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
        return Pose(
            x,
            y,
            a.w + (b.w - a.w) * part,
            a.h + (b.h - a.h) * part,
            a.turn + shortest(a.turn, b.turn) * part,
            a.seen + (b.seen - a.seen) * part,
        )

    def _point(self, part: float) -> tuple[float, float]:
        """Where it is on a way that passes several points: it steps from each to the next in the same time."""
        points = ((self.start.x, self.start.y), *self.past, (self.end.x, self.end.y))
        step, part = divmod(part * (len(points) - 1), 1)
        (x, y), (to_x, to_y) = points[int(step) : int(step) + 2]
        part = part * part * (3 - 2 * part)
        return x + (to_x - x) * part, y + (to_y - y) * part


def resting(place: Pose) -> Glide:
    """No way at all: it is there already."""
    return Glide(place, place, -inf, 0.0)


def glide(start: Pose, end: Pose, now: float, past: tuple[tuple[float, float], ...] = ()) -> Glide:
    """The way from one pose to another, past these points; a longer way takes a little longer."""
    if past:
        return Glide(start, end, now, max(SHORTEST, _STEP * (len(past) + 1)), past)
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
