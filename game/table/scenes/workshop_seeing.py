"""From a workshop's session to what its picture is made from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.content.agenda import Agenda
from game.core.game import Actor
from game.rules.agenda.state import StepId
from game.session.agenda import WorkshopSession
from game.table.layout.places import margin
from game.table.layout.tray import line
from game.table.scenes.chairs import Chairs
from game.table.scenes.seeing import Seeing
from game.table.scenes.workshop_sight import WorkshopSight
from game.workshop.came import Came
from game.workshop.tools import tools

DEEPEST = 0.27
"""As a part of the height."""


class WorkshopSeeing(Seeing):
    """A workshop seen by `who` on a screen: the trays are low, as the steps stand in the middle."""

    DEPTH = 0.17
    SIDE = 0.13

    def __init__(self, session: WorkshopSession, agenda: Agenda, who: Actor, chairs: Chairs, data: Path | None) -> None:
        super().__init__(session, who, chairs)
        self.tools = tools(agenda, data)
        self._workshop, self._agenda = session, agenda

    def depth(self) -> float:
        """As deep as a name and a button ask for."""
        screen = self.screen
        asked = max(line(screen), screen.text * 3.3) + max(screen.control, line(screen)) + 5 * margin(screen)
        return max(self.DEPTH, min(asked / screen.height, DEEPEST))

    def sight(self, lang: str, clock: float, guarded: bool, came: Mapping[StepId, Came]) -> WorkshopSight:
        """What the picture is made from, in the table's language and with so many seconds of the meeting gone."""
        shared = self.shared(lang, clock, self._workshop.view(self._who))
        return WorkshopSight(**vars(shared), agenda=self._agenda, tools=self.tools, guarded=guarded, came=came)
