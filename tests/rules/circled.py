"""A circle in a few words, for tests: `circle(...)`, then lines such as `A place full r1`. Chance lays the
situations in their order, and its die shows what `dice` say, then ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from game.core.game import CHANCE, CLOCK, FACILITATOR, TABLE, Actor
from game.core.moves import split
from game.rules.circle import moves as m
from game.rules.circle import spelling
from game.rules.circle.options import read_options
from game.rules.circle.rules import CircleGame
from game.rules.circle.setting import Facts, Setting
from game.rules.circle.state import State
from game.rules.circle.view import View

FACTS = Facts(
    roles=tuple(f"r{n}" for n in range(1, 7)),
    situations=("s1", "s2", "s3"),
    channels=("c1", "c2"),
    statements=tuple(f"w{n}" for n in range(1, 9)),
)


@dataclass
class Circled:
    """A circle that is told what to do in lines."""

    game: CircleGame
    state: State
    dice: list[int] = field(default_factory=list)

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
        self._let_chance_act()
        return None

    def _let_chance_act(self) -> None:
        while CHANCE in self.game.actors(self.state):
            cards = self.game.setting.facts.situations
            pips = self.dice.pop(0) if self.dice and self.state.rolling else 1
            move = m.Die(pips) if self.state.rolling else m.Shuffle(cards)
            assert self.game.refuse(self.state, CHANCE, move) is None
            self.state = self.game.apply(self.state, CHANCE, move).state

    def say(self, *lines: str) -> Circled:
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

    def place(self, *lines: str) -> Circled:
        """The mover rolls or aims as it comes, and each seat places what its line says: `A full r1`."""
        if self.state.phase == "roll":
            self.say(f"{self.state.turn} roll")
        if self.state.phase == "aim":
            self.say(f"{self.state.turn} aim {self.state.focused.open[0]}")
        return self.say(*(line.replace(" ", " place ", 1) for line in lines))

    def ripen(self, amount: str = "partial", span: str = "fitting") -> Circled:
        """Clarify what is still open of the situation in focus, all marking the same of themselves."""
        while self.state.phase != "ripe":
            self.place()
            level = span if self.state.dimension == "control" else amount
            self.place(*(f"{seat} {level} {self.state.seat(seat).role}" for seat in self.state.waiting()))
            self.say(f"{self.state.turn} close")
        return self

    def agree(self, lead: str = "r1") -> Circled:
        """Agree on the ripe situation."""
        return self.say(*(f"{self.state.turn} {words}" for words in ("lay c1", f"lead {lead}", "agree")))


def circle(
    seats: str = "A B C",
    facts: Facts = FACTS,
    dice: list[int] | None = None,
    roles: str | None = None,
    **options: object,
) -> Circled:
    """A circle with its roles given in order, without warm-up, unless told otherwise."""
    names = tuple(seats.split())
    given = {name.replace("_", "-"): value for name, value in options.items()}
    given = {"warm-up": "no", "roles": " ".join(facts.roles[: len(names)]) if roles is None else roles, **given}
    chosen, problems = read_options(given)
    assert not problems, problems
    game = CircleGame(Setting(chosen, facts, names))
    circled = Circled(game, game.initial(), dice or [])
    circled._let_chance_act()
    return circled


def any_chance(game: CircleGame, state: State, source: Random) -> m.Move:
    """What chance may do in a state."""
    if state.rolling:
        return m.Die(source.choice(m.FACES))
    cards = game.setting.facts.situations
    return m.Shuffle(tuple(source.sample(cards, len(cards))))


def any_states(circled: Circled, source: Random, steps: int) -> Iterator[State]:
    """The states of a session in which people do what comes to their minds, come, leave and are called otherwise; at
    times the facilitator rules, and time passes."""
    for _ in range(steps):
        state = circled.state
        if state.over:
            return
        by, move = _any_move(circled, source)
        circled.dice = [source.choice(m.FACES)]
        circled.make(by, move)
        yield circled.state


def _any_move(circled: Circled, source: Random) -> tuple[Actor, m.Move]:
    state, chosen = circled.state, source.random()
    if chosen < 0.05:
        return CLOCK, m.Clock(state.clock + source.randrange(40))
    if chosen < 0.1:
        return CLOCK, m.Idle(60)
    if chosen < 0.2:
        return FACILITATOR, source.choice(_any_rulings(circled, source))
    seats = [seat.name for seat in state.seats if not state.paused and not state.frozen]
    if not seats or chosen < 0.25:
        return FACILITATOR, source.choice(list(circled.game.legal(state, FACILITATOR)))
    by = source.choice(seats)
    # A chair can nearly always be moved, and much can be renegotiated: what goes on shall come as often.
    legal = list(circled.game.legal(state, by)) or [m.Roll()]
    onward = [move for move in legal if isinstance(move, m.TakeRole | m.Roll | m.Aim | m.Place | m.Close | m.Agree)]
    return by, source.choice(onward if onward and source.random() < 0.6 else legal)


def _any_rulings(circled: Circled, source: Random) -> list[m.Move]:
    state = circled.state
    names = [seat.name for seat in state.seats] or ["A"]
    return [
        m.Join(source.choice(["late", "A", "B"])),
        m.Rename(source.choice(names), source.choice(["new", "A", "table"])),
        m.Reorder(tuple(source.sample(names, len(names)))),
        m.Change(*source.choice([("die", "off"), ("die", "on"), ("scores", "yes"), ("idle-seconds", "none")])),
        m.Change("idle-seconds", "60"),
        m.Shorten(1),
        m.Extend(3),
        m.Roll(source.choice(m.FACES)),
        m.SkipWarmUp(),
        source.choice([m.StopClock(), m.StartClock()]),
        m.Leave(source.choice(names)) if source.random() < 0.5 else m.Lock(source.choice(m.LOCKS)),
        *(m.Unlock(what) for what in state.locks),
        m.Resume(),
    ]
