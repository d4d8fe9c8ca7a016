"""Exact counts of the states that play can reach, for two tiny decks: two cards of each kind, two seats, the deck as
judge, no blanks, no clock, no facilitator.

Counted are distinct states by equality, nothing left out of it: those that wait for chance, too, and the end states.
The seats make every move that is legal, Undo (which is the session's) not among them; chance lays every pile in every
order there is; the clock does not tick and nobody is told to have idled.
"""

from __future__ import annotations

from collections import deque
from itertools import permutations

import pytest

from game.core.cards import KINDS, Facts
from game.core.game import CHANCE
from game.rules.triples.options import read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.rules.triples.state import State

SEATS = ("A", "B")
CARDS = {kind: (f"{kind[0]}1", f"{kind[0]}2") for kind in KINDS}
PAIRED = Facts(
    CARDS,
    explains=frozenset({("c1", "g1"), ("c2", "g2")}),
    addresses=frozenset({("a1", "c1"), ("a2", "c2")}),
)
CROSSED = Facts(
    CARDS,
    explains=frozenset({("c1", "g1"), ("c1", "g2"), ("c2", "g2")}),
    addresses=frozenset({("a1", "c1"), ("a2", "c1"), ("a2", "c2")}),
)


def a_game(facts: Facts, **more: object) -> Triples:
    given = {"judge": "deck", "minutes": "none", "facilitator": "absent", **more}
    options, problems = read_options("triples", given)
    assert not problems
    return Triples(Setting("triples", options, facts, SEATS))


def following(game: Triples, state: State) -> set[State]:
    """The states one move away."""
    if lot := game.chance(state):
        orders = (game.parse([*lot.words, *order]) for order in permutations(lot.things))
        return {game.apply(state, CHANCE, order).state for order in orders}
    return {game.apply(state, seat, move).state for seat in SEATS for move in game.legal(state, seat)}


def reachable(game: Triples) -> set[State]:
    """Every state that play can reach."""
    seen = {game.initial()}
    waiting = deque(seen)
    while waiting:
        fresh = following(game, waiting.popleft()) - seen
        seen |= fresh
        waiting.extend(fresh)
    return seen


@pytest.mark.parametrize(
    ("facts", "order", "states", "ends"),
    [
        (PAIRED, "discard-first", 13_015, 1_400),
        (CROSSED, "discard-first", 5_497, 482),
        (PAIRED, "draw-first", 1_599, 168),
        (CROSSED, "draw-first", 1_077, 114),
    ],
    ids=["paired", "crossed", "paired, drawing first", "crossed, drawing first"],
)
def test_the_number_of_reachable_states(facts, order, states, ends):
    found = reachable(a_game(facts, order=order))
    assert (len(found), sum(state.over is not None for state in found)) == (states, ends)
