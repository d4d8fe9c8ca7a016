"""A table of partners for tests: `played(...)` goes by the rules of turns and of time, without a session's log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.bots.partner import LEADER, bot_for
from game.core.cards import Facts
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor
from game.core.moves import Clock, Idle
from game.rehearsal.partners import Partners
from game.rules.triples import moves as m
from game.rules.triples.options import Activity, read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.rules.triples.state import State
from game.session.chance import order


def game_of(facts: Facts, seats: str, activity: Activity = "triples", **options: object) -> Triples:
    """A game over these facts."""
    chosen, problems = read_options(activity, {name.replace("_", "-"): value for name, value in options.items()})
    assert not problems, problems
    return Triples(Setting(activity, chosen, facts, tuple(seats.split())))


def seated(game: Triples, names: str, seed: int) -> dict[Actor, Any]:
    """Partners of these names in the game's seats, the same one in all when one is named, and a leader."""
    setting, kinds = game.setting, names.split()
    named = dict(zip(setting.seats, kinds * (len(setting.seats) if len(kinds) == 1 else 1), strict=True))
    return {
        who: bot_for(setting.activity, name, setting.facts, who, seed)
        for who, name in {**named, FACILITATOR: LEADER}.items()
    }


def steps(game: Triples, bots: Mapping[Actor, Any], seed: int, most: int = 5000) -> Iterator[tuple[State, Actor, Any]]:
    """Every move of partners, with the state before it, until it is over or nobody moves; the last state comes with no
    actor. A turn takes 25 seconds, a declaration 60."""
    partners, state = Partners(bots), game.initial()
    for number in range(most):
        while lot := game.chance(state):
            state = game.apply(state, CHANCE, m.Shuffle(lot.words[1], order(seed, number, lot.things))).state  # type: ignore[arg-type]
        asked = None if game.outcome(state) else partners.asked(game, state)
        if asked is None and not game.outcome(state):
            state = game.apply(state, CLOCK, Idle(60)).state
            asked = partners.asked(game, state)
        if asked is None:
            break
        who, move = asked
        yield state, who, move
        before, after = state, game.apply(state, who, move)
        state = after.state
        partners.hear(game, state, after.events)
        if passed := _seconds(before, state):
            state = game.apply(state, CLOCK, Clock(state.clock + passed)).state if game.clock_runs(state) else state
    yield state, "", None


def played(game: Triples, names: str, seed: int) -> State:
    """The state in which a session of these partners ends."""
    *_, (state, _, _) = steps(game, seated(game, names, seed), seed)
    return state


def _seconds(before: State, after: State) -> int:
    if before.declaration and not after.declaration:
        return 60
    return 25 if before.turn != after.turn or before.cycle != after.cycle else 0
