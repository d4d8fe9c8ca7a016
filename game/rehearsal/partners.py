"""The partners at one table: who of them moves next, from what each of them sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, TypeAlias

from game.bots.bot import Bot, Sight
from game.core.game import FACILITATOR, Actor, Event, Game

AnyBot = Bot[Any, Any]
Heard: TypeAlias = tuple[Game[Any, Any, Any, Any], Any, tuple[Event, ...]]
"""What happened, with the state that it led to."""


class Partners:
    """Bots in seats, and one in the facilitator's place where there is one, asked in the order of the seats."""

    def __init__(self, bots: Mapping[Actor, AnyBot]) -> None:
        self.bots = dict(bots)
        self._heard: dict[Actor, list[Heard]] = {}

    def hear(self, game: Game[Any, Any, Any, Any], state: Any, events: Iterable[Event]) -> None:
        """What happened, on the way to this state, is told to each as its seat knows it."""
        heard = (game, state, tuple(events))
        for who in self.bots:
            self._heard.setdefault(who, []).append(heard)

    def asked(self, game: Game[Any, Any, Any, Any], state: Any) -> tuple[Actor, Any] | None:
        """The first who moves, with the move: the lowest seat, the facilitator last; None while all wait. Whoever lets
        others go first is asked once more where they wait too."""
        seats = [who for who in (*(seat.name for seat in state.seats), FACILITATOR) if who in self.bots]
        return self._first(game, state, seats) or self._first(game, state, self._held_back(seats), last=True)

    def _first(
        self, game: Game[Any, Any, Any, Any], state: Any, seats: Iterable[Actor], last: bool = False
    ) -> tuple[Actor, Any] | None:
        for who in seats:
            move = self.bots[who].decide(self._sight(game, state, who, last))
            if move is not None:
                return who, move
        return None

    def _held_back(self, seats: Iterable[Actor]) -> list[Actor]:
        held = {who: getattr(self.bots[who], "held_back", 0) for who in seats}
        return sorted((who for who in seats if held[who]), key=held.__getitem__)

    def _sight(self, game: Game[Any, Any, Any, Any], state: Any, who: Actor, last: bool) -> Sight[Any, Any]:
        heard = self._heard.pop(who, [])
        return Sight(
            who,
            partial(game.view, state, who),
            partial(game.legal, state, who),
            partial(_known, who, heard),
            lambda move: game.refuse(state, who, move) is None,
            last,
        )


def _known(who: Actor, heard: list[Heard]) -> tuple[Event, ...]:
    """Events as a seat knows them."""
    lookers = ((game.looker(state, who), events) for game, state, events in heard)
    return tuple(looker.of(event) for looker, events in lookers for event in events)
