"""Everything that lies on the table at one moment, as a flat list of items. Pure: no pygame."""

from __future__ import annotations

from math import hypot
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.table.looks import Look

Turn: TypeAlias = Literal[0, 90, 180, 270]
"""Degrees clockwise from upright. 0 is upright for people at the bottom edge, 90 at the left edge, 180 at the top,
270 at the right."""


@frozen
class Box:
    """A rectangle in screen pixels, by its centre. `w` and `h` are its size after turning, as it lies on screen."""

    x: float
    y: float
    w: float
    h: float

    @property
    def left(self) -> float:
        """The x of its left edge."""
        return self.x - self.w / 2

    @property
    def top(self) -> float:
        """The y of its top edge."""
        return self.y - self.h / 2

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w / 2

    @property
    def bottom(self) -> float:
        """The y of its bottom edge."""
        return self.y + self.h / 2

    def grown(self, margin: float) -> Box:
        """It with a margin on every side."""
        return Box(self.x, self.y, self.w + 2 * margin, self.h + 2 * margin)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def distance(self, x: float, y: float) -> float:
        """How far a point lies outside it; 0 inside."""
        return hypot(max(self.left - x, 0.0, x - self.right), max(self.top - y, 0.0, y - self.bottom))

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box, slack: float = 0.5) -> bool:
        """Whether it lies inside another."""
        return (
            self.left >= other.left - slack
            and self.right <= other.right + slack
            and self.top >= other.top - slack
            and self.bottom <= other.bottom + slack
        )


@frozen
class Item:
    """One thing on the table. `key` is its identity through time (`card:g1`): an item that appears elsewhere under the
    same key moves there. `w` and `h` are its size in its own upright frame; `layer` orders drawing and touch.

    `tap` says that a touch means something to the scene, `drag` that a finger may carry it, `hold` that it means
    something while fingers rest on it. `drop` says that it takes what is dropped on it. `at_once` says that it means it
    as soon as a finger comes down: the first touch wins.
    `origin` is the key of an item that it comes out of when it is new; what it `takes` are the keys of items that go
    into it when they leave. What is `sudden` fades neither in nor out: a
    card that is covered must not be seen a moment longer. `text` is the height in pixels of the smallest
    text that its readers read; 0 is the screen's. What is `swift` is at its place at once: it does not glide there.
    When it goes elsewhere it passes the points of its `way`, and looks as `passing` says, one look after the other.

    `group` names those that belong together: a seat's, a page's part. With `mirrored` its readers read from the right.
    `escape` says that the key of that name means it.
    """

    key: str
    look: Look
    x: float
    y: float
    w: float
    h: float
    turn: Turn = 0
    layer: int = 0
    tap: bool = False
    drag: bool = False
    hold: bool = False
    drop: bool = False
    at_once: bool = False
    origin: str = ""
    takes: tuple[str, ...] = ()
    sudden: bool = False
    text: int = 0
    group: str = ""
    mirrored: bool = False
    escape: bool = False
    swift: bool = False
    way: tuple[tuple[float, float], ...] = ()
    passing: tuple[Look, ...] = ()

    @property
    def box(self) -> Box:
        """Where it lies on screen."""
        across = self.turn in (90, 270)
        return Box(self.x, self.y, self.h if across else self.w, self.w if across else self.h)

    def inside(self, x: float, y: float) -> tuple[float, float]:
        """A point of the screen as it lies in the item's own upright frame, from its left upper corner."""
        dx, dy = x - self.x, y - self.y
        cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[self.turn]
        return dx * cos + dy * sin + self.w / 2, dy * cos - dx * sin + self.h / 2


def at(items: tuple[Item, ...], x: float, y: float, reach: float = 0.0) -> Item | None:
    """The topmost item under a point that can be touched. One may be missed by `reach` pixels, also over the ground on
    which it lies: then it is the nearest."""
    touchable = [item for item in items if item.tap or item.drag or item.hold]
    hit = [item for item in touchable if item.box.holds(x, y)]
    ground = max(reversed(hit), key=lambda item: item.layer, default=None)
    near = [item for item in touchable if _lies_on(item, ground) and item.box.distance(x, y) <= reach]
    return min(near, key=lambda item: (item.box.distance(x, y), -item.layer), default=ground)


def _lies_on(item: Item, ground: Item | None) -> bool:
    return ground is None or (item.layer > ground.layer and item.box.within(ground.box))


def under(items: tuple[Item, ...], x: float, y: float) -> Item | None:
    """The topmost item under a point that takes what is dropped on it."""
    hit = [item for item in items if item.drop and item.box.holds(x, y)]
    top = max((item.layer for item in hit), default=0)
    return next((item for item in reversed(hit) if item.layer == top), None)
