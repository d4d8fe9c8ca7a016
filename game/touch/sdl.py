"""pygame's events as contacts. The only file of touch that knows pygame."""

from __future__ import annotations

import pygame

from game.touch.contacts import Contact, What
from game.touch.panel import Felt

MOUSE = -1
"""The mouse as a contact."""

_FINGER: dict[int, What] = {pygame.FINGERDOWN: "down", pygame.FINGERMOTION: "move", pygame.FINGERUP: "up"}
_MOUSE: dict[int, What] = {pygame.MOUSEBUTTONDOWN: "down", pygame.MOUSEMOTION: "move", pygame.MOUSEBUTTONUP: "up"}


def contact(event: pygame.event.Event, size: tuple[int, int]) -> Contact | None:
    """The contact an event is about, or None. Fingers come as parts of the window's `size` in pixels; a mouse event
    that only repeats a finger is dropped, and so is any mouse button but the first."""
    if event.type in _FINGER:
        x, y = event.x * size[0], event.y * size[1]
        return Contact(_FINGER[event.type], event.finger_id, x, y)
    if event.type in _MOUSE and not getattr(event, "touch", False):
        if getattr(event, "button", 1) != 1:
            return None
        return Contact(_MOUSE[event.type], MOUSE, float(event.pos[0]), float(event.pos[1]))
    return None


def felt(event: pygame.event.Event, size: tuple[int, int], at: float) -> Felt | None:
    """The same as a panel sent it, with nothing mended; only what SDL itself makes of fingers as a mouse is left out.
    `at` is the time in seconds."""
    if event.type in _FINGER:
        return Felt(_FINGER[event.type], "finger", event.finger_id, event.x * size[0], event.y * size[1], at)
    if event.type in _MOUSE and not getattr(event, "touch", False) and getattr(event, "button", 1) == 1:
        return Felt(_MOUSE[event.type], "mouse", MOUSE, float(event.pos[0]), float(event.pos[1]), at)
    return None
