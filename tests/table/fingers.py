"""A person at the glass, for tests: finds things by what they are, and touches them by posted finger events."""

from __future__ import annotations

import pygame

from game.table.items import Item
from game.table.scenes.scene import Scene
from game.table.window import Window


class Fingers:
    """Hands over a window. Every touch goes through pygame's event queue."""

    def __init__(self, window: Window, scene: Scene) -> None:
        self.window, self.scene = window, scene
        self.now = window.clock()
        window.clock = lambda: self.now
        self.window.enter(scene)

    def items(self) -> dict[str, Item]:
        """What lies on the table, by key."""
        return {item.key: item for item in self.scene.items(self.window.screen)}

    def keys(self, start: str) -> list[str]:
        """The keys of tappable items that begin so."""
        return [key for key, item in self.items().items() if key.startswith(start) and (item.tap or item.drag)]

    def post(self, kind: int, finger: int, x: float, y: float) -> None:
        """Post one finger event at a place in pixels."""
        screen = self.window.screen
        pygame.event.post(
            pygame.event.Event(
                kind, finger_id=finger, touch_id=1, x=x / screen.width, y=y / screen.height, dx=0, dy=0, pressure=1
            )
        )

    def look(self, seconds: float = 0.02) -> None:
        """Let time pass, and the window take what was posted, and draw."""
        self.now += seconds
        self.window.turn(self.scene, pygame.event.get())
        self.scene.pass_time(seconds)
        if self.scene.next is None:
            self.window.show(self.scene)

    def place(self, key: str) -> tuple[float, float]:
        """The middle of an item."""
        item = self.items()[key]
        return item.x, item.y

    def tap(self, key: str, finger: int = 1) -> None:
        """Tap an item, taking one's time over it, until it is sure that the finger is no piece of a palm."""
        self.window.touching.new_buttons.clear()
        x, y = self.place(key)
        self.post(pygame.FINGERDOWN, finger, x, y)
        self.post(pygame.FINGERUP, finger, x, y)
        self.look(0.05)
        if self.scene.next is None:
            self.look(0.11)

    def drag(self, *pairs: tuple[str, str], steps: int = 6) -> None:
        """Carry each first item onto its second, all at once, a finger each."""
        ways = [(n, self.place(a), self.place(b)) for n, (a, b) in enumerate(pairs, 1)]
        for finger, (x, y), _ in ways:
            self.post(pygame.FINGERDOWN, finger, x, y)
        self.look()
        for step in range(1, steps + 1):
            for finger, (x0, y0), (x1, y1) in ways:
                part = step / steps
                self.post(pygame.FINGERMOTION, finger, x0 + (x1 - x0) * part, y0 + (y1 - y0) * part)
            self.look()
        self.look(0.1)
        for finger, _, (x, y) in ways:
            self.post(pygame.FINGERUP, finger, x, y)
        self.look()

    def type(self, text: str) -> None:
        """Type on a physical keyboard."""
        for letter in text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=letter, window=None))
        self.look()

    def press(self, key: int) -> None:
        """Press a key that writes nothing."""
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0))
        self.look()
