"""Waiting for hands: the process sleeps until the display server has news, or until a time is over."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from functools import cache

import pygame

from game.table.display import sdl

SLEEPING = frozenset({"x11", "wayland", "windows", "cocoa"})
"""The drivers under which SDL itself sleeps until there is an event. Under the others it looks every millisecond."""

TICK = 0.02
"""Seconds between looks where nobody wakes a sleeper."""


def events(seconds: float) -> list[pygame.event.Event]:
    """All events, as soon as there is one; none after so many seconds."""
    _waiting(pygame.display.get_driver())(seconds)
    return pygame.event.get()


@cache
def _waiting(driver: str) -> Callable[[float], object]:
    wait = _sdl() if driver in SLEEPING else None
    return _ticking if wait is None else lambda seconds: wait(None, round(1000 * seconds))


def _sdl() -> Callable[[None, int], int] | None:
    """SDL's own wait, which leaves the event where it is. `pygame.event.wait` looks every millisecond instead, and
    that alone is 2 % of a core."""
    try:
        wait = sdl().SDL_WaitEventTimeout
    except (OSError, AttributeError):
        return None
    wait.argtypes, wait.restype = (ctypes.c_void_p, ctypes.c_int), ctypes.c_int
    return wait


def _ticking(seconds: float) -> None:
    end = time.monotonic() + seconds
    while not pygame.event.peek() and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, TICK))
