"""Fingers on a table of covered hands, to be tried."""

from __future__ import annotations

import pygame
from fingers import Fingers

from game.table.items import Box, Item
from game.table.looks import CardBack, CardFace
from game.table.scenes.triples import TriplesScene
from game.table.window import Window

A, B = "Team A", "Team B"


class Hands(Fingers):
    """Fingers on a table of covered hands."""

    scene: TriplesScene

    def __init__(self, window: Window, table: TriplesScene) -> None:
        super().__init__(window, table)
        self.at: dict[int, tuple[float, float]] = {}

    def hold(self, seat: str, finger: int = 7, beside: float = 0.0) -> None:
        x, y = self.place(f"cover:{seat}")
        self.at[finger] = x + beside, y
        self.post(pygame.FINGERDOWN, finger, x + beside, y)
        self.look()

    def lift(self, finger: int = 7) -> None:
        self.post(pygame.FINGERUP, finger, *self.at[finger])
        self.look()

    def faces(self, seat: str) -> list[str]:
        """The cards of a seat's hand that show their faces, as the window drew them last."""
        things = self.scene.board.things
        shown = {item.key for item in self.window.touching.items if isinstance(item.look, CardFace)}
        return [key for key, thing in things.items() if (thing.where, thing.seat) == ("hand", seat) and key in shown]

    def backs(self, seat: str) -> list[Item]:
        start = f"back:{seat}:"
        return [i for i in self.window.touching.items if i.key.startswith(start) and isinstance(i.look, CardBack)]

    def glass(self, box: Box) -> bytes:
        """The pixels on the glass in a box."""
        surface = pygame.display.get_surface()
        rect = pygame.Rect(round(box.left), round(box.top), round(box.w), round(box.h))
        return pygame.image.tobytes(surface.subsurface(rect), "RGB")

    def whole_glass(self) -> bytes:
        return pygame.image.tobytes(pygame.display.get_surface(), "RGB")

    def settle(self) -> None:
        """Wait until all has come to rest."""
        for _ in range(100):
            self.look()
            if not self.window.stage.moving:
                return
            pygame.time.wait(10)
