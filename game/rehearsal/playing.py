"""One session played by partners from its beginning to its end, without a screen and without a log."""

from __future__ import annotations

from typing import Any, Protocol

from game.activities import activity
from game.activity import Setting
from game.bots.partner import LEADER, bot_for
from game.core.digest import digest
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor
from game.core.moves import Clock, Idle
from game.rehearsal.fast import FastTable, plays_fast
from game.rehearsal.figures import Figures
from game.rehearsal.partners import Partners
from game.rehearsal.played import MOST_MOVES, REFUSED, STUCK, UNFINISHED, Made, Played, Tempo
from game.rules.triples.setting import Setting as Triples
from game.session import chance

WITH_CARDS = ("open-round", "triples")
WITH_TURNS = (*WITH_CARDS, "circle")

A_WHILE = 60
"""Seconds that go by where all wait and the game says nothing of how long others have to."""


class Playable(Protocol):
    """A table made ready once, at which session after session is played; `chunk` of them take a part of a second."""

    chunk: int

    def play(self, seed: int) -> Played:
        """The session of this seed."""

    def figures(self, seeds: range) -> Figures:
        """The figures of the sessions of these seeds."""


def table_for(id: str, setting: Setting, names: tuple[str, ...], tempo: Tempo) -> Playable:
    """The quickest table for this: both tell the same of every session. Raises ValueError for a set-up with
    problems."""
    if isinstance(setting, Triples) and plays_fast(setting, names):
        return FastTable(setting, names, tempo)
    return Table(id, setting, names, tempo)


class Table:
    """Any activity, move for move by its own rules. `setting` is the activity's own set-up, `names` are the partners
    in the order of the seats. Raises ValueError for a set-up with problems."""

    def __init__(self, id: str, setting: Setting, names: tuple[str, ...], tempo: Tempo) -> None:
        self.id = id
        self.chunk = 5 if id in WITH_CARDS else 1
        self.setting: Any = setting
        self.game = activity(id).game(setting)
        self.names = names
        self.tempo = tempo

    def play(self, seed: int) -> Played:
        """The session of this seed."""
        return Playing(self, seed).played()

    def figures(self, seeds: range) -> Figures:
        """The figures of the sessions of these seeds."""
        figures = Figures()
        for seed in seeds:
            figures.add(self.play(seed))
        return figures

    def partners(self, seed: int) -> Partners:
        """The partners in their seats, and one in the facilitator's place where one is present."""
        seats: dict[Actor, str] = dict(zip(self.setting.seats, self.names, strict=True))
        if self.setting.options.facilitator == "present":
            seats[FACILITATOR] = LEADER
        return Partners({who: bot_for(self.id, name, self.setting.facts, who, seed) for who, name in seats.items()})


class Playing:
    """A session under way: its `state`, and what has to be told of the way there. `step` by `step` it can be looked
    at in between."""

    def __init__(self, table: Table, seed: int) -> None:
        self.table = table
        self.game = table.game
        self.seed = seed
        self.partners = table.partners(seed)
        self.state: Any = self.game.initial()
        self.stopped: str | None = None
        self._seats: tuple[Actor, ...] = table.setting.seats
        self._moves = dict.fromkeys((*self._seats, FACILITATOR), 0)
        self._chances = 0
        self._turns = self._declarations = 0
        self._verdicts: list[int] = []
        self._dealt: set[str] = set()
        self._let_chance_act()
        self._part = self._part_in_play()
        if table.id in WITH_CARDS:
            self._dealt.update(self.state.open)

    def played(self) -> Played:
        """Plays on to the end, and tells what came of it."""
        while self.ending is None:
            self.step()
        return self._told(self.ending)

    @property
    def ending(self) -> str | None:
        """How it ended or stopped; None while it goes on."""
        return self.stopped or self.game.outcome(self.state)

    @property
    def seconds(self) -> int:
        """The play time by rule."""
        tempo, seats = self.table.tempo, len(self._seats)
        if self.table.id in WITH_TURNS:
            return self._turns * tempo.turn + self._declarations * tempo.declaration
        return (sum(self._moves.values()) - self._moves[FACILITATOR]) * tempo.turn // seats

    def step(self) -> None:
        """One move of somebody; where all wait, the time goes by after which others may go on without them."""
        if sum(self._moves.values()) >= MOST_MOVES:
            self.stopped = UNFINISHED
        elif asked := self.partners.asked(self.game, self.state):
            self._move(*asked)
        else:
            self._wait()

    def _move(self, by: Actor, move: Any) -> None:
        if self.game.refuse(self.state, by, move):
            self.stopped = REFUSED
            return
        before = self.state
        self._moves[by] += 1
        self._apply(by, move)
        if self._took_time(before, by) and self.ending is None and self.game.clock_runs(self.state):
            self._apply(CLOCK, Clock(self.seconds))

    def _wait(self) -> None:
        patience = self.game.patience(self.state) or A_WHILE
        if self.state.idle >= patience:
            self.stopped = STUCK
        else:
            self._apply(CLOCK, Idle(patience))

    def _apply(self, by: Actor, move: Any) -> None:
        step = self.game.apply(self.state, by, move)
        self.state = step.state
        self.partners.hear(self.game, self.state, step.events)
        self._let_chance_act()

    def _let_chance_act(self) -> None:
        while lot := self.game.chance(self.state):
            laid = chance.order(self.seed, self._chances, lot.things)[: lot.drawn]
            self._chances += 1
            step = self.game.apply(self.state, CHANCE, self.game.parse([*lot.words, *laid]))
            self.state = step.state
            self.partners.hear(self.game, self.state, step.events)
        if self.table.id in WITH_CARDS:
            self._look_at_cards()

    def _took_time(self, before: Any, by: Actor) -> bool:
        """Counts what ended with this move. Whether play time has passed."""
        if self.table.id not in WITH_TURNS:
            return by != FACILITATOR
        turned = self.game.turn(self.state) != self.game.turn(before)
        self._turns += turned
        if self.table.id not in WITH_CARDS:
            return turned
        declared = before.declaration is not None and self.state.declaration is None
        self._declarations += declared
        self._verdicts += [self.seconds] * (len(self.state.verdicts) - len(before.verdicts))
        return turned or declared

    def _look_at_cards(self) -> None:
        for seat in self.state.seats:
            self._dealt.update(seat.hand)

    def _part_in_play(self) -> tuple[str, ...] | None:
        if self.table.id not in WITH_CARDS or not self.table.setting.plays_a_part:
            return None
        hands = (seat.hand for seat in self.state.seats)
        return tuple(sorted(card for pile in (self.state.open, *self.state.stocks, *hands) for card in pile))

    def _told(self, ending: str) -> Played:
        moves = tuple(self._moves.values())
        if self.table.id not in WITH_CARDS:
            return Played(self.seed, moves, ending, self.seconds, result=digest(self.state))
        return Played(
            seed=self.seed,
            moves=moves,
            ending=ending,
            seconds=self.seconds,
            cycles=self.state.cycle - 1,
            declarations=self._declarations,
            wall=tuple(self._wall()),
            dealt=tuple(sorted(self._dealt & self.table.setting.kinds.keys())),
            part=self._part,
        )

    def _wall(self) -> list[Made]:
        verdicts = zip(self.state.verdicts, self._verdicts, strict=True)
        return [
            Made(self._seats.index(verdict.seat), verdict.cards, verdict.fit == "full", at)
            for verdict, at in verdicts
            if verdict.accepted
        ]
