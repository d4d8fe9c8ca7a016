"""A facilitator who rules this and that while partners play: people come, go and are called otherwise, options change,
whoever is awaited is skipped. A session has to come to its end all the same."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.holding import hold
from game.bots.partner import LEADER, NAMES, bot_for
from game.core import moves as m
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor
from game.rehearsal.partners import Partners
from game.rehearsal.played import MOST_MOVES, STUCK, UNFINISHED
from game.rehearsal.playing import A_WHILE, Table
from game.session import chance

RULES = 0.05
"""How often the facilitator rules, between two moves."""
MOST = 12
"""So many rulings: a session that is ruled all the time need not end."""
STEP = 10
"""Seconds of play time that a move takes."""
CHANGES = (
    ("facilitator", "absent"),
    ("facilitator", "present"),
    ("idle-seconds", "none"),
    ("idle-seconds", "30"),
    ("judge", "none"),
    ("judge", "group"),
    ("target", "2"),
    ("same-kind", "yes"),
    ("hands", "covered"),
    ("die", "off"),
    ("die", "on"),
    ("scores", "yes"),
)


class Ruled:
    """A session over which somebody rules. Every move of a seat takes `STEP` seconds of play time."""

    def __init__(self, table: Table, game: Any, seed: int) -> None:
        self.game, self.state, self.moves = game, game.initial(), 0
        self._table, self._seed, self._source = table, seed, Random(f"{seed}/ruled")
        seats = dict(zip(table.setting.seats, table.names, strict=True)) | {FACILITATOR: LEADER}
        self._partners = Partners({who: self._bot(who, name) for who, name in seats.items()})
        self._left, self._chances = MOST, 0
        self._let_chance_act()

    def ending(self) -> str:
        """How it ends, or stops."""
        while not (over := self.game.outcome(self.state)):
            if self.moves >= MOST_MOVES:
                return UNFINISHED
            if self._left and self._source.random() < RULES:
                self._left -= 1
                self._rule()
            elif not (self._partner_moves() or self._time_passes()):
                return STUCK
        return str(over)

    def _partner_moves(self) -> bool:
        asked = self._partners.asked(self.game, self.state)
        if asked is None:
            return False
        self.moves += 1
        self._apply(*asked)
        if not self.game.outcome(self.state) and self.game.clock_runs(self.state) and not self.state.stopped:
            self._apply(CLOCK, m.Clock(self.state.clock + STEP))
        return True

    def _time_passes(self) -> bool:
        patience = self.game.patience(self.state) or A_WHILE
        waited: bool = self.state.idle >= patience
        if not waited:
            self._apply(CLOCK, m.Idle(patience))
        return not waited

    def _apply(self, by: Actor, move: Any) -> None:
        refused = self.game.refuse(self.state, by, move)
        hold(refused is None, f"{by}: {self.game.text(move)} is refused: {refused}")
        step = self.game.apply(self.state, by, move)
        self.state = step.state
        self._partners.hear(self.game, self.state, step.events)
        self._let_chance_act()

    def _let_chance_act(self) -> None:
        while lot := self.game.chance(self.state):
            laid = chance.order(self._seed, self._chances, lot.things)[: lot.drawn]
            self._chances += 1
            self.state = self.game.apply(self.state, CHANCE, self.game.parse([*lot.words, *laid])).state

    def _bot(self, who: Actor, name: str) -> Any:
        return bot_for(self._table.id, name, self._table.setting.facts, who, self._seed)

    def _rule(self) -> None:
        for move in self._source.choice(list(self._rulings())):
            if not self.state.over and self.game.refuse(self.state, FACILITATOR, move) is None:
                self._apply(FACILITATOR, move)
                self._seat(move)

    def _rulings(self) -> Iterator[tuple[Any, ...]]:
        """What a facilitator may want: one move, or what has to be taken back at once for play to go on."""
        one, names = self._source.choice, [seat.name for seat in self.state.seats]
        yield (m.Pause(), m.Resume())
        yield (m.Lock("glass"), m.Unlock("glass"))
        yield (m.StopClock(), m.StartClock())
        yield (m.Extend(2),)
        yield (m.Shorten(1),)
        yield (m.Join(one(["late", "later", "A"])),)
        yield (m.Leave(one(names)),)
        yield (m.Rename(one(names), one(["new", "newer", "B"])),)
        yield (m.Reorder(tuple(self._source.sample(names, len(names)))),)
        yield (m.Change(*one(CHANGES)),)
        ruling = [move for move in self.game.legal(self.state, FACILITATOR) if not isinstance(move, _ENDING)]
        yield (one(ruling),) if ruling else ()

    def _seat(self, move: Any) -> None:
        """A partner for whoever came, or is called otherwise."""
        match move:
            case m.Join(name) | m.Rename(_, name):
                self._partners.bots[name] = self._bot(name, self._source.choice(NAMES))


_ENDING = (m.End, m.Pause)
