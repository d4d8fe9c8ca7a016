"""The page after an action plan: what stays open, when the group meets next, and what is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from game.content.plan import Plan
from game.core.game import TABLE, Actor
from game.session.plan import PlanSession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.scenes import plan_end_view
from game.table.scenes.after import After
from game.table.scenes.chairs import Chairs
from game.table.scenes.plan_seeing import PlanSeeing
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.scene import Start
from game.table.screen import Screen

LETTERS = 120
"""So many letters of a card are said here."""
Stage: TypeAlias = Literal["open", "end"]


class PlanEnd(After):
    """What comes after an action plan is over. `first` is the first row on the page."""

    def __init__(
        self,
        session: PlanSession,
        content: Plan,
        seats: Mapping[Actor, str],
        lang: str,
        seating: Seating,
        again: Start | None = None,
    ) -> None:
        """As for `After`."""
        super().__init__(session, seats, lang, seating, again)
        self.stage: Stage = "open"
        self.at = self.first = 0
        self._seeing = PlanSeeing(session, content, TABLE, Chairs("upright", {}))

    def sight(self, screen: Screen) -> PlanSight:
        """What is told of the plan is made from this."""
        self._seeing.screen = screen
        return replace(self._seeing.sight(self.lang, 0.0, ""), letters=LETTERS)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        return plan_end_view.lay(self, screen)

    def tap(self, key: str, x: float, y: float) -> None:
        """A button was pressed."""
        if self.beside_took(key, x, y):
            return
        self.trouble = None
        match key.split():
            case ["to", ("open" | "end") as stage]:
                self.stage = stage
            case ["from", at]:
                self.first = int(at)
            case [button]:
                self.go(button)
