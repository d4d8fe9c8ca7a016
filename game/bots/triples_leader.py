"""The facilitator's place in the open round and in triples."""

from __future__ import annotations

from random import Random

from game.bots.bot import Sight
from game.core.cards import Facts
from game.rules.triples import moves as m
from game.rules.triples.view import View


class Leader:
    """Does only what waits for a facilitator: decides a tie, evenly."""

    def __init__(self, facts: Facts, source: Random) -> None:
        self._source = source

    def decide(self, sight: Sight[View, m.Move]) -> m.Move | None:
        if sight.look().phase != "decide":
            return None
        return m.Accept() if self._source.random() < 0.5 else m.Return()
