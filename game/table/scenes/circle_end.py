"""The page after a circle: what was agreed, what stays open, and what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from game.content.circle import Circle
from game.core.game import Actor
from game.session.circle import CircleSession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.scenes import circle_end_view
from game.table.scenes.after import After
from game.table.scenes.scene import Start
from game.table.screen import Screen
from game.workshop.agreed import Agreed, Open, agreed, still_open

Stage: TypeAlias = Literal["agreements", "one", "end"]


class CircleEnd(After):
    """What comes after a circle is over. `all` are its situations, those agreed on first; `at` is the one lying open,
    `first` the first on the page."""

    def __init__(
        self,
        session: CircleSession,
        content: Circle,
        seats: Mapping[Actor, str],
        lang: str,
        seating: Seating,
        again: Start | None = None,
    ) -> None:
        """As for `After`."""
        super().__init__(session, seats, lang, seating, again)
        self.stage: Stage = "agreements"
        self.at = self.first = 0
        self.all: tuple[Agreed | Open, ...] = (*agreed(session, content), *still_open(session, content))

    def holder(self, role: str) -> int | None:
        """The number of the seat that holds a role, None for one that nobody holds."""
        roles = [seat.role for seat in self.session.state.seats]
        return roles.index(role) if role in roles else None

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        return circle_end_view.lay(self, screen)

    def tap(self, key: str, x: float, y: float) -> None:
        """A situation was touched, or a button pressed."""
        if self.beside_took(key, x, y):
            return
        self.trouble = None
        match key.split():
            case ["to", ("agreements" | "end") as stage]:
                self.stage = stage
            case ["open", at] if int(at) < len(self.all):
                self.stage, self.at = "one", int(at)
            case ["from", at]:
                self.first = int(at)
            case [button]:
                self.go(button)
