"""From a session of an action plan to what its picture is made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from game.content.plan import Plan
from game.core.game import FACILITATOR, Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import ColumnId
from game.session.plan import PlanSession
from game.session.session import Redo, Undo
from game.table.scenes.acts import Move
from game.table.scenes.chairs import Chairs
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.seeing import Seeing

SLIM = 0.1
"""How much deeper trays are on a wall, as a part of the height, where they are slim."""


class PlanSeeing(Seeing):
    """An action plan seen by `who` on a screen."""

    DEPTH = 0.22

    def __init__(self, session: PlanSession, content: Plan, who: Actor, chairs: Chairs) -> None:
        super().__init__(session, who, chairs)
        self._plan, self._content, self.groups = session, content, groups(content)

    def depth(self) -> float:
        """On a wall four stand side by side: their trays are slim, and the sheet has room to spare."""
        many = self.chairs.seating == "upright" and len(self._session.state.seats) > 3
        return self.DEPTH + SLIM * many

    def sight(self, lang: str, clock: float, turned_to: Actor) -> PlanSight:
        """What the picture is made from, in the table's language and with so many seconds played."""
        shared = self.shared(lang, clock, self._plan.view(self._who))
        return PlanSight(
            **vars(shared),
            content=self._content,
            options=self._plan.options,
            groups=self.groups,
            today=self._today(),
            turned_to=turned_to,
        )

    def _today(self) -> date:
        """The day of the last entry, so that a moment of a session looks the same whenever it is looked at; until there
        is one, this day."""
        entries = self._session.entries
        return datetime.fromtimestamp(entries[-1].time).date() if entries else datetime.now().date()

    def _legal_for(self, by: Actor) -> tuple[Move, ...]:
        """Whether somebody may write at all, and arrange rows, tells all the rest: the moves are too many to list. What
        lies before a seat does not change while hands rest."""
        game, state = self._plan.game, self._plan.state
        state = replace(state, locks=state.locks - {"glass"})
        moves: list[m.Move] = [m.Add(), m.Tell(), m.Ask(), m.End()]
        if by == FACILITATOR:
            moves += [m.Pause(), m.Resume(), m.Extend(1), *(m.Leave(seat.name) for seat in state.seats)]
        own: list[Move] = [move for move in moves if game.refuse(state, by, move) is None]
        own += [move for move in (Undo(), Redo()) if self._session.refuse(by, move) is None]
        return tuple(own)


def groups(content: Plan) -> dict[ColumnId, tuple[ColumnId, ...]]:
    """The columns of a plan, by the one beneath which they stand on paper."""
    columns = content.columns
    return {
        main: (main, *(id for id, each in columns.items() if each.under == main))
        for main, column in columns.items()
        if column.under is None
    }
