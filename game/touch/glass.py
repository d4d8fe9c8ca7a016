"""The glass under the fingers, and what a panel says about them before any of it is believed."""

from __future__ import annotations

from math import isfinite
from typing import Literal, TypeAlias

from game.core.frozen import frozen

What: TypeAlias = Literal["down", "move", "up"]
Place: TypeAlias = tuple[float, float]
"""On the window, in pixels."""

MOUSE = "mouse"
"""The mouse's name among the signals."""

BESIDE_MM = 8.0
"""So far outside the window a place is still believed, and taken to its edge: panels are not cut exactly."""


@frozen
class Signal:
    """What happened to a finger or the mouse, as it came in: when in seconds, the driver's own name of the finger, and
    where as parts of the window's width and height. `twin`: SDL itself says that the mouse only repeats a finger."""

    time: float
    what: What
    id: str
    x: float
    y: float
    twin: bool = False


@frozen
class Zone:
    """A rectangle of the screen in parts of its width and height (0..1), by its left upper corner."""

    x: float
    y: float
    w: float
    h: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a place, in parts, lies in it."""
        return self.x <= x <= self.x + self.w and self.y <= y <= self.y + self.h


@frozen
class Glass:
    """A window of `width` × `height` pixels, `mm` millimetres wide."""

    width: int
    height: int
    mm: float

    def px(self, millimetres: float) -> float:
        """A length on the glass in pixels."""
        return millimetres * self.width / self.mm

    def place(self, x: float, y: float) -> Place | None:
        """Where these parts of the window are. Just outside is at its edge; nowhere and far away are no place."""
        if not (isfinite(x) and isfinite(y)):
            return None
        inside = min(max(x, 0.0), 1.0) * self.width, min(max(y, 0.0), 1.0) * self.height
        off = max(abs(x * self.width - inside[0]), abs(y * self.height - inside[1]))
        return inside if off <= self.px(BESIDE_MM) else None

    def to_edge(self, x: float, y: float) -> float:
        """How far a place is from the nearest edge, in pixels."""
        return min(x, y, self.width - x, self.height - y)
