"""A map in a few words, for tests: `mapped(...)`, then lines such as `A choose g1`."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from game.core.cards import ACTION, CAUSE, GAP, KINDS, Facts
from game.core.game import CLOCK, FACILITATOR
from game.core.log import Header
from game.core.moves import split
from game.rules.mapping import moves as m
from game.rules.mapping.options import read_options
from game.rules.mapping.rules import MapGame
from game.rules.mapping.setting import Setting
from game.rules.mapping.state import State
from game.session.mapping import MapSession
from game.session.session import Session, parse

FACTS = Facts(
    cards={GAP: ("g1", "g2", "g3"), CAUSE: ("c1", "c2", "c3", "cause-w4"), ACTION: ("a1", "a2", "a3")},
    explains=frozenset({("c1", "g1"), ("c2", "g2"), ("c3", "g3"), ("cause-w4", "g1")}),
    addresses=frozenset({("a1", "c1"), ("a2", "c2"), ("a3", "c3")}),
    domains={"g1": "north", "g2": "north", "g3": "south"},
    blanks=(1, 2, 1),
)


def map_game(seats: str = "A B", facts: Facts = FACTS, **given: Any) -> MapGame:
    """A map with these options, as people write them."""
    options, problems = read_options({name.replace("_", "-"): value for name, value in given.items()})
    assert not problems, problems
    return MapGame(Setting(options, facts, tuple(seats.split())))


class Mapped:
    """A session of the map that is told what to do in lines."""

    def __init__(self, game: MapGame) -> None:
        seats = game.setting.seats
        self.session: MapSession = Session(game, Header("map", 1, "links", "", {}, seats, 7))

    @property
    def state(self) -> State:
        return self.session.state

    def try_line(self, line: str) -> str | None:
        """The code of the refusal, or None when it was done."""
        by, *words = split(line)
        if by in ("clock", "idle"):
            by, words = CLOCK, [by, *words]
        done = self.session.submit(by, parse(words, m.parse))
        return None if isinstance(done, tuple) else done.code

    def say(self, *lines: str) -> Mapped:
        for line in lines:
            assert self.try_line(line) is None, line
        return self


def mapped(seats: str = "A B", **given: Any) -> Mapped:
    """A session of the map with these options."""
    return Mapped(map_game(seats, **given))


def any_chance(game: MapGame, state: State, source: Random) -> m.Move:
    """What chance may do in a state."""
    return m.Shuffle(tuple(source.sample(game.setting.deck, len(game.setting.deck))))


def any_states(played: Mapped, source: Random, steps: int) -> Iterator[State]:
    """The states of a session in which people do what comes to their minds, also what can't be done, come, leave and
    take back; at times the facilitator rules, and time passes."""
    for _ in range(steps):
        state = played.state
        yield state
        if state.over:
            return
        played.try_line(_line(state, source))
    yield played.state


def _line(state: State, source: Random) -> str:
    cards = [card for kind in state.spread for card in kind] or ["g1"]
    one, other, kind = source.choice(cards), source.choice(cards), source.choice(KINDS)
    x, y = source.randrange(-1, 1003), source.randrange(1001)
    hand = source.choice([*(seat.name for seat in state.seats), "A", FACILITATOR])
    hands = [
        *[f"choose {one}", f"link {one} {other}"] * 4,
        *[f"choose {one} {max(0, x)} {y}", f"link {one} {other} {max(0, x)} {y}", f"place {one} {max(0, x)} {y}"],
        *[f"put-back {one}", f"unlink {one} {other}", "tidy", f"write {kind}", f'write {kind} "so"', "undo"],
        f'reword {one} "otherwise"',
    ]
    rulings = [
        *[f"stage {kind}"] * 4,
        *[
            "pause",
            "resume",
            "extend 1",
            "undo 2",
            "redo",
            "join D",
            "leave A",
            "rename B E",
            "lock link",
            "unlock link",
        ],
    ]
    times = [f"clock {state.clock + source.randrange(40)}", "idle 60"]
    return source.choice([*(f"{hand} {word}" for word in hands), *(f"facilitator {word}" for word in rulings), *times])
