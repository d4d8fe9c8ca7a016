"""pygame's events as signals. The only file of touch that knows pygame."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
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
    devices = map(touch.get_device, range(touch.get_num_devices()))
    return frozenset(name for device in devices for name in _fingers(device))


def _fingers(device: int) -> Iterator[str]:
    with suppress(pygame.error):  # pygame raises where a device has no finger down
        for at in range(touch.get_num_fingers(device)):
            if finger := touch.get_finger(device, at):
                yield f"{device}:{finger['id']}"
