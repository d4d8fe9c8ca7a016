"""pygame's events as signals. The only file of touch that knows pygame."""

from __future__ import annotations

from math import nan

import pygame
from pygame._sdl2 import touch

from game.touch.glass import MOUSE, Signal, What

_FINGER: dict[int, What] = {pygame.FINGERDOWN: "down", pygame.FINGERMOTION: "move", pygame.FINGERUP: "up"}
_MOUSE: dict[int, What] = {pygame.MOUSEBUTTONDOWN: "down", pygame.MOUSEMOTION: "move", pygame.MOUSEBUTTONUP: "up"}

TOUCHES = frozenset((*_FINGER, *_MOUSE))
"""The types of events that are about fingers or the mouse."""


def signals(event: pygame.event.Event, size: tuple[int, int], now: float) -> list[Signal]:
    """What an event of TOUCHES says, in a window of `size` pixels: one thing, or none. A mouse that holds nothing says
    nothing, nor does any of its buttons but the first."""
    told = event.dict
    if event.type in _FINGER:
        name = f"{told.get('touch_id', 0)}:{told.get('finger_id', 0)}"
        return [Signal(now, _FINGER[event.type], name, told.get("x", nan), told.get("y", nan))]
    if told.get("button", 1) != 1 or not told.get("buttons", (1,))[0]:
        return []
    x, y = event.pos
    return [Signal(now, _MOUSE[event.type], MOUSE, x / size[0], y / size[1], bool(told.get("touch", False)))]


def listed() -> frozenset[str]:
    """The names of the fingers that SDL itself has down now."""
    return frozenset(
        f"{device}:{finger['id']}"
        for device in map(touch.get_device, range(touch.get_num_devices()))
        for finger in (touch.get_finger(device, at) for at in range(touch.get_num_fingers(device)))
        if finger is not None
    )
