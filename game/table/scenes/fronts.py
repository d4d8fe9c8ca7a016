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
    return LAYER + 2 * sight.view.seat(seat).moves


def before(sight: Sight, seat: Actor, w: float, h: float) -> Frame:
    """A frame of this size in front of a seat's tray, towards the middle, and wholly on the screen; on a wall within
    reach, over the tray if need be."""
    place = sight.place(seat)
    across = place.turn in (90, 270)
    wide, high = (h, w) if across else (w, h)
    x, y = _in_front(sight, place, wide, high)
    screen = sight.screen
    x = min(max(x, wide / 2 + sight.gap), screen.width - wide / 2 - sight.gap)
    top = screen.height * REACH if sight.seating == "upright" else sight.gap
    y = min(max(y, top + high / 2), screen.height - high / 2 - sight.gap)
    return replace(sight.frame(seat), box=Box(x, y, wide, high))


def _in_front(sight: Sight, place: Place, wide: float, high: float) -> tuple[float, float]:
    box, gap = place.box, sight.gap
    room = sight.plan.middle if sight.seating == "around" else None
    if place.side in ("left", "right"):
        y = box.y if room is None else _between(room.top, box.y, room.bottom, high)
        return box.right + gap + wide / 2 if place.side == "left" else box.left - gap - wide / 2, y
    x = box.x if room is None else _between(room.left, box.x, room.right, wide)
    if place.side == "top" and room is not None:
        return x, box.bottom + gap + high / 2
    return x, box.top - gap - high / 2


def _between(start: float, at: float, end: float, length: float) -> float:
    """The middle nearest to `at` of something so long that lies beside no tray of the next side, if it can."""
    return min(max(at, start + length / 2), end - length / 2) if length <= end - start else at


def room_before(sight: Sight, seat: Actor) -> float:
    """How far it is from a seat's tray to whatever lies opposite, in pixels."""
    place = sight.place(seat)
    if place.turn in (90, 270):
        return sight.plan.middle.w
    if sight.seating == "around":
        return sight.plan.middle.h
    aside = place.side in ("left", "right")
    return (sight.screen.height if aside else place.box.top) - 2 * sight.gap
