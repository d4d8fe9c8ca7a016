"""The contract of a game, held in random play: for the tests of every game."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from game.core.digest import digest
from game.core.game import CHANCE, FACILITATOR, TABLE, Actor, Game
from game.core.moves import split

Chance = Callable[[Any, Random], Any]
"""A move of chance in a state, by this source of randomness."""


def check_game(game: Game[Any, Any, Any], seats: Sequence[Actor], chance: Chance, source: Random, length: int) -> None:
    """Play at random and hold the contract in every state: who may act is who has a legal move, what is legal is not
    refused, moves survive their text form, applying is pure, everyone has a view, and an end is an end."""
    state = game.initial()
    for _ in range(length):
        actors = game.actors(state)
        assert (game.outcome(state) is not None) == (not actors)
        check_legal(game, state, seats, actors)
        if not actors:
            return
        by = CHANCE if CHANCE in actors else source.choice(sorted(actors & {*seats, FACILITATOR}))
        moves = [chance(state, source)] if by == CHANCE else list(game.legal(state, by))
        state = check_step(game, state, by, source.choice(moves))


def check_legal(game: Game[Any, Any, Any], state: Any, seats: Sequence[Actor], actors: frozenset[Actor]) -> None:
    """Hold that refusing and listing agree, for every seat and the facilitator."""
    for who in (*seats, FACILITATOR):
        legal = list(game.legal(state, who))
        assert len(set(legal)) == len(legal)
        assert bool(legal) == (who in actors), who
        for move in legal:
            assert game.refuse(state, who, move) is None


def check_step(game: Game[Any, Any, Any], state: Any, by: Actor, move: Any) -> Any:
    """Make one move, and hold that it reads back, that applying is pure, and that all may look."""
    assert game.parse(split(game.text(move))) == move
    before = digest(state)
    after, again = game.apply(state, by, move), game.apply(state, by, move)
    assert after == again
    assert digest(state) == before
    assert hash(after.state) == hash(again.state)
    for who in (TABLE, FACILITATOR):
        hash(game.view(after.state, who))
    return after.state
