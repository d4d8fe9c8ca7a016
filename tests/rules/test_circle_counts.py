"""Exact counts of the states that a tiny circle can reach: a ring of twelve, one situation, as many roles as seats, no
chairs, no clock and no facilitator.

Counted are distinct states by equality, those that wait for chance too. Seats make every legal move, but change no
level in a talk: there one may change one's mind without end. Each number is reached three ways: by playing, by a count
of its own below that knows nothing of the game's code, and by the sum beside it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from itertools import permutations, product
from math import perm

import pytest

from game.core.game import CHANCE
from game.rules.circle import moves as m
from game.rules.circle.options import read_options
from game.rules.circle.rules import CircleGame
from game.rules.circle.setting import Facts, Setting
from game.rules.circle.state import State

LEVELS = 4
"""Of each dimension: three, and not mine."""


def a_game(seats: int, die: bool) -> CircleGame:
    given = {"situations": 1, "ring": 12, "minutes": "none", "warm-up": "no", "facilitator": "absent", "die": die}
    roles = tuple(f"r{n}" for n in range(seats))
    options, problems = read_options(given | {"roles": roles})
    assert not problems
    return CircleGame(Setting(options, Facts(roles, ("s1",), ("c1",)), tuple("ABC"[:seats])))


def following(game: CircleGame, state: State, made: Callable[[State, m.Move], bool]) -> Iterator[State]:
    """The states one move away."""
    if state.rolling:
        yield from (game.apply(state, CHANCE, m.Die(pips)).state for pips in range(1, 7))
        return
    for seat in state.seats:
        for move in game.legal(state, seat.name):
            if made(state, move):
                yield game.apply(state, seat.name, move).state


def reachable(game: CircleGame, made: Callable[[State, m.Move], bool]) -> set[State]:
    """Every state that play can reach from the first turn on."""
    first = game.apply(game.initial(), CHANCE, m.Shuffle(("s1",))).state
    seen, waiting = {first}, deque([first])
    while waiting:
        fresh = set(following(game, waiting.popleft(), made)) - seen
        seen |= fresh
        waiting.extend(fresh)
    return seen


def until_the_reveal(state: State, _: m.Move) -> bool:
    return state.phase != "talk"


def until_the_third_talk(state: State, move: m.Move) -> bool:
    return state.phase != "talk" or (isinstance(move, m.Close) and len(state.focused.clarified) < 2)


def marked(seats: int) -> Iterator[tuple[object, ...]]:
    """What can lie on the table while all place: who has placed, in which order, and what: a level and a role each."""
    marks = list(product(range(LEVELS), range(seats)))
    for count in range(seats + 1):
        for order in permutations(range(seats), count):
            for placed in product(marks, repeat=count):
                yield (order, placed)


def counted(seats: int, die: bool) -> int:
    """The same count by hand: three spaces to a sector, the last of them a ＋; the first pawn stands on the first."""
    states: set[tuple[object, ...]] = {("roll",), ("rolling",)} if die else {("aim",)}
    for pips in range(1, 7) if die else (0,):
        chooses = not die or pips % 3 == 2
        if die and chooses:
            states.add(("aim", pips))
        for dimension in range(4) if chooses else (pips // 3,):
            states |= {("marked", pips, dimension, *each) for each in marked(seats)}
    return len(states)


MARKED = {1: 1 + 4, 2: 1 + 2 * 8 + 2 * 64}
"""Nobody has placed, or one, or all: with two seats a mark is one of 4 levels and 2 roles, and there are two orders."""


@pytest.mark.parametrize("seats", [1, 2])
@pytest.mark.parametrize(
    ("die", "before", "ways"),
    [(True, 2 + 2, 4 + 2 * 4), (False, 1, 4)],
    ids=["roll, die, two of six on a ＋: four ways, and twice four to choose", "four to choose"],
)
def test_the_states_from_the_first_roll_to_the_reveal(seats, die, before, ways):
    found = len(reachable(a_game(seats, die), until_the_reveal))
    assert found == counted(seats, die) == before + ways * MARKED[seats]


def test_the_states_up_to_the_third_talk_for_one_seat_without_a_die():
    """After `k` of the four dimensions, in any order and each at one of four levels: one state in which the next is
    chosen, and one for each choice of it; then as many talks."""
    clarified = [perm(4, k) * LEVELS**k for k in range(4)]
    choosing = sum(clarified[k] * (1 + 4 - k) for k in range(3))
    found = reachable(a_game(1, die=False), until_the_third_talk)
    assert len(found) == choosing + sum(clarified[1:]) == 2389
    assert sum(state.phase == "talk" for state in found) == len(list(talks_by_hand()))


def talks_by_hand() -> Iterator[object]:
    for count in (1, 2, 3):
        yield from product(permutations(range(4), count), product(range(LEVELS), repeat=count))
