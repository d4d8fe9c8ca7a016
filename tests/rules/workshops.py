"""A workshop in a few words, for tests: `workshop(...)`, then lines such as `facilitator begin`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from game.core.game import CLOCK, FACILITATOR, TABLE, Actor
from game.core.moves import split
from game.rules.agenda import moves as m
from game.rules.agenda import spelling
from game.rules.agenda.options import read_options
from game.rules.agenda.rules import Workshop
from game.rules.agenda.setting import Facts, Planned, Setting
from game.rules.agenda.state import State
from game.rules.agenda.view import View

STEPS = (
    Planned("opening", "talk", 5, 10, 15),
    Planned("cards", "triples", 10, 20, 30),
    Planned("break", "talk", 5, 5, 5),
    Planned("plan", "action-plan", 10, 25, 30),
)


@dataclass
class Held:
    """A workshop that is told what to do in lines."""

    game: Workshop
    state: State

    def try_line(self, line: str) -> str | None:
        """The code of the refusal, or None when the move was made."""
        by, *words = split(line)
        if by in ("clock", "idle"):
            by, words = CLOCK, [by, *words]
        return self.make(by, spelling.parse(words))

    def make(self, by: Actor, move: m.Move) -> str | None:
        if refusal := self.game.refuse(self.state, by, move):
            return refusal.code
        self.state = self.game.apply(self.state, by, move).state
        return None

    def say(self, *lines: str) -> Held:
        for line in lines:
            assert self.try_line(line) is None, line
        return self

    def view(self, who: Actor = TABLE) -> View:
        return self.game.view(self.state, who)


def workshop(
    seats: str = "A B", steps: tuple[Planned, ...] = STEPS, minutes: int = 60, facilitator: str = "present"
) -> Held:
    chosen, problems = read_options({"minutes": minutes, "facilitator": facilitator})
    assert not problems, problems
    game = Workshop(Setting(chosen, Facts(steps, sum(step.normal for step in steps)), tuple(seats.split())))
    return Held(game, game.initial())


def any_states(held: Held, source: Random, steps: int) -> Iterator[State]:
    """The states of a workshop in which people do what comes to their minds, and time passes."""
    for _ in range(steps):
        if held.state.over:
            return
        by, move = _any_move(held, source)
        held.make(by, move)
        yield held.state


def _any_move(held: Held, source: Random) -> tuple[Actor, m.Move]:
    state = held.state
    if source.random() < 0.4:
        return CLOCK, m.Clock(state.clock + source.randrange(600))
    by = source.choice([FACILITATOR, FACILITATOR, *(seat.name for seat in state.seats)])
    legal = [move for move in held.game.legal(state, by) if not isinstance(move, m.End | m.Leave)]
    return by, source.choice(legal or [m.Resume()])
