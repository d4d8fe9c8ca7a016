"""The room before a seat, where what it has taken up rises."""

from __future__ import annotations

from dataclasses import replace

from game.core.game import Actor
from game.table.items import Box
from game.table.layout.frame import Frame
from game.table.layout.places import REACH, Place
from game.table.scenes.board import Sight

LAYER = 5


def layer(sight: Sight, seat: Actor) -> int:
    """The layer of what rises before a seat: where two meet, nobody covers those whose turn it is."""
    return LAYER + 2 * sight.moves(seat)


def before(sight: Sight, seat: Actor, w: float, h: float, low: float = 0.0) -> Frame:
    """A frame of this size in front of a seat's tray, towards the middle, and wholly on the screen. On a wall what has
    to be touched is within reach, over the tray if need be: of a frame only the `low` part at its foot, else all."""
    place = sight.place(seat)
    across = place.turn in (90, 270)
    wide, high = (h, w) if across else (w, h)
    x, y = _in_front(sight, place, wide, high, low or high)
    screen = sight.screen
    x = min(max(x, wide / 2 + sight.gap), screen.width - wide / 2 - sight.gap)
    y = min(max(y, sight.gap + high / 2), screen.height - high / 2 - sight.gap)
    return replace(sight.frame(seat), box=Box(x, y, wide, high))


def over_tray(sight: Sight, seat: Actor, least: float) -> Frame:
    """A frame over a seat's own tray, at least so many pixels deep: it grows towards the middle."""
    frame, place = sight.frame(seat), sight.place(seat)
    box, more = place.box, max(0.0, least - frame.area.h)
    if not more:
        return frame
    across = place.turn in (90, 270)
    away = -1 if place.turn in (0, 270) else 1
    if across:
        return replace(frame, box=Box(box.x + away * more / 2, box.y, box.w + more, box.h))
    return replace(frame, box=Box(box.x, box.y + away * more / 2, box.w, box.h + more))


def _in_front(sight: Sight, place: Place, wide: float, high: float, low: float) -> tuple[float, float]:
    box, room, gap, around = place.box, sight.plan.middle, sight.gap, sight.seating == "around"
    if place.side in ("left", "right"):
        y = _between(room.top, box.y, room.bottom, high) if around else _foot(sight, place, low) - high / 2
        return box.right + gap + wide / 2 if place.side == "left" else box.left - gap - wide / 2, y
    x = _between(room.left, box.x, room.right, wide)
    if place.side == "top" and around:
        return x, box.bottom + gap + high / 2
    return x, (box.top - gap if around else _foot(sight, place, low)) - high / 2


def _foot(sight: Sight, place: Place, low: float) -> float:
    """Where on a wall a frame ends at the bottom, so that its `low` part is within reach."""
    foot = place.box.bottom if place.side in ("left", "right") else place.box.top - sight.gap
    return max(foot, sight.screen.height * REACH + low)


def _between(start: float, at: float, end: float, length: float) -> float:
    """The middle nearest to `at` of something so long that lies beside no tray of the next side, if it can."""
    return min(max(at, start + length / 2), end - length / 2) if length <= end - start else at


def room_before(sight: Sight, seat: Actor, low: float) -> float:
    """How far it is from a seat's tray to whatever lies opposite, in pixels; on a wall, where a frame's `low` part is
    to be touched, how high that may be."""
    place = sight.place(seat)
    if place.turn in (90, 270):
        return sight.plan.middle.w
    if sight.seating == "around":
        return sight.plan.middle.h
    return _foot(sight, place, low) - 2 * sight.gap
