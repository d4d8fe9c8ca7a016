"""The partners at one table: who of them moves next, from what each of them sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from game.bots.bot import Bot, Sight
from game.core.game import FACILITATOR, Actor, Event, Game

AnyBot = Bot[Any, Any]


class Partners:
    """Bots in seats, and one in the facilitator's place where there is one, asked in the order of the seats."""

    def __init__(self, bots: Mapping[Actor, AnyBot]) -> None:
        self.bots = dict(bots)
        self._heard: dict[Actor, list[Event]] = {who: [] for who in bots}

    def hear(self, game: Game[Any, Any, Any, Any], state: Any, events: Iterable[Event]) -> None:
        """What happened, on the way to this state, is told to each as its seat knows it."""
        told = tuple(events)
        for who in self.bots:
            looker = game.looker(state, who)
            self._heard.setdefault(who, []).extend(looker.of(event) for event in told)

    def asked(self, game: Game[Any, Any, Any, Any], state: Any) -> tuple[Actor, Any] | None:
        """The first who moves, with the move: the lowest seat, the facilitator last; None while all wait."""
        for who in (*(seat.name for seat in state.seats), FACILITATOR):
            if who in self.bots:
                move = self.bots[who].decide(self._sight(game, state, who))
                if move is not None:
                    return who, move
        return None

    def _sight(self, game: Game[Any, Any, Any, Any], state: Any, who: Actor) -> Sight[Any, Any]:
        events = tuple(self._heard.pop(who, ()))
        return Sight(
            who,
            partial(game.view, state, who),
            partial(game.legal, state, who),
            events,
            lambda move: game.refuse(state, who, move) is None,
        )
