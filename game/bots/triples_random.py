"""Who plays anything in the open round and in triples."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from game.bots.bot import Sight
from game.bots.links import Links
from game.core.cards import KINDS, CardId, Facts, Kind
from game.rules.triples import moves as m
from game.rules.triples.view import View

T = TypeVar("T")
PASSES = 0.125
"""How often it passes in an open round."""


class Wanderer:
    """Plays any move that is legal; the draws of its generator are those named here, and no others.

    Where it may declare, one draw: below a half it declares. Else one draw picks evenly among the other moves, in the
    game's order, also where there is only one; there is none where it can only declare. It explains or withdraws, and
    once it has explained it stands by that. In an open round, where it may pick, one draw: below `PASSES` it passes,
    else three draws pick a gap, a cause and an action among those that lie open, in the order in which they lie.
    """

    def __init__(self, facts: Facts, source: Random) -> None:
        self._links = Links(facts)
        self._source = source

    def decide(self, sight: Sight[View, m.Move]) -> m.Move | None:
        """Its move, or None where there is none but to declare, and it does not."""
        moves: list[m.Move] = []
        for move in sight.legal():
            if isinstance(move, m.Pick):
                return self._picks(sight.look())
            moves.append(move)
        return self._among(moves)

    def _among(self, moves: list[m.Move]) -> m.Move | None:
        if m.Declare() in moves:
            if self._source.random() < 0.5:
                return m.Declare()
            moves.remove(m.Declare())
        if m.Explain() not in moves:
            moves = [move for move in moves if not isinstance(move, m.Withdraw)]
        return self._one(moves) if moves else None

    def _picks(self, view: View) -> m.Move:
        if self._source.random() < PASSES:
            return m.Pass()
        self._links.read.update(view.open)

        def lying(kind: Kind) -> list[CardId]:
            return [card for card in view.open if self._links.kind(card) == kind]

        gap, cause, action = (self._one(lying(kind)) for kind in KINDS)
        return m.Pick(gap, cause, action)

    def _one(self, things: Sequence[T]) -> T:
        return things[int(self._source.random() * len(things))]
