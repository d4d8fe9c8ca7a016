"""The page after a board: the board as it lies, the questions to talk over, and what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from game.content.board import Board as Content
from game.core.game import Actor
from game.session.board import BoardSession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.scenes import boards_end_view
from game.table.scenes.after import After
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.scene import Start
from game.table.screen import Screen

Stage: TypeAlias = Literal["board", "end"]


class BoardEnd(After):
    """What comes after a board is over. `question` counts how often its questions were leafed on."""

    def __init__(
        self,
        session: BoardSession,
        content: Content,
        seats: Mapping[Actor, str],
        lang: str,
        seating: Seating,
        again: Start | None = None,
    ) -> None:
        """As for `After`."""
        super().__init__(session, seats, lang, seating, again)
        self.stage: Stage = "board"
        self.at = self.question = 0
        self.content = content
        self.hands = BoardHands()

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        return boards_end_view.lay(self, screen)

    def tap(self, key: str, x: float, y: float) -> None:
        """A button was pressed."""
        if self.beside_took(key, x, y):
            return
        self.trouble = None
        match key.split():
            case ["to", ("board" | "end") as stage]:
                self.stage = stage
            case ["question"]:
                self.question += 1
            case [button] if button.startswith("more:"):
                self.hands.play("more", "", button.removeprefix("more:"))
            case [button]:
                self.go(button)
