"""From a session of the circle to what its picture is made from."""

from __future__ import annotations

from dataclasses import replace

from game.content.circle import Circle
from game.core.game import Actor
from game.rules.circle.state import State
from game.rules.circle.view import View
from game.session.circle import CircleSession
from game.table.layout.ring import DEPTH
from game.table.scenes.chairs import Chairs
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.seeing import Seeing

SLIM = 0.05
"""How much deeper trays are on a wall, as a part of the height, where they are slim."""


class CircleSeeing(Seeing):
    """A circle seen by `who` on a screen."""

    DEPTH = DEPTH

    def __init__(self, session: CircleSession, content: Circle, who: Actor, chairs: Chairs) -> None:
        super().__init__(session, who, chairs)
        self._circle, self._content = session, content
        self._spaces = _spaces(session.state)
        self._walked_from: dict[Actor, int] = {}

    def depth(self) -> float:
        """On a wall four stand side by side: their trays are slim, and the ring has room to spare."""
        many = self.chairs.seating == "upright" and len(self._session.state.seats) > 3
        return self.DEPTH + SLIM * many

    def moved(self) -> None:
        """Follow the pawns."""
        before, self._spaces = self._spaces, _spaces(self._circle.state)
        self._walked_from = {seat: at for seat, at in before.items() if self._spaces.get(seat, at) != at}

    def view(self, mirrored: frozenset[Actor]) -> View:
        """What is seen while these seats have turned up their mirrors."""
        view = self._circle.view(self._who)
        names = [seat.name for seat in view.seats if seat.name in mirrored]
        mirrors = ((name, self._circle.view(name).seat(name).mirror) for name in names)
        return replace(view, mirrors=tuple((name, mirror) for name, mirror in mirrors if mirror))

    def sight(self, lang: str, clock: float, mirrored: frozenset[Actor]) -> CircleSight:
        """What the picture is made from, in the table's language and with so many seconds played."""
        shared = self.shared(lang, clock, self.view(mirrored))
        return CircleSight(
            **vars(shared), content=self._content, options=self._circle.options, walked_from=self._walked_from
        )


def _spaces(state: State) -> dict[Actor, int]:
    return {seat.name: seat.space for seat in state.seats}
