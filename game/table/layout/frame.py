"""A piece of the table as the people before it see it: upright, with their reading direction."""

from __future__ import annotations

from typing import Any

from game.core.frozen import frozen
from game.table.items import Box, Item, Turn
from game.table.looks import Look
from game.table.screen import Screen

_COS = {0: 1, 90: 0, 180: -1, 270: 0}
_SIN = {0: 0, 90: 1, 180: 0, 270: -1}


@frozen
class Area:
    """A rectangle inside a frame: its left upper corner and its size, in the frame's own pixels."""

    x: float
    y: float
    w: float
    h: float

    def inset(self, by: float, down: float | None = None) -> Area:
        """It with a margin inside, `down` above and below where that differs."""
        down = by if down is None else down
        return Area(self.x + by, self.y + down, max(0.0, self.w - 2 * by), max(0.0, self.h - 2 * down))

    def above(self, height: float, gap: float = 0.0) -> tuple[Area, Area]:
        """The part of this height at the top, and the rest below a gap."""
        rest = max(0.0, self.h - height - gap)
        return Area(self.x, self.y, self.w, height), Area(self.x, self.y + height + gap, self.w, rest)

    def below(self, height: float, gap: float = 0.0) -> tuple[Area, Area]:
        """The part of this height at the bottom, and the rest above a gap."""
        rest = max(0.0, self.h - height - gap)
        return Area(self.x, self.y + self.h - height, self.w, height), Area(self.x, self.y, self.w, rest)

    def start(self, width: float, gap: float = 0.0) -> tuple[Area, Area]:
        """The part of this width where reading starts, and the rest after a gap."""
        rest = max(0.0, self.w - width - gap)
        return Area(self.x, self.y, width, self.h), Area(self.x + width + gap, self.y, rest, self.h)

    def end(self, width: float, gap: float = 0.0) -> tuple[Area, Area]:
        """The part of this width where reading ends, and the rest before a gap."""
        rest = max(0.0, self.w - width - gap)
        return Area(self.x + self.w - width, self.y, width, self.h), Area(self.x, self.y, rest, self.h)

    def columns(self, count: int, gap: float) -> list[Area]:
        """It divided into columns of one width, in reading order."""
        width = (self.w - gap * (count - 1)) / count
        return [Area(self.x + at * (width + gap), self.y, width, self.h) for at in range(count)]

    def rows(self, count: int, gap: float) -> list[Area]:
        """It divided into rows of one height, from the top."""
        height = (self.h - gap * (count - 1)) / count
        return [Area(self.x, self.y + at * (height + gap), self.w, height) for at in range(count)]

    def middle(self, w: float, h: float) -> Area:
        """An area of at most this size in its middle."""
        w, h = min(w, self.w), min(h, self.h)
        return Area(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)


@frozen
class Frame:
    """A box on screen, turned to its people. With `mirrored`, x runs from the right, as Hebrew and Arabic are read.
    `text` is the height in pixels of the smallest text that its people read; 0 is the screen's.
    `group` names what belongs together for those who walk the table by keyboard."""

    box: Box
    turn: Turn = 0
    mirrored: bool = False
    text: int = 0
    group: str = ""

    @property
    def area(self) -> Area:
        """All of it, in its own pixels."""
        across = self.turn in (90, 270)
        return Area(0, 0, self.box.h if across else self.box.w, self.box.w if across else self.box.h)

    def item(self, key: str, look: Look, area: Area, **more: Any) -> Item:
        """An item that fills an area of this frame."""
        x, y = self.point(area.x + area.w / 2, area.y + area.h / 2)
        return Item(
            key,
            look,
            x,
            y,
            area.w,
            area.h,
            self.turn,
            text=self.text,
            group=self.group,
            mirrored=self.mirrored,
            **more,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of this frame is on screen."""
        box, turn = self.box, self.turn
        w, h = (box.h, box.w) if turn in (90, 270) else (box.w, box.h)
        dx, dy = (w / 2 - x if self.mirrored else x - w / 2), y - h / 2
        if not turn:
            return box.x + dx, box.y + dy
        cos, sin = _COS[turn], _SIN[turn]
        return box.x + dx * cos - dy * sin, box.y + dx * sin + dy * cos


def whole(screen: Screen, turn: Turn = 0, mirrored: bool = False) -> Frame:
    """All of a screen."""
    return Frame(Box(screen.width / 2, screen.height / 2, screen.width, screen.height), turn, mirrored)
