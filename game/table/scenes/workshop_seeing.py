"""From a workshop's session to what its picture is made from."""

from __future__ import annotations

from pathlib import Path

from game.content.agenda import Agenda
from game.core.game import Actor
from game.session.agenda import WorkshopSession
from game.table.scenes.chairs import Chairs
from game.table.scenes.seeing import Seeing
from game.table.scenes.workshop_sight import WorkshopSight
from game.workshop.tools import tools


class WorkshopSeeing(Seeing):
    """A workshop seen by `who` on a screen: the trays are low, as the steps stand in the middle."""

    DEPTH = 0.17

    def __init__(self, session: WorkshopSession, agenda: Agenda, who: Actor, chairs: Chairs, data: Path | None) -> None:
        super().__init__(session, who, chairs)
        self._workshop, self._agenda, self._tools = session, agenda, tools(agenda, data)

    def sight(self, lang: str, clock: float, guarded: bool) -> WorkshopSight:
        """What the picture is made from, in the table's language and with so many seconds of the meeting gone."""
        shared = self.shared(lang, clock, self._workshop.view(self._who))
        return WorkshopSight(**vars(shared), agenda=self._agenda, tools=self._tools, guarded=guarded)
