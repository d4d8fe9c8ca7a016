"""A board in a few words, for tests: `board(...)`, then lines such as `A lay c1 z1`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from game.core.game import CHANCE, CLOCK, FACILITATOR, TABLE, Actor
from game.core.moves import split
from game.rules.boards import moves as m
from game.rules.boards import spelling
from game.rules.boards.options import read_options
from game.rules.boards.rules import BoardGame
from game.rules.boards.setting import Facts, Marks, Setting, Stage, Zone
from game.rules.boards.state import State
from game.rules.boards.view import View

ZONES = (Zone("z1"), Zone("z2", capacity=2), Zone("z3", capacity=1))
STAGES = (Stage("all"), Stage("talk", ("lay",), ("z1",)), Stage("quiet", ()))
FACTS = Facts(
    shape="columns",
    zones=ZONES,
    stages=STAGES,
    cards=("c1", "c2", "c3", "c4"),
    blanks=3,
    reasons=True,
    fields={"who": (), "size": ("small", "large")},
    sums=("s1",),
)
CARD_MARKS = Marks("cards", ("red", "green"))
ZONE_MARKS = Marks("zones", ("red", "green"))


@dataclass
class Boarded:
    """A board that is told what to do in lines. Chance lays cards in their order."""

    game: BoardGame
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

    def say(self, *lines: str) -> Boarded:
        for line in lines:
            assert self.try_line(line) is None, line
        return self

    def refused(self, line: str) -> str | None:
        before = self.state
        code = self.try_line(line)
        assert self.state == before, line
        return code

    def view(self, who: Actor = TABLE) -> View:
        return self.game.view(self.state, who)

    def zone(self, zone: str) -> list[str]:
        """The cards of a zone."""
        return [piece.card for piece in self.state.in_zone(zone)]


def facts(**other: object) -> Facts:
    """The facts of a small board, but for these."""
    return Facts(**{**vars(FACTS), **other})


def board(seats: str = "A B C", facts: Facts = FACTS, **options: object) -> Boarded:
    chosen, problems = read_options({name.replace("_", "-"): value for name, value in options.items()})
    assert not problems, problems
    game = BoardGame(Setting(chosen, facts, tuple(seats.split())))
    boarded = Boarded(game, game.initial())
    if boarded.state.phase == "deal":
        boarded.make(CHANCE, m.Shuffle(game.setting.free))
    return boarded


def any_facts(source: Random) -> Facts:
    """A board of chance's own."""
    zones = tuple(Zone(f"z{n}", source.choice([None, None, 1, 2])) for n in range(1, source.randint(2, 5)))
    marks = source.choice([None, CARD_MARKS, ZONE_MARKS])
    spread = None
    if marks is CARD_MARKS and source.random() < 0.5:
        zones = (*zones, Zone("same"), Zone("other"))
        spread = ("same", "other")
    names = [zone.id for zone in zones]
    begins = {"c1": names[0]} if source.random() < 0.3 else {}
    return Facts(
        shape="columns",
        zones=zones,
        stages=(Stage("all"), Stage("part", ("lay", "answer", "mark"), (names[0],))),
        cards=("c1", "c2", "c3"),
        begins=begins,
        blanks=source.choice([0, 2]),
        two_sided=source.random() < 0.5,
        copies=source.random() < 0.5,
        reasons=source.random() < 0.5,
        fields={"size": ("small", "large")} if source.random() < 0.5 else {},
        marks=marks,
        spread=spread,
        answers=source.random() < 0.5,
        sums=("s1",) if source.random() < 0.5 else (),
        kept=source.random() < 0.5,
        minutes=source.choice([None, 2]),
    )


def any_states(boarded: Boarded, source: Random, steps: int) -> Iterator[State]:
    """The states of a session in which people do what comes to their minds, come, leave and are called otherwise; at
    times the facilitator rules, and time passes."""
    for _ in range(steps):
        if boarded.state.over:
            return
        boarded.make(*_any_move(boarded, source))
        yield boarded.state


def _any_move(boarded: Boarded, source: Random) -> tuple[Actor, m.Move]:
    state, chosen = boarded.state, source.random()
    if chosen < 0.05:
        return CLOCK, m.Clock(state.clock + source.randrange(40))
    if chosen < 0.1:
        return CLOCK, m.Idle(60)
    if chosen < 0.18:
        return FACILITATOR, source.choice(_any_rulings(boarded, source))
    seats = [seat.name for seat in state.seats if not state.paused and "glass" not in state.locks]
    if not seats or chosen < 0.2:
        return FACILITATOR, source.choice(list(boarded.game.legal(state, FACILITATOR)))
    by = source.choice(seats)
    legal = [move for move in boarded.game.legal(state, by) if not isinstance(move, m.End) or source.random() < 0.1]
    onward = [move for move in legal if isinstance(move, m.MarkIt | m.AnswerIt | m.Lay)]
    move = source.choice((onward if onward and source.random() < 0.6 else legal) or [m.Close()])
    return by, _with_words(move, source)


def _with_words(move: m.Move, source: Random) -> m.Move:
    """The move with something written in it, or laid somewhere in the order."""
    match move:
        case m.AnswerIt(zone):
            return m.AnswerIt(zone, source.choice(["", "yes", "no"]))
        case m.Write(zone):
            return m.Write(zone, "ours")
        case m.Reword(card):
            return m.Reword(card, "theirs")
        case m.Shift(piece, zone):
            return m.Shift(piece, zone, source.choice([None, 1, 2]))
        case m.Lay(card, zone):
            return m.Lay(card, zone, source.choice([None, 1, 9]))
    return move


def _any_rulings(boarded: Boarded, source: Random) -> list[m.Move]:
    state = boarded.state
    names = [seat.name for seat in state.seats] or ["A"]
    return [
        m.Join(source.choice(["late", "A", "B"])),
        m.Rename(source.choice(names), source.choice(["new", "A", "table"])),
        m.Reorder(tuple(source.sample(names, len(names)))),
        m.Change(*source.choice([("facilitator", "absent"), ("idle-seconds", "none"), ("minutes", "3")])),
        m.Change("idle-seconds", "60"),
        m.Shorten(1),
        m.Extend(3),
        source.choice([m.StopClock(), m.StartClock()]),
        m.Leave(source.choice(names)) if source.random() < 0.5 else m.Lock(source.choice(m.LOCKS)),
        *(m.Unlock(what) for what in state.locks),
        m.Resume(),
    ]
