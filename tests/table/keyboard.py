"""A person with a keyboard alone, for tests: goes to things and presses them by posted key events."""

from __future__ import annotations

import pygame
from fingers import Fingers


class Keys(Fingers):
    """Ten fingers on a keyboard, none on the glass."""

    def strike(self, key: int, mod: int = 0) -> None:
        """Press a key and let it go."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.event.Event(kind, key=key, mod=mod, unicode="", scancode=0))

    def press(self, key: int, mod: int = 0) -> None:
        """Press a key, and see what comes of it."""
        self.strike(key, mod)
        self.look()

    @property
    def focus(self) -> str:
        """The key of what has the focus."""
        here = self.window.keyboard.walker.here
        return here.key if here is not None and self.window.keyboard.walker.shown else ""

    def go(self, key: str) -> None:
        """Go to an item by the tab key, back and forth."""
        if not self.focus:
            self.press(pygame.K_TAB)
        keys = [stop.key for stop in self.window.keyboard.walker.stops]
        assert key in keys, f"{key} is not among {keys}"
        way = keys.index(key) - keys.index(self.focus)
        for _ in range(abs(way)):
            self.strike(pygame.K_TAB, pygame.KMOD_SHIFT if way < 0 else 0)
        self.look()
        assert self.focus == key

    def tap(self, key: str, finger: int = 1) -> None:
        """Go to an item and press it, taking one's time over it; a text that waits for letters is not pressed."""
        self.go(key)
        self.window.keyboard.moved = 0.0
        if not self.window.keyboard.walker.in_text:
            self.press(pygame.K_RETURN)
